package org.coppice.scoring;

import java.util.List;
import java.util.function.Function;
import org.coppice.model.answer.Sample;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Recipe;
import org.coppice.scoring.comparison.RecipeOutcome;
import org.coppice.scoring.option.CancelledException;
import org.coppice.scoring.option.Execution;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.scoring.result.SampleComparison;
import org.coppice.scoring.result.SampleShift;

/** Comparisons of several assessments of the same answers. */
public final class Assessments {
    private Assessments() {}

    /** The comparison of assessments of the same answers, on the calling thread. */
    public static SampleComparison compare(Sample sample, List<Assessment> assessments) {
        return compare(sample, assessments, Execution.SERIAL);
    }

    /**
     * Compares what assessments make of the same answers, each with the first: which label each gives to a team, and in which order their figures put
     * the teams. The comparison covers what each of them shows of the teams; it contains no figure of a team and nothing of what one of them hides.
     *
     * @param assessments two or more, to one bank, whose view, minimum group and consent are the same; {@link AssessmentBuilder#combinations}
     *     makes such
     * @throws InvalidValueException if they are fewer, or differ in one of these
     * @throws CancelledException if the work was cancelled, or the thread interrupted
     */
    public static SampleComparison compare(Sample sample, List<Assessment> assessments, Execution execution) {
        comparable(assessments);
        List<RecipeOutcome> outcomes = outcomes(sample, assessments, execution);
        return RecipeOutcome.compare(outcomes.get(0), outcomes.subList(1, outcomes.size()));
    }

    /** The comparison of the figures of the same answers under several weightings, on the calling thread. */
    public static SampleShift compareWeightings(Sample sample, List<Assessment> assessments) {
        return compareWeightings(sample, assessments, Execution.SERIAL);
    }

    /**
     * Compares the figures of the same answers under several weightings, each with the first: by how much they move at most, in steps; how similar the
     * order of the teams is; which teams change places. It covers figures of three teams or more that both show, and contains no figure of a team.
     *
     * @param assessments two or more, alike in bank, scoring, aggregation, view, minimum group and consent
     * @throws InvalidValueException if they are fewer, or differ in one of these
     * @throws CancelledException if the work was cancelled, or the thread interrupted
     */
    public static SampleShift compareWeightings(Sample sample, List<Assessment> assessments, Execution execution) {
        comparable(assessments);
        same("scoring", recipes(assessments), recipe -> recipe.scoring().id());
        same("aggregation", recipes(assessments), recipe -> recipe.aggregation().id());
        List<RecipeOutcome> outcomes = outcomes(sample, assessments, execution);
        return RecipeOutcome.shifts(outcomes.get(0), outcomes.subList(1, outcomes.size()));
    }

    private static List<Recipe> recipes(List<Assessment> assessments) {
        return assessments.stream().map(Assessment::recipe).toList();
    }

    private static void comparable(List<Assessment> assessments) {
        if (assessments.size() < 2) {
            throw new InvalidValueException("there is nothing to compare with", "give two assessments or more");
        }
        same("bank", assessments, one -> one.instrument().bank());
        same("view", recipes(assessments), Recipe::view);
        same("minimum group", recipes(assessments), Recipe::minimumGroup);
        same("consent", recipes(assessments), Recipe::consent);
    }

    private static <T> void same(String what, List<T> all, Function<T, Object> part) {
        if (all.stream().map(part).distinct().count() > 1) {
            throw new InvalidValueException(
                    "assessments that are compared differ in the " + what, "make it the same for all of them");
        }
    }

    private static List<RecipeOutcome> outcomes(Sample sample, List<Assessment> assessments, Execution execution) {
        SampleOptions options = SampleOptions.DEFAULT.withBlueprints().with(execution);
        return assessments.stream()
                .map(assessment -> {
                    RecipeOutcome.Builder outcome = RecipeOutcome.of(assessment.recipe());
                    assessment.assess(sample, options, outcome::add);
                    return outcome.build();
                })
                .toList();
    }
}
