package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Reason;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.blueprint.Urgency;
import org.coppice.model.score.Hundredths;

/**
 * Derives recommendations from readings, in the order of gravity × sureness × reach.
 *
 * <ul>
 *   <li>Gravity is that of the gravest and surest statement that calls for the action; each trigger declares it.
 *   <li>Sureness is that of the same statement, less the share that a statement against the action takes from it.
 *   <li>Reach is the share of the people concerned whom the action serves, and {@value #FURTHER} for each further reading that calls for it.
 * </ul>
 */
public final class Recommendations {
    private static final double FURTHER = 0.05;

    private final ImmutableList<Action> actions;

    /** Creates recommendations from a catalogue of actions. */
    public Recommendations(ImmutableList<Action> actions) {
        this.actions = actions;
    }

    /** Returns the recommendations that follow from readings; of alternatives, such as styles of leading, only the most urgent. */
    public ImmutableList<Recommendation> of(TeamReadings team) {
        Set<String> given = new HashSet<>();
        return actions.stream()
                .flatMap(action -> weighed(action, team).stream())
                .sorted(Comparator.comparingDouble(
                        one -> -one.recommendation().urgency().orElseThrow().weight()))
                .filter(one -> given.add(one.action().alternatives()))
                .map(Weighed::recommendation)
                .collect(ImmutableList.toImmutableList());
    }

    private record Weighed(Action action, Recommendation recommendation) {}

    private static Optional<Weighed> weighed(Action action, TeamReadings team) {
        ImmutableList<Call> calls = action.calls(team);
        if (calls.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<Call> sorted =
                ImmutableList.sortedCopyOf(Comparator.comparingDouble(one -> -one.weight()), calls);
        Call first = sorted.get(0);
        ImmutableList<Call> against = action.against(team);
        double doubt = against.stream().mapToDouble(Call::sureness).max().orElse(0);
        return Optional.of(new Weighed(
                action,
                Recommendation.builder(action.id(), action.title(), action.source())
                        .who(action.who())
                        .withWhom(ActionTrigger.partners(calls).orElse(action.withWhom()))
                        .firstStep(action.firstStep())
                        .checkAgain(action.checkAgain())
                        .sign(action.sign())
                        .stepSource(Source.ours(action.source().place()))
                        .reasons(sorted.stream()
                                .map(call -> new Reason(call.reading(), call.statement(), call.certainty()))
                                .distinct()
                                .collect(ImmutableList.toImmutableList()))
                        .speaksAgainst(readings(against).asList())
                        .certainty(first.certainty())
                        .urgency(new Urgency(
                                Hundredths.ofOne(first.gravity()),
                                Hundredths.ofOne(first.sureness() * (1 - doubt)),
                                Hundredths.ofOne(Math.min(
                                        1,
                                        action.reach()
                                                + FURTHER * (readings(calls).size() - 1)))))
                        .build()));
    }

    private static ImmutableSet<String> readings(ImmutableList<Call> calls) {
        return calls.stream().map(Call::reading).collect(ImmutableSet.toImmutableSet());
    }
}
