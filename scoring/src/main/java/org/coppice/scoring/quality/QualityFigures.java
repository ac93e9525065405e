package org.coppice.scoring.quality;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.check.Check;
import org.coppice.model.profile.View;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.TeamBlock;

/**
 * A group's mean score with the flagged and without, after disclosure: their difference must not tell of fewer people than the minimum, so
 * the second is there only where those flagged and the rest each reach it (or nobody is flagged), and in the published view neither is all
 * alike. Figures have full precision; whoever publishes them rounds them.
 *
 * @param all of everyone with a score
 * @param rest of those who are not flagged
 * @param flagged how many of those with a score are flagged; empty where the rest is not shown
 */
public record QualityFigures(Part all, Part rest, OptionalInt flagged) {
    /** In the published view scores are alike that differ by less than the step to which figures are rounded. */
    private static final double STEP = 0.01;

    /**
     * The figure of some.
     *
     * @param n how many scores; empty where it is withheld
     * @param mean their mean, or why it is withheld
     */
    public record Part(OptionalInt n, Score mean) {
        static Part withheld(WithheldReason reason, String detail) {
            return new Part(OptionalInt.empty(), Score.withheld(reason, detail));
        }
    }

    /**
     * The figures of one column in a perspective.
     *
     * @param quality of each row of the perspective; who is in none of them counts as not flagged
     * @param minimum the smallest group that is shown, 1 or more
     */
    public static QualityFigures of(
            Instrument instrument,
            TeamBlock team,
            Perspective who,
            int column,
            List<AnswerQuality> quality,
            int minimum,
            View view) {
        Check.that(minimum >= 1, "the minimum group is %d; it is 1 or more", minimum);
        if (who == Perspective.MANAGER || who == Perspective.CONSENSUS) {
            Part one = Part.withheld(WithheldReason.NO_CONSENT, "answer quality is not told of one person or sheet");
            return new QualityFigures(one, one, OptionalInt.empty());
        }
        ImmutableSet<Integer> flagged = quality.stream()
                .filter(AnswerQuality::flagged)
                .map(AnswerQuality::row)
                .collect(ImmutableSet.toImmutableSet());
        ImmutableList<Integer> scored = IntStream.of(team.answers().rowsOf(who))
                .filter(row -> team.scores().measured(row, column))
                .boxed()
                .collect(ImmutableList.toImmutableList());
        Group out = Group.of(
                instrument,
                team,
                column,
                scored.stream().filter(flagged::contains).toList());
        Group in = Group.of(
                instrument,
                team,
                column,
                scored.stream().filter(row -> !flagged.contains(row)).toList());
        Group all = Group.of(instrument, team, column, scored);
        Metric metric = team.scores().columns().get(column).metric();
        Part whole = all.part(minimum, view, metric);
        if (whole.n().isEmpty() || out.scores().n() == 0) {
            return new QualityFigures(whole, whole, whole.n().isEmpty() ? OptionalInt.empty() : OptionalInt.of(0));
        }
        boolean shown = in.part(minimum, view, metric).n().isPresent()
                && out.part(minimum, view, metric).n().isPresent();
        return shown
                ? new QualityFigures(
                        whole,
                        in.part(minimum, view, metric),
                        OptionalInt.of(out.scores().n()))
                : new QualityFigures(
                        whole,
                        Part.withheld(
                                WithheldReason.COMPLEMENT,
                                "the flagged or the rest are fewer than " + minimum + " people or all alike"),
                        OptionalInt.empty());
    }

    /** Some persons' scores, and how many of them answered a question of the measure and so count towards the minimum. */
    private record Group(Moments scores, int heads) {
        static Group of(Instrument instrument, TeamBlock team, int column, List<Integer> rows) {
            ImmutableList<Integer> questions = instrument
                    .measure(team.scores().columns().get(column).measure())
                    .map(keyed -> keyed.questions().stream()
                            .map(KeyedQuestion::column)
                            .collect(ImmutableList.toImmutableList()))
                    .orElseGet(
                            () -> RatingMoments.ratings(team.answers().answers().bank()));
            long heads = rows.stream()
                    .filter(row -> questions.stream()
                            .anyMatch(q -> team.answers().answers().answered(row, q)))
                    .count();
            return new Group(
                    Moments.of(rows.stream()
                            .mapToDouble(row ->
                                    team.scores().score(row, column).figure().orElseThrow())
                            .toArray()),
                    Math.toIntExact(heads));
        }

        Part part(int minimum, View view, Metric metric) {
            if (heads < minimum) {
                return Part.withheld(WithheldReason.MINIMUM_GROUP, "fewer than " + minimum + " people");
            }
            double width = metric.bounded() ? metric.highest() - metric.lowest() : 1;
            return view == View.PUBLISHED && scores.most() - scores.least() < STEP * width
                    ? Part.withheld(WithheldReason.ALL_ALIKE, "everyone's score is the same")
                    : new Part(OptionalInt.of(scores.n()), Score.of(scores.mean()));
        }
    }
}
