package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.coppice.model.Measure;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.Scorer;

/** Scores compositions: computes the share and the log-ratio coordinate of each measure. */
final class IpsativeScorer implements Scorer {
    private static final Metric SHARE = new Metric("share", "share of the points", 0, 1, Metric.Kind.PART);
    private static final Metric CLR = new Metric(
            "clr", "centred log-ratio", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Metric.Kind.COORDINATE);
    private static final Score.Withheld NO_POINTS =
            Score.withheld(WithheldReason.NOT_SCORABLE, "its questions do not share out points; use pomp or mean");
    private static final Score.Withheld NOTHING_SHARED =
            Score.withheld(WithheldReason.TOO_FEW_ANSWERS, "no points were shared out");

    private final ImmutableList<Optional<Composition>> compositions;
    private final ImmutableList<ScoreColumn> columns;

    IpsativeScorer(ImmutableList<Measure> measures, ImmutableList<Optional<Composition>> compositions) {
        this.compositions = compositions;
        this.columns = measures.stream()
                .flatMap(m -> ImmutableList.of(new ScoreColumn(m, SHARE), new ScoreColumn(m, CLR)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public ScoreBlock score(AnswerBlock answers) {
        ScoreBlock.Builder scores = ScoreBlock.builder(columns, answers.size());
        for (int row = 0; row < answers.size(); row++) {
            for (int m = 0; m < compositions.size(); m++) {
                set(scores, row, m, answers);
            }
        }
        return scores.build();
    }

    private void set(ScoreBlock.Builder scores, int row, int m, AnswerBlock answers) {
        Score.Withheld refused = compositions.get(m).isEmpty()
                ? NO_POINTS
                : compositions.get(m).get().refused().orElse(null);
        Optional<double[]> shares = refused != null
                ? Optional.empty()
                : compositions.get(m).orElseThrow().shares(answers, row);
        if (shares.isEmpty()) {
            Score.Withheld reason = refused != null ? refused : NOTHING_SHARED;
            scores.withhold(row, 2 * m, reason).withhold(row, 2 * m + 1, reason);
            return;
        }
        Composition composition = compositions.get(m).orElseThrow();
        Measure measure = columns.get(2 * m).measure();
        int part = composition.parts().stream().map(p -> p.measure()).toList().indexOf(measure);
        scores.set(row, 2 * m, shares.get()[part]);
        scores.set(row, 2 * m + 1, composition.coordinates(shares.get())[part]);
    }
}
