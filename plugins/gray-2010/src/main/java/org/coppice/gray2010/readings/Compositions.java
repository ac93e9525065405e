package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.JudgementBuilder;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Score;
import org.coppice.model.vocabulary.LearningCulture;

/**
 * Reads the four cultures of a bank that distributes points among them: their shares of the whole, but not their strengths. The team's composition
 * is that of the mean centred log-ratios, exp(x)/Σ exp(x). The difference between preferred and present is Aitchison's distance, the root of the
 * sum of squared differences of the log-ratios (Aitchison 1986).
 */
final class Compositions {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<LearningCulture> ALL = ImmutableList.copyOf(LearningCulture.values());
    private static final String COORDINATE = "clr";

    private Compositions() {}

    /** Returns the reading; empty if no composition may be shown. */
    static Optional<SuperordinateReading> read(Evidence evidence, JudgementBuilder judgement) {
        Optional<double[]> now = coordinates(evidence, Measures::now);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        judgement.basedOn(WHO, Measures.now(LearningCulture.values())).calibrated();
        if (!judgement.passesResponseGates(WHO, ImmutableList.of())) {
            return Optional.of(reading(judgement, ImmutableList.of(), false));
        }
        ImmutableList.Builder<Finding> related = ImmutableList.builder();
        related.addAll(shares(evidence, now.get(), "share-", "share of the whole"));
        coordinates(evidence, Measures::preferred).ifPresent(preferred -> {
            judgement.basedOn(WHO, ALL.stream().map(Measures::preferred).toList());
            related.addAll(shares(evidence, preferred, "wished-", "preferred share of the whole"));
            related.add(Finding.of(
                    "distance",
                    "Aitchison's distance from now to preferred",
                    evidence.rounded(distance(now.get(), preferred))));
        });
        judgement.note(
                "Distributed points show how the cultures compare, not how strong each one is: there is no index.");
        return Optional.of(reading(judgement, related.build(), true));
    }

    private static SuperordinateReading reading(
            JudgementBuilder judgement, ImmutableList<Finding> related, boolean stated) {
        return SuperordinateReading.builder(
                        stated
                                ? judgement.states("composition", "The four cultures are shown as shares of the whole.")
                                : judgement.withheld())
                .related(related)
                .build();
    }

    /** Returns the team's mean log-ratios; empty if one of them is not shown or rests on fewer than three people. */
    private static Optional<double[]> coordinates(Evidence evidence, Function<LearningCulture, Measure> measure) {
        double[] coordinates = new double[ALL.size()];
        for (int k = 0; k < coordinates.length; k++) {
            Measure one = measure.apply(ALL.get(k));
            Optional<TeamScore> score = evidence.view().profile().scores().stream()
                    .filter(each -> each.measure().equals(one)
                            && each.perspective().equals(Optional.of(WHO))
                            && each.metric().id().equals(COORDINATE))
                    .filter(each -> each.value() instanceof Score.Measured
                            && each.n().orElse(Evidence.FEWEST) >= Evidence.FEWEST)
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
