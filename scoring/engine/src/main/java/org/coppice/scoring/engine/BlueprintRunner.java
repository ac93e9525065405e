package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.scoring.discovery.PluginCalls;
import org.coppice.scoring.plugin.PluginException;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.BlueprintInput;
import org.coppice.spi.BlueprintReader;

/** Computes blueprints of teams with the selected blueprint strategy. */
public final class BlueprintRunner {
    private final String who;
    private final BlueprintReader reader;

    private final Optional<LocalSuppression> suppression;
    private final Optional<CoarseBlueprint> coarse;

    private BlueprintRunner(String who, BlueprintReader reader, Plan plan) {
        this.who = who;
        this.reader = reader;
        this.suppression = LocalSuppression.of(plan.instrument(), plan.recipe());
        this.coarse = CoarseBlueprint.of(plan.recipe());
    }

    /** Returns the runner of a plan; empty if no blueprint strategy was selected. */
    public static Optional<BlueprintRunner> of(Plan plan, StudentT studentT) {
        return plan.blueprint().map(chosen -> {
            BlueprintContext context = BlueprintContext.builder(
                            plan.instrument(), chosen.parameters(), plan.recipe(), studentT)
                    .things(chosen.uses().things())
                    .figuresAreMeans(givesMeans(plan.aggregation()))
                    .build();
            return new BlueprintRunner(
                    chosen.who(),
                    PluginCalls.bind(chosen.who(), () -> chosen.strategy().bind(context)),
                    plan);
        });
    }

    private static boolean givesMeans(SelectedStrategy<AggregationStrategy> figures) {
        return PluginCalls.call(figures.who(), () -> figures.strategy().givesMeans(figures.parameters()));
    }

    /** Returns the blueprint of the last of the given waves of one team. */
    public Blueprint read(List<TeamAnswers> waves, Engine engine) {
        for (int w = 1; w < waves.size(); w++) {
            TeamKey then = waves.get(w - 1).key();
            TeamKey next = waves.get(w).key();
            if (!then.team().equals(next.team()) || then.compareTo(next) >= 0) {
                throw new InvalidValueException(
                        "team " + then + " is given before team " + next,
                        "give waves of the same team, the oldest first");
            }
        }
        ImmutableList<BlueprintInput> views = engine.views(waves);
        return read(views.get(views.size() - 1));
    }

    /** Returns the blueprint of a team; in the published view, a strategy reads only what may be published, and the result is made coarse. */
    public Blueprint read(BlueprintInput team) {
        BlueprintInput readable = suppression.map(one -> one.of(team)).orElse(team);
        Blueprint read = PluginCalls.call(who, () -> reader.read(readable));
        if (!read.team().equals(team.profile().team())) {
            throw new PluginException(who + " read team " + read.team() + " although it was given team "
                    + team.profile().team());
        }
        return coarse.map(one -> one.of(read, team)).orElse(read);
    }
}
