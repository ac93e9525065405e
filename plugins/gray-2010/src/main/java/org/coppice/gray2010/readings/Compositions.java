package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.coppice.blueprint.evidence.Draft;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.vocabulary.LearningCulture;

/**
 * Reads the four cultures where points were shared out among them: how they share the whole, and never how strong they are. The team's composition
 * is that of the mean log-ratio coordinates, exp(x)/Σ exp(x); how far what is preferred lies from what is, is Aitchison's distance, the root of the
 * summed squared differences of the coordinates (Aitchison 1986).
 */
final class Compositions {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<LearningCulture> ALL = ImmutableList.copyOf(LearningCulture.values());
    private static final String COORDINATE = "clr";

    private Compositions() {}

    /** The reading; empty where there is no composition that may be shown. */
    static Optional<SuperordinateReading> read(Evidence evidence, Draft draft) {
        Optional<double[]> now = coordinates(evidence, Measures::now);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        draft.rests(WHO, Measures.now(LearningCulture.values())).calibrated();
        if (!draft.answered(WHO)) {
            return Optional.of(reading(draft, ImmutableList.of(), false));
        }
        ImmutableList.Builder<Finding> related = ImmutableList.builder();
        related.addAll(shares(evidence, now.get(), "share-", "share of the whole"));
        coordinates(evidence, Measures::preferred).ifPresent(preferred -> {
            draft.rests(WHO, ALL.stream().map(Measures::preferred).toList());
            related.addAll(shares(evidence, preferred, "wished-", "preferred share of the whole"));
            related.add(Finding.of(
                    "distance",
                    "Aitchison's distance from now to preferred",
                    evidence.rounded(distance(now.get(), preferred))));
        });
        draft.note("Shared-out points tell how the cultures compare, not how strong any is: there is no index.");
        return Optional.of(reading(draft, related.build(), true));
    }

    private static SuperordinateReading reading(Draft draft, ImmutableList<Finding> related, boolean said) {
        return SuperordinateReading.builder(
                        said
                                ? draft.says("composition", "The four cultures are told as shares of the whole.")
                                : draft.withheld())
                .related(related)
                .build();
    }

    /** The team's mean coordinates; empty where one of them is not shown, or of fewer than three people. */
    private static Optional<double[]> coordinates(Evidence evidence, Function<LearningCulture, Measure> measure) {
        double[] coordinates = new double[ALL.size()];
        for (int k = 0; k < coordinates.length; k++) {
            Measure one = measure.apply(ALL.get(k));
            Optional<TeamScore> score = evidence.view().profile().scores().stream()
                    .filter(each -> each.measure().equals(one)
                            && each.perspective().equals(Optional.of(WHO))
                            && each.metric().id().equals(COORDINATE))
                    .filter(each -> each.n().orElse(0) >= Evidence.FEWEST)
                    .findFirst();
            if (score.isEmpty()) {
                return Optional.empty();
            }
            coordinates[k] = score.get().value().figure().orElseThrow();
        }
        return Optional.of(coordinates);
    }

    private static ImmutableList<Finding> shares(Evidence evidence, double[] coordinates, String id, String label) {
        double sum = 0;
        for (double one : coordinates) {
            sum += StrictMath.exp(one);
        }
        ImmutableList.Builder<Finding> shares = ImmutableList.builder();
        for (int k = 0; k < coordinates.length; k++) {
            shares.add(Finding.of(
                    id + ALL.get(k).id(),
                    ALL.get(k).label() + ", " + label,
                    evidence.rounded(StrictMath.exp(coordinates[k]) / sum)));
        }
        return shares.build();
    }

    private static double distance(double[] one, double[] other) {
        double squares = 0;
        for (int k = 0; k < one.length; k++) {
            squares += (one[k] - other[k]) * (one[k] - other[k]);
        }
        return Math.sqrt(squares);
    }
}
