package org.coppice.statistics.careless;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.profile.View;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.WithheldReason;

/**
 * The scores of the flagged respondents and of the rest, in one column of one perspective.
 *
 * @param flagged the scores of those who are flagged
 * @param rest the scores of those who are not
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record QualitySums(Group flagged, Group rest) {
    /** The sums of no respondents. */
    public static final QualitySums NONE = new QualitySums(Group.NONE, Group.NONE);

    /**
     * The scores of a group of persons.
     *
     * @param scores the moments of the scores of those who have one
     * @param heads the number of those who answered a question of the measure and so count towards the minimum
     */
    public record Group(Moments scores, int heads) {
        private static final Group NONE = new Group(Moments.NONE, 0);

        private Group combine(Group other) {
            return new Group(scores.combine(other.scores), heads + other.heads);
        }

        QualityFigures.Part part(int minimum, View view, Metric metric) {
            if (heads < minimum) {
                return QualityFigures.Part.withheld(WithheldReason.MINIMUM_GROUP, "fewer than " + minimum + " people");
            }
            return view.alike(scores, metric, minimum)
                    ? QualityFigures.Part.withheld(WithheldReason.ALL_ALIKE, "everyone's score is the same")
                    : QualityFigures.Part.of(scores);
        }
    }

    /**
     * Returns the sums of a group.
     *
     * @param answers the answers of the group
     * @param scores a row of scores for each row of answers
     * @param column the index of the column among the scores
     * @param quality the results of its rows; rows without a result count as not flagged
     */
    public static QualitySums of(
            Instrument instrument, AnswerBlock answers, ScoreBlock scores, int column, List<AnswerQuality> quality) {
        BitSet flagged = new BitSet();
        quality.stream().filter(AnswerQuality::flagged).forEach(one -> flagged.set(one.row()));
        int[] questions = instrument
                .measure(scores.columns().get(column).measure())
                .map(keyed -> keyed.questions().stream().mapToInt(KeyedQuestion::column))
                .orElseGet(() -> RatingMoments.ratings(answers.bank()).stream().mapToInt(question -> question))
                .toArray();
        Group[] groups = new Group[2];
        for (int part = 0; part < groups.length; part++) {
            double[] values = new double[answers.size()];
            int n = 0;
            int heads = 0;
            for (int row = 0; row < values.length; row++) {
                if (flagged.get(row) == (part == 0) && scores.score(row, column) instanceof Score.Measured score) {
                    values[n++] = score.value();
                    heads += answered(answers, row, questions) ? 1 : 0;
                }
            }
            groups[part] = n == 0 ? Group.NONE : new Group(Moments.of(Arrays.copyOf(values, n)), heads);
        }
        return new QualitySums(groups[0], groups[1]);
    }

    private static boolean answered(AnswerBlock answers, int row, int[] questions) {
        for (int question : questions) {
            if (answers.answered(row, question)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the sum of these and the other sums. */
    public QualitySums combine(QualitySums other) {
        return new QualitySums(flagged.combine(other.flagged), rest.combine(other.rest));
    }

    /**
     * Returns the figures that may be shown.
     *
     * @param minimum the smallest group that is shown, 1 or more
     */
    public QualityFigures figures(int minimum, View view, Metric metric) {
        QualityFigures.Part all = flagged.combine(rest).part(minimum, view, metric);
        if (all.n().isEmpty()) {
            return new QualityFigures(all, all, OptionalInt.empty());
        }
        if (flagged.scores().n() == 0) {
            return new QualityFigures(all, all, OptionalInt.of(0));
        }
        QualityFigures.Part without = rest.part(minimum, view, metric);
        boolean shown = without.n().isPresent()
                && flagged.part(minimum, view, metric).n().isPresent();
        return shown
                ? new QualityFigures(
                        all, without, OptionalInt.of(flagged.scores().n()))
                : new QualityFigures(
                        all,
                        QualityFigures.Part.withheld(
                                WithheldReason.COMPLEMENT,
                                "the flagged respondents or the others are fewer than " + minimum
                                        + " people or have the same score"),
                        OptionalInt.empty());
    }
}
