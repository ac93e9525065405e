package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Source;

/** An action for a team, with the statements that call for it and those against it. Its first step and its sign are our own. */
public final class Action {
    /** The usual person responsible. */
    static final String MANAGER = "the manager";

    /** The people usually involved. */
    static final String TEAM = "the whole team";

    /** The reach of an action that serves the team and people who use services. */
    static final double EVERYBODY = 1;

    /** The reach of an action that serves the whole team. */
    static final double WHOLE_TEAM = 0.9;

    /** The reach of an action that serves some members, or the team by way of the organisation. */
    static final double SOME = 0.7;

    private final Builder builder;

    private Action(Builder builder) {
        this.builder = builder;
    }

    static Builder builder(String id, String title, Source source) {
        return new Builder(id, title, source);
    }

    /** Returns the stable id. */
    public String id() {
        return builder.id;
    }

    /** Returns the title. */
    public String title() {
        return builder.title;
    }

    /** Returns the person responsible. */
    public String who() {
        return builder.who;
    }

    /** Returns the people involved, unless the statement that calls for the action names them. */
    public String withWhom() {
        return builder.withWhom;
    }

    /** Returns the first step. */
    public String firstStep() {
        return builder.firstStep;
    }

    /** Returns when to check it again. */
    public String checkAgain() {
        return builder.checkAgain;
    }

    /** Returns the sign by which the change is noticed. */
    public String sign() {
        return builder.sign;
    }

    /** Returns the source of the action in the paper. */
    public Source source() {
        return builder.source;
    }

    /** Returns the share of the people concerned whom it serves, 0 to 1. */
    public double reach() {
        return builder.reach;
    }

    /** Returns the name of the actions of which a team gets one at most; its own id if there are no others. */
    String alternatives() {
        return builder.alternatives;
    }

    /** Returns the statements that call for it. */
    ImmutableList<Call> calls(TeamReadings team) {
        return all(builder.triggers, team);
    }

    /** Returns the statements against it. */
    ImmutableList<Call> against(TeamReadings team) {
        return all(builder.contraindications, team);
    }

    private static ImmutableList<Call> all(ImmutableList<ActionTrigger> triggers, TeamReadings team) {
        return triggers.stream()
                .flatMap(trigger -> trigger.calls(team).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** A builder of an action. */
    static final class Builder {
        private final String id;
        private final String title;
        private final Source source;
        private String alternatives;
        private String who = MANAGER;
        private String withWhom = TEAM;
        private String firstStep = "";
        private String checkAgain = "in three months";
        private String sign = "";
        private double reach = WHOLE_TEAM;
        private ImmutableList<ActionTrigger> triggers = ImmutableList.of();
        private ImmutableList<ActionTrigger> contraindications = ImmutableList.of();

        private Builder(String id, String title, Source source) {
            this.id = id;
            this.title = title;
            this.source = source;
            this.alternatives = id;
        }

        Builder insteadOf(String others) {
            alternatives = others;
            return this;
        }

        Builder people(String responsible, String involved) {
            who = responsible;
            withWhom = involved;
            return this;
        }

        Builder firstStep(String text) {
            firstStep = text;
            return this;
        }

        Builder checkAgain(String text) {
            checkAgain = text;
            return this;
        }

        Builder sign(String text) {
            sign = text;
            return this;
        }

        Builder reach(double share) {
            reach = share;
            return this;
        }

        Builder calledBy(ActionTrigger... some) {
            triggers = ImmutableList.copyOf(some);
            return this;
        }

        Builder unless(ActionTrigger... some) {
            contraindications = ImmutableList.copyOf(some);
            return this;
        }

        Action build() {
            return new Action(this);
        }
    }
}
