package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementBand;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.agreement.Anova;
import org.coppice.scoring.agreement.Missing;
import org.coppice.scoring.agreement.TeamSize;
import org.coppice.scoring.agreement.WithinTeam;
import org.junit.jupiter.api.Test;

/**
 * The hand-made set with pencil and paper: four questions from L = 1 to H = 5, {@code q3} reversed, null uniform, V = (25 − 1)/12 = 2. R's
 * figures of the same are in {@link AgreementFiguresTest} and {@link OneWayFiguresTest}.
 */
class TinyByHandTest {
    private static final double CLOSE = 1e-12;

    /**
     * Team A, five persons. Answers, with q3 as 6 − x:
     *
     * <pre>
     *        answers     M    squares        s²        mean deviation   from the median   a_wg
     * q1     4 5 4 3 4   4    2              2/4 = .5  2/5 = .40        .40               1 − 2 · .5/3.75 = .7333
     * q2     4 4 3 4 5   4    2              .5        .40              .40               .7333
     * q3     4 5 4 4 3   4    2              .5        .40              .40               .7333
     * q4     5 4 4 5 4   4.4  1.2            .3        2.4/5 = .48      2/5 = .40         none: 4.4 is above (5 · 4 + 1)/5 = 4.2
     * </pre>
     *
     * <p>The squares of q4 are 2 · .36 + 3 · .16 = 1.2. The largest variance at M = 4 is
     * ((5 + 1) · 4 − 16 − 5) · 5/4 = 3.75.
     *
     * <p>S = (.5 + .5 + .5 + .3)/4 = .45, S/V = .225. r_wg(j) = 4 · .775/(4 · .775 + .225) = 3.1/3.325. r* = .775. AD = (3 · .40 + .48)/4 = .42, from
     * the median .40. a_wg = .7333, the mean of the three.
     */
    @Test
    void teamA_agreesVeryStrongly() {
        Agreement a = agreement("A");
        assertThat(a.persons()).isEqualTo(5);
        assertFigures(a, 3.1 / 3.325, 0.775, 0.42, 0.40);
        assertThat(a.awg().orElseThrow()).isCloseTo(1 - 1 / 3.75, within(CLOSE));
        assertThat(a.band()).contains(AgreementBand.VERY_STRONG);
    }

    /** Team B: five persons, every answer 3. No variance, no deviation; a_wg = 1 − 0/((6 · 3 − 9 − 5) · 5/4) = 1. */
    @Test
    void teamB_isAllAlike() {
        Agreement b = agreement("B");
        assertFigures(b, 1, 1, 0, 0);
        assertThat(b.awg()).hasValue(1);
    }

    /**
     * Team C: one of five left out q3 and is dropped, four are left.
     *
     * <pre>
     *        answers   M      squares             s²       mean deviation   a_wg
     * q1     1 5 1 3   2.5    36 − 4 · 6.25 = 11  11/3     6/4 = 1.5        1 − 2 · (11/3)/(3.75 · 4/3) = −7/15
     * q2     5 1 4 3   3.25   51 − 42.25 = 8.75   8.75/3   5/4 = 1.25       1 − 2 · (8.75/3)/(3.9375 · 4/3) = −1/9
     * q3     1 5 1 3   2.5    as q1
     * q4     1 5 2 3   2.75   39 − 30.25 = 8.75   8.75/3   1.25             as q2, from the other end
     * </pre>
     *
     * <p>S = (11 + 8.75 + 11 + 8.75)/12 = 39.5/12 is above V = 2: r_wg(j) = 0, and r* = 1 − 39.5/24. AD = (1.5 + 1.25)/2 = 1.375, the same from the
     * median. a_wg = (−7/15 − 1/9)/2 = −13/45.
     */
    @Test
    void teamC_differsMoreThanByChance() {
        Agreement c = agreement("C");
        assertThat(c.persons()).isEqualTo(4);
        assertFigures(c, 0, 1 - 39.5 / 24, 1.375, 1.375);
        assertThat(c.awg().orElseThrow()).isCloseTo(-13 / 45.0, within(CLOSE));
        assertThat(c.band()).contains(AgreementBand.LACK);
    }

    /**
     * Team D: two persons, 2 and 4, 3 and 4, 2 and 4 (q3), 2 and 3. s² = 2, .5, 2, .5, S = 1.25, S/V = .625. r_wg(j) = 4 · .375/(1.5 + .625) = 1.5/2.125.
     * AD = (1 + .5 + 1 + .5)/4. For two persons a_wg is defined at M = 3 alone, that is of q1 and q3: 1 − 2 · 2/(4 · 2) = .5.
     */
    @Test
    void teamD_ofTwo_hasFiguresToo() {
        Agreement d = agreement("D");
        assertFigures(d, 1.5 / 2.125, 0.375, 0.75, 0.75);
        assertThat(d.awg().orElseThrow()).isCloseTo(0.5, within(CLOSE));
        assertThat(d.band()).contains(AgreementBand.MODERATE);
    }

    /** Team E is one person. */
    @Test
    void teamE_ofOne_hasNone() {
        assertThat(agreement("E")).isEqualTo(Agreement.none(1));
    }

    /**
     * The means of the answered questions, by team:
     *
     * <pre>
     * A   4.25 4.5 3.75 4 4   mean 4.1     squares within .0225 + .16 + .1225 + .01 + .01 = .325
     * B   3 3 3 3 3           mean 3       0
     * C   2 4 2 11/3 3        mean 44/15   4 + 16 + 4 + 121/9 + 9 − 5 · (44/15)² = 154/45
     * D   2.25 3.75           mean 3       2 · .5625 = 1.125
     * E   5                   mean 5       0
     * </pre>
     *
     * <p>N = 18, K = 5. All add up to 20.5 + 15 + 44/3 + 6 + 5 = 367/6, the grand mean is 367/108. SSW = .325 + 154/45 + 1.125 = 4.8722. SSB =
     * 5 · 4.1² + 5 · 9 + 5 · (44/15)² + 2 · 9 + 25 − (367/6)²/18 = 7.2188. MSB = SSB/4 = 1.8047, MSW = SSW/13 = .3748. The mean size is
     * 18/5 = 3.6, n0 = (18 − (25 + 25 + 25 + 4 + 1)/18)/4 = 3.3889. ICC(1) = (1.8047 − .3748)/(1.8047 + 2.6 · .3748) = .5145 by the mean size; ICC(2) =
     * (1.8047 − .3748)/1.8047 = .7923.
     */
    @Test
    void teams_differ() {
        Anova anova =
                ScoresInTeams.of("tiny.csv", "q1 q2 -q3 q4", ImmutableSet.of()).anova();
        double msw = (0.325 + 154 / 45.0 + 1.125) / 13;
        double c = 44 / 15.0;
        double ssb = 5 * 4.1 * 4.1 + 45 + 5 * c * c + 18 + 25 - (367 / 6.0) * (367 / 6.0) / 18;
        double msb = ssb / 4;
        assertThat(anova.persons()).isEqualTo(18);
        assertThat(anova.squaresBetween()).isCloseTo(ssb, within(CLOSE));
        assertThat(anova.squaresWithin()).isCloseTo(13 * msw, within(CLOSE));
        assertThat(anova.size(TeamSize.N0).figure().orElseThrow()).isCloseTo((18 - 80 / 18.0) / 4, within(CLOSE));
        assertThat(anova.icc1(TeamSize.MEAN).figure().orElseThrow())
                .isCloseTo((msb - msw) / (msb + 2.6 * msw), within(CLOSE));
        assertThat(anova.icc2().figure().orElseThrow()).isCloseTo((msb - msw) / msb, within(CLOSE));
    }

    private static void assertFigures(Agreement found, double rwg, double lindell, double adMean, double adMedian) {
        assertThat(found.rwg().get("uniform")).isCloseTo(rwg, within(CLOSE));
        assertThat(found.rwgLindell().get("uniform")).isCloseTo(lindell, within(CLOSE));
        assertThat(found.adMean().orElseThrow()).isCloseTo(adMean, within(CLOSE));
        assertThat(found.adMedian().orElseThrow()).isCloseTo(adMedian, within(CLOSE));
    }

    private static Agreement agreement(String team) {
        QuestionBank bank = TestBanks.tiny();
        WithinTeam within = WithinTeam.bind(
                Instrument.of(bank, Weighting.EQUAL).measures().get(0), Missing.LISTWISE, ImmutableList.of());
        return TestBanks.answers("tiny.csv", bank, Map.of("team", "team", "respondent", "person")).teams().stream()
                .filter(answers -> answers.key().team().equals(team))
                .map(answers -> within.of(answers.answers()))
                .findFirst()
                .orElseThrow();
    }
}
