package org.coppice.scoring;

import java.util.List;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.coppice.model.answer.Sample;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.scoring.audit.ComparisonAudit;
import org.coppice.scoring.comparison.FewAnswers;
import org.coppice.scoring.comparison.RecipeOutcome;
import org.coppice.scoring.option.CancelledException;
import org.coppice.scoring.option.Execution;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.scoring.result.SampleComparison;

/**
 * Static methods that compare several assessments of the same answers.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class Assessments {
    private Assessments() {}

    /** Compares assessments of the same answers, on the calling thread. */
    public static SampleComparison compare(Sample sample, List<Assessment> assessments) {
        return compare(sample, assessments, Execution.SERIAL);
    }

    /**
     * Compares assessments of the same answers, each with the first: the labels of the teams, and the rank order of the teams by their
     * figures. For assessments with the same scoring and aggregation, such as those of several weightings, it also has the largest
     * difference of each figure, rounded up to a step, and the teams whose rank changes. The comparison is based only on labels and figures
     * that an assessment shows. It contains no figure of a team, and nothing that one of the assessments withholds.
     *
     * <p>In the published view, a figure has one step for all assessments, a rank changes only by more than the rounding of figures, and a
     * figure is not compared if in some team fewer people than the minimum group answered one of its questions. If assessments differ in
     * scoring or aggregation, their rank correlation is in tenths.
     *
     * @param assessments two or more assessments with the same bank, view, minimums and consent;
     *     {@link AssessmentBuilder#combinations} returns such assessments
     * @throws InvalidValueException if there are fewer than two, or if they differ in one of these settings
     * @throws CancelledException if the work is cancelled or the thread is interrupted
     */
    public static SampleComparison compare(Sample sample, List<Assessment> assessments, Execution execution) {
        comparable(assessments);
        FewAnswers few = new FewAnswers(
                assessments.stream().map(Assessment::instrument).toList(),
                assessments.get(0).recipe().minimumGroup());
        List<RecipeOutcome> outcomes = outcomes(few.checking(sample), assessments, execution);
        SampleComparison compared = RecipeOutcome.compare(outcomes.get(0), outcomes.subList(1, outcomes.size()), few);
        return compared.first().view() == View.RESEARCH
                ? compared
                : compared.with(ComparisonAudit.of(assessments.get(0).instrument(), compared));
    }

    /** Returns how often {@link #compare(Sample, List, Execution)} reads the teams of a sample, for example to show progress. */
    public static int passes(List<Assessment> assessments) {
        return assessments.stream()
                .mapToInt(assessment -> assessment.passes(SampleOptions.DEFAULT))
                .sum();
    }

    private static List<Recipe> recipes(List<Assessment> assessments) {
        return assessments.stream().map(Assessment::recipe).toList();
    }

    private static void comparable(List<Assessment> assessments) {
        if (assessments.size() < 2) {
            throw new InvalidValueException(
                    "there are fewer than two assessments to compare", "give two assessments or more");
        }
        same("bank", assessments, one -> one.instrument().bank());
        same("view", recipes(assessments), Recipe::view);
        same("minimum group", recipes(assessments), one -> one.minimums().group());
        same("minimum spread", recipes(assessments), one -> one.minimums().spread());
        same("minimum questions", recipes(assessments), one -> one.minimums().questions());
        same("consent", recipes(assessments), Recipe::consent);
    }

    private static <T> void same(String what, List<T> all, Function<T, Object> part) {
        if (all.stream().map(part).distinct().count() > 1) {
            throw new InvalidValueException(
                    "the compared assessments differ in the " + what, "use the same for all of them");
        }
    }

    private static List<RecipeOutcome> outcomes(Sample sample, List<Assessment> assessments, Execution execution) {
        SampleOptions options = SampleOptions.DEFAULT.withBlueprints().with(execution);
        return assessments.stream()
                .map(assessment -> {
                    RecipeOutcome.Builder outcome = RecipeOutcome.of(assessment.recipe());
                    return outcome.add(assessment.assess(sample, options, outcome::add))
                            .build();
                })
                .toList();
    }
}
