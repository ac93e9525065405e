package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Recommendation;

/**
 * Derives recommendations from readings. An action is recommended if a reading triggers it. The order follows the support of each action: the
 * sureness of the readings that trigger it minus the sureness of the contraindicating readings.
 */
public final class Recommendations {
    /** The weight of a reading without a sureness. */
    private static final double UNKNOWN = 0.5;

    private final ImmutableList<Action> actions;

    /** Creates recommendations from a catalogue of actions. */
    public Recommendations(ImmutableList<Action> actions) {
        this.actions = actions;
    }

    /** Returns the recommendations that follow from readings. */
    public ImmutableList<Recommendation> of(ImmutableList<Reading> readings) {
        return actions.stream()
                .flatMap(action -> weighted(action, readings).stream())
                .sorted(Comparator.comparingDouble(one -> -one.weight()))
                .map(Weighted::recommendation)
                .collect(ImmutableList.toImmutableList());
    }

    private record Weighted(double weight, Recommendation recommendation) {}

    private static Optional<Weighted> weighted(Action action, ImmutableList<Reading> readings) {
        ImmutableList<Reading> supporting = ActionTrigger.matching(action.triggers(), readings);
        if (supporting.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<Reading> contradicting = ActionTrigger.matching(action.contraindications(), readings);
        Optional<Reading> surest = supporting.stream()
                .filter(one -> one.judgement().sureness().isPresent())
                .max(Comparator.comparingDouble(Recommendations::sureness));
        return Optional.of(new Weighted(
                sum(supporting) - sum(contradicting),
                Recommendation.builder(action.id(), action.title(), action.source())
                        .who(action.who())
                        .withWhom(action.withWhom())
                        .firstStep(action.firstStep())
                        .sign(action.sign())
                        .calledForBy(ids(supporting))
                        .speaksAgainst(ids(contradicting))
                        .certainty(
                                surest.map(one -> one.judgement().certainty()).orElse(Judgement.NOT_KNOWN))
                        .build()));
    }

    private static double sum(ImmutableList<Reading> readings) {
        return readings.stream().mapToDouble(Recommendations::sureness).sum();
    }

    private static double sureness(Reading reading) {
        return reading.judgement().sureness().orElse(UNKNOWN);
    }

    private static ImmutableList<String> ids(ImmutableList<Reading> readings) {
        return readings.stream().map(Reading::id).collect(ImmutableList.toImmutableList());
    }
}
