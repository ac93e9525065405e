package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import org.coppice.blueprint.evidence.Certainty;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Recommendation;

/**
 * What to do, from the readings. An action that a reading calls for is recommended; the first is the one for which most speaks: the sureness of
 * the readings that call for it, less that of those which speak against it.
 */
public final class Recommendations {
    /** What a reading weighs whose sureness is not known. */
    private static final double UNKNOWN = 0.5;

    private final ImmutableList<Action> actions;

    /** Recommends from those actions. */
    public Recommendations(ImmutableList<Action> actions) {
        this.actions = actions;
    }

    public ImmutableList<Recommendation> of(ImmutableList<Reading> readings) {
        return actions.stream()
                .flatMap(action -> weighed(action, readings).stream())
                .sorted(Comparator.comparingDouble(one -> -one.weight()))
                .map(Weighed::recommendation)
                .collect(ImmutableList.toImmutableList());
    }

    private record Weighed(double weight, Recommendation recommendation) {}

    private static Optional<Weighed> weighed(Action action, ImmutableList<Reading> readings) {
        ImmutableList<Reading> calling = Call.speaking(action.calls(), readings);
        if (calling.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<Reading> against = Call.speaking(action.against(), readings);
        double surest =
                calling.stream().mapToDouble(Recommendations::sureness).max().orElse(UNKNOWN);
        boolean known =
                calling.stream().anyMatch(one -> one.judgement().sureness().isPresent());
        return Optional.of(new Weighed(
                sum(calling) - sum(against),
                Recommendation.builder(action.id(), action.title(), action.source())
                        .who(action.who())
                        .withWhom(action.withWhom())
                        .firstStep(action.firstStep())
                        .sign(action.sign())
                        .calledForBy(ids(calling))
                        .speaksAgainst(ids(against))
                        .certainty(known ? Certainty.words(surest) : "not known")
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
