package org.coppice.scoring;

import java.util.List;
import java.util.function.Function;
import org.coppice.model.InvalidValueException;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.profile.Recipe;
import org.coppice.scoring.compare.Outcome;
import org.coppice.scoring.compare.SampleComparison;
import org.coppice.scoring.compare.SampleShift;

/** What can be done with several assessments. */
public final class Assessments {
    private Assessments() {}

    /**
     * What they make of the same answers, each held against the first: which label each gives to a team, and in which order their figures put
     * the teams. It tells what each shows of the teams and no figure of any; what one hides is not told.
     *
     * @param sample a source that can be read again, as {@link Assessment#assess(Iterable)} takes it
     * @param assessments two or more, to one bank, whose view, minimum group and consent are the same; {@link AssessmentBuilder#each} makes such
     * @throws InvalidValueException if they are fewer, or differ in one of these
     */
    public static SampleComparison compare(Iterable<TeamAnswers> sample, List<Assessment> assessments) {
        comparable(assessments);
        List<Outcome> outcomes =
                assessments.stream().map(one -> outcome(one, sample)).toList();
        return Outcome.compare(outcomes.get(0), outcomes.subList(1, outcomes.size()));
    }

    /**
     * How the figures of the same answers move under other weightings, each held against the first: by how much at most, in steps; how alike
     * they put the teams in order; which teams change places. It is told of figures that both show, of three teams or more, and no figure
     * of a team is.
     *
     * @param sample a source that can be read again, as {@link Assessment#assess(Iterable)} takes it
     * @param assessments two or more, alike in bank, scoring, aggregation, view, minimum group and consent
     * @throws InvalidValueException if they are fewer, or differ in one of these
     */
    public static SampleShift weigh(Iterable<TeamAnswers> sample, List<Assessment> assessments) {
        comparable(assessments);
        same("scoring", recipes(assessments), recipe -> recipe.scoring().id());
        same("aggregation", recipes(assessments), recipe -> recipe.aggregation().id());
        List<Outcome> outcomes =
                assessments.stream().map(one -> outcome(one, sample)).toList();
        return Outcome.shifts(outcomes.get(0), outcomes.subList(1, outcomes.size()));
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

    private static Outcome outcome(Assessment assessment, Iterable<TeamAnswers> sample) {
        Outcome.Builder outcome = Outcome.of(assessment.recipe());
        assessment.assessInFull(sample, false, outcome::add);
        return outcome.build();
    }
}
