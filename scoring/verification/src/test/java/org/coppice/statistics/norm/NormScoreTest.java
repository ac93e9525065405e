package org.coppice.statistics.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.coppice.model.score.Metric;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.TestBanks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scores compared with norms, by hand. */
@Tag("other-jdk")
class NormScoreTest {
    private static final Metric POMP = Metric.linear("pomp", "share of the maximum possible", 0, 1);
    private static final ScoreColumn TRUST = new ScoreColumn(TestBanks.measure("trust"), POMP);

    private static NormTable norm(String id, Map<Double, Double> percentiles) {
        return NormTable.builder(id, "b", TRUST.measure())
                .metric("pomp")
                .source("A fictitious survey")
                .sample(400, 2019)
                .moments(0.5, 0.2)
                .percentiles(ImmutableSortedMap.copyOf(percentiles))
                .build();
    }

    private static NormFigures figures(NormTable norm, double score) {
        return NormScore.of(norm, TRUST, Score.of(score)).figures().orElseThrow();
    }

    /**
     * Mean .5, sd .2, score .66: z = .16/.2 = .8; T = 50 + 8 = 58; sten = 5.5 + 1.6 = 7.1, whole 7. Percentiles 25 at .4 and 75 at .7: the
     * score lies (.66 − .4)/.3 = .8667 of the way, 25 + 50 · .8667 = 68.33.
     */
    @Test
    void score_withinTheTable_hasEachFigureByHand() {
        NormFigures f = figures(norm("uk", Map.of(25.0, 0.4, 75.0, 0.7)), 0.66);
        assertThat(f.z()).isCloseTo(0.8, within(1e-12));
        assertThat(f.t()).isCloseTo(58, within(1e-12));
        assertThat(f.sten()).isCloseTo(7.1, within(1e-12));
        assertThat(f.wholeSten()).isEqualTo(7);
        assertThat(f.percentile().rank()).isCloseTo(68.0 + 1.0 / 3, within(1e-9));
        assertThat(f.percentile().ground()).isEqualTo(PercentileRank.Ground.TABLE);
    }

    /** 5.5 + 2 · 2.5 = 10.5, moved to 10; 5.5 − 2 · 2.5 = .5, moved to 1; the mean itself is 5.5, rounded up to 6. */
    @Test
    void sten_staysWithinOneAndTen() {
        NormTable norm = norm("uk", Map.of());
        assertThat(figures(norm, 1.0).sten()).isEqualTo(10);
        assertThat(figures(norm, 0.0).sten()).isEqualTo(1);
        assertThat(figures(norm, 0.5).sten()).isEqualTo(5.5);
        assertThat(figures(norm, 0.5).wholeSten()).isEqualTo(6);
    }

    @Test
    void percentile_outsideTheTable_isItsEndWithANote() {
        NormTable norm = norm("uk", Map.of(5.0, 0.2, 95.0, 0.9));
        assertThat(figures(norm, 0.1).percentile()).hasToString("at or below percentile 5");
        assertThat(figures(norm, 0.95).percentile()).hasToString("at or above percentile 95");
        assertThat(figures(norm, 0.2).percentile()).hasToString("percentile 5");
    }

    /** Percentiles 40, 50 and 60 all stand at .5: the middle of 40 and 60 is 50; just above, the line starts from 60. */
    @Test
    void percentile_whereSeveralShareAScore_isTheirMiddle() {
        NormTable norm = norm("uk", Map.of(40.0, 0.5, 50.0, 0.5, 60.0, 0.5, 80.0, 0.7));
        assertThat(figures(norm, 0.5).percentile().rank()).isEqualTo(50);
        assertThat(figures(norm, 0.6).percentile().rank()).isCloseTo(70, within(1e-9));
    }

    /** z = 1: Φ(1) = .841345 in every table of the normal distribution. */
    @Test
    void percentile_withoutATable_isNormalWithANote() {
        PercentileRank rank = figures(norm("uk", Map.of()), 0.7).percentile();
        assertThat(rank.rank()).isCloseTo(84.1345, within(1e-4));
        assertThat(rank).hasToString("percentile 84.1 if scores are normally distributed");
    }

    @Test
    void norm_ofAnotherMeasureOrMetric_isRefusedWithTheReason() {
        ScoreColumn other = new ScoreColumn(TestBanks.measure("task"), POMP);
        ScoreColumn sum = new ScoreColumn(TRUST.measure(), Metric.unbounded("sum", "sum"));
        assertThat(NormScore.of(norm("uk", Map.of()), other, Score.of(0.5)).withheld())
                .hasValue(Score.withheld(
                        WithheldReason.NOT_SCORABLE, "norm \"uk\" is of \"trust\", the score is of \"task\""));
        assertThat(NormScore.of(norm("uk", Map.of()), sum, Score.of(9)).text())
                .isEqualTo(
                        "No norm score in norm uk (A fictitious survey, n = 400, 2019): norm \"uk\" is in the metric \"pomp\","
                                + " the score is in \"sum\".");
    }

    @Test
    void score_withheldOrTooFarOff_hasNoPlace() {
        Score none = Score.withheld(WithheldReason.MINIMUM_GROUP, "fewer than 5 people");
        assertThat(NormScore.of(norm("uk", Map.of()), TRUST, none).withheld()).hasValue((Score.Withheld) none);
        NormTable narrow = NormTable.builder("narrow", "b", TRUST.measure())
                .metric("pomp")
                .source("S")
                .sample(9, 2020)
                .moments(0, Double.MIN_NORMAL)
                .build();
        assertThat(NormScore.of(narrow, TRUST, Score.of(1)).figures()).isEmpty();
    }

    @Test
    void norms_ofOneMeasure_areAllThereByIdEachWithASentence() {
        ImmutableList<NormTable> norms = ImmutableList.of(norm("z", Map.of()), norm("a", Map.of(5.0, 0.2, 95.0, 0.9)));
        assertThat(NormScore.all(norms, TRUST, Score.of(0.95)).stream().map(NormScore::text))
                .containsExactly(
                        "A score of 0.95 corresponds to z = 2.25, T = 72.5 and sten 10 in norm a (A fictitious survey,"
                                + " n = 400, 2019), at or above percentile 95.",
                        "A score of 0.95 corresponds to z = 2.25, T = 72.5 and sten 10 in norm z (A fictitious survey,"
                                + " n = 400, 2019), percentile 98.8 if scores are normally distributed.");
        assertThat(NormScore.all(norms, new ScoreColumn(TestBanks.measure("task"), POMP), Score.of(0.5)))
                .isEmpty();
    }
}
