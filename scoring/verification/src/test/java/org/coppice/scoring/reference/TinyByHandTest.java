package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.profile.View;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementBand;
import org.coppice.model.score.AgreementRule;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.agreement.AgreementScratch;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.agreement.TeamSize;
import org.coppice.statistics.agreement.WithinTeam;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.ScaleSums;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The hand-made set with pencil and paper: four questions from L = 1 to H = 5, {@code q3} reversed, null uniform, V = (25 − 1)/12 = 2. R's
 * figures of the same are in {@link AgreementFiguresTest}, {@link OneWayFiguresTest} and {@link ReliabilityTest}.
 */
@Tag("other-jdk")
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
     * <p>r_wg of a question alone is 1 − s²/V: of q1 1 − .5/2 = .75, of q4 1 − .3/2 = .85.
     *
     * <p>S = (.5 + .5 + .5 + .3)/4 = .45, S/V = .225. r_wg(j) = 4 · .775/(4 · .775 + .225) = 3.1/3.325. r* = .775. AD = (3 · .40 + .48)/4 = .42, from
     * the median .40. a_wg = .7333, the mean of the three.
     */
    @Test
    void teamA_agreesVeryStrongly() {
        Agreement a = agreement("A");
        assertThat(a.persons()).isEqualTo(5);
        assertQuestion("A", "q1", 4, 2, 0.40, 0.40, OptionalDouble.of(1 - 1 / 3.75));
        assertQuestion("A", "q2", 4, 2, 0.40, 0.40, OptionalDouble.of(1 - 1 / 3.75));
        assertQuestion("A", "q3", 4, 2, 0.40, 0.40, OptionalDouble.of(1 - 1 / 3.75));
        assertQuestion("A", "q4", 4.4, 1.2, 0.48, 0.40, OptionalDouble.empty());
        assertThat(variance("A", "q1", "q2", "q3", "q4")).isCloseTo(0.45, within(CLOSE));
        assertFigures(a, 3.1 / 3.325, 0.775, 0.42, 0.40);
        assertThat(a.awg().orElseThrow()).isCloseTo(1 - 1 / 3.75, within(CLOSE));
        assertThat(a.band()).contains(AgreementBand.VERY_STRONG);
    }

    /** Team B: five persons, every answer 3. No variance, no deviation; a_wg = 1 − 0/((6 · 3 − 9 − 5) · 5/4) = 1. */
    @Test
    void teamB_isAllAlike() {
        Agreement b = agreement("B");
        assertQuestion("B", "q1", 3, 0, 0, 0, OptionalDouble.of(1));
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
     * <p>Each s² is above V, so r_wg of each question alone is 0.
     *
     * <p>S = (11 + 8.75 + 11 + 8.75)/12 = 39.5/12 is above V = 2: r_wg(j) = 0, and r* = 1 − 39.5/24. AD = (1.5 + 1.25)/2 = 1.375, the same from the
     * median. a_wg = (−7/15 − 1/9)/2 = −13/45.
     */
    @Test
    void teamC_differsMoreThanByChance() {
        Agreement c = agreement("C");
        assertThat(c.persons()).isEqualTo(4);
        assertQuestion("C", "q1", 2.5, 11, 1.5, 1.5, OptionalDouble.of(-7 / 15.0));
        assertQuestion("C", "q2", 3.25, 8.75, 1.25, 1.25, OptionalDouble.of(-1 / 9.0));
        assertQuestion("C", "q3", 2.5, 11, 1.5, 1.5, OptionalDouble.of(-7 / 15.0));
        assertQuestion("C", "q4", 2.75, 8.75, 1.25, 1.25, OptionalDouble.of(-1 / 9.0));
        assertThat(variance("C", "q1", "q2", "q3", "q4")).isCloseTo(39.5 / 12, within(CLOSE));
        assertFigures(c, 0, 1 - 39.5 / 24, 1.375, 1.375);
        assertThat(c.awg().orElseThrow()).isCloseTo(-13 / 45.0, within(CLOSE));
        assertThat(c.band()).contains(AgreementBand.LACK);
    }

    /**
     * Team D: two persons, 2 and 4, 3 and 4, 2 and 4 (q3), 2 and 3. s² = 2, .5, 2, .5, r_wg of each alone 0, .75, 0, .75. S = 1.25, S/V = .625. r_wg(j) = 4 · .375/(1.5 + .625) = 1.5/2.125.
     * AD = (1 + .5 + 1 + .5)/4. For two persons a_wg is defined at M = 3 alone, that is of q1 and q3: 1 − 2 · 2/(4 · 2) = .5.
     */
    @Test
    void teamD_ofTwo_hasFiguresToo() {
        Agreement d = agreement("D");
        assertQuestion("D", "q1", 3, 2, 1, 1, OptionalDouble.of(0.5));
        assertQuestion("D", "q2", 3.5, 0.5, 0.5, 0.5, OptionalDouble.empty());
        assertQuestion("D", "q3", 3, 2, 1, 1, OptionalDouble.of(0.5));
        assertQuestion("D", "q4", 2.5, 0.5, 0.5, 0.5, OptionalDouble.empty());
        assertThat(variance("D", "q1", "q2", "q3", "q4")).isEqualTo(1.25);
        assertFigures(d, 1.5 / 2.125, 0.375, 0.75, 0.75);
        assertThat(d.awg().orElseThrow()).isCloseTo(0.5, within(CLOSE));
        assertThat(d.band()).contains(AgreementBand.MODERATE);
    }

    /** Team E is one person. */
    @Test
    void teamE_ofOne_hasNone() {
        assertThat(agreement("E")).isEqualTo(Agreement.none(1, AgreementRule.LISTWISE));
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
     * 18/5 = 3.6, n0 = (18 − (25 + 25 + 25 + 4 + 1)/18)/4 = 3.3889. ICC(1) = (1.8047 − .3748)/(1.8047 + 2.6 · .3748) = .5145 by the mean size,
     * (1.8047 − .3748)/(1.8047 + 2.3889 · .3748) = .5296 by n0; ICC(2) = (1.8047 − .3748)/1.8047 = .7923.
     */
    @Test
    void teams_differ() {
        Anova anova = Anova.of(ScoresInTeams.of("tiny.csv", "q1 q2 -q3 q4", ImmutableSet.of()));
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
        double n0 = (18 - 80 / 18.0) / 4;
        assertThat(anova.icc1(TeamSize.N0).figure().orElseThrow())
                .isCloseTo((msb - msw) / (msb + (n0 - 1) * msw), within(CLOSE));
        assertThat(anova.icc2().figure().orElseThrow()).isCloseTo((msb - msw) / msb, within(CLOSE));
        assertRounded(anova.squaresBetween(), 7.2188);
        assertRounded(anova.squaresWithin(), 4.8722);
        assertRounded(anova.meanSquareBetween(), 1.8047);
        assertRounded(anova.meanSquareWithin(), 0.3748);
        assertRounded(anova.size(TeamSize.MEAN), 3.6);
        assertRounded(anova.size(TeamSize.N0), 3.3889);
        assertRounded(anova.icc1(TeamSize.MEAN), 0.5145);
        assertRounded(anova.icc1(TeamSize.N0), 0.5296);
        assertRounded(anova.icc2(), 0.7923);
    }

    /** The table of {@link #teams_differ}. */
    @ParameterizedTest
    @CsvSource({
        "A, 4.25 4.5 3.75 4 4, 4.1, .325",
        "B, 3 3 3 3 3, 3, 0",
        "C, 2 4 2 3.6666666666666667 3, 2.9333333333333333, 3.4222222222222222",
        "D, 2.25 3.75, 3, 1.125",
        "E, 5, 5, 0"
    })
    void persons_haveTheirMeans(String team, String persons, double mean, double squares) {
        var profile = Assessment.builder(TestBanks.catalogue())
                .bank(TestBanks.tiny())
                .scoring("mean")
                .parameter("missing", "any")
                .view(View.RESEARCH)
                .minimumGroup(1)
                .build()
                .persons(answers(team));
        double[] means = profile.stream()
                .mapToDouble(person -> person.scores().get(0).figure().orElseThrow())
                .toArray();
        assertThat(means)
                .containsExactly(
                        Splitter.on(' ')
                                .splitToStream(persons)
                                .mapToDouble(Double::parseDouble)
                                .toArray(),
                        within(CLOSE));
        assertThat(Moments.of(means).mean()).isCloseTo(mean, within(CLOSE));
        assertThat(Moments.of(means).squares()).isCloseTo(squares, within(CLOSE));
    }

    /**
     * All 18 persons; 17 answered q3. Sums of what those who answered both answered, q3 as 6 − x, and n Σxy − Σx Σy, which over n(n − 1) is the
     * covariance: over 18 · 17 = 306, with q3 over 17 · 16 = 272.
     *
     * <pre>
     *          n   Σx  Σy  Σxy                              n   Σx  Σy  Σxy
     * q1 q1   18   61  61  233   18 · 233 − 61 · 61 = 473   q1 q2   18   61  62  205   −92
     * q2 q2   18   62  62  232   332                        q1 q4   18   61  62  230   358
     * q4 q4   18   62  62  236   404                        q2 q4   18   62  62  211   −46
     * q3 q3   17   56  56  208   400                        q3 q1   17   56  56  207   383
     *                                                       q3 q2   17   56  60  194   −62
     *                                                       q3 q4   17   56  58  211   339
     * </pre>
     *
     * <p>The variances add up to (473 + 332 + 404)/306 + 400/272 = 553/102; the sum has that and twice (−92 + 358 − 46)/306 +
     * (383 − 62 + 339)/272, which is 1792/153. Alpha = 4/3 · (1 − 553/102 · 153/1792) = 275/384 = .7161.
     */
    @Test
    void alpha_ofThoseWhoAnsweredBoth() {
        double variances = (473 + 332 + 404) / 306.0 + 400 / 272.0;
        double sum = variances + 2 * ((-92 + 358 - 46) / 306.0 + (383 - 62 + 339) / 272.0);
        assertThat(variances).isCloseTo(553 / 102.0, within(CLOSE));
        assertThat(sum).isCloseTo(1792 / 153.0, within(CLOSE));
        assertThat(4 / 3.0 * (1 - variances / sum)).isCloseTo(275 / 384.0, within(CLOSE));
        Reliability actual = Reliability.of(Scales.tiny().sums("scale"), MissingTreatment.PAIRWISE);
        Score alpha = actual.consistency().alpha();
        assertThat(alpha.figure().orElseThrow()).isCloseTo(275 / 384.0, within(CLOSE));
        assertRounded(alpha, 0.7161);
        assertSquares(actual, 473 / 306.0, 332 / 306.0, 400 / 272.0, 404 / 306.0);
        assertCovariance("q1", "q2", -92 / 306.0);
        assertCovariance("q1", "q4", 358 / 306.0);
        assertCovariance("q2", "q4", -46 / 306.0);
        assertCovariance("q1", "q3", 383 / 272.0);
        assertCovariance("q2", "q3", -62 / 272.0);
        assertCovariance("q3", "q4", 339 / 272.0);
    }

    /**
     * The 17 who answered all four: sums 56, 60, 56 and 58, all over 272.
     *
     * <pre>
     *       q1    q2    q3    q4    Σx²   17 Σx² − (Σx)²
     * q1    400                     208   17 · 208 − 56² = 400
     * q2    −45   276               228   17 · 228 − 60² = 276
     * q3    383   −62   400         208   400
     * q4    322   −29   339   376   220   17 · 220 − 58² = 376
     * </pre>
     *
     * <p>The variances add up to 1452, what stands below them to 908, and the sum has 1452 + 2 · 908 = 3268. Alpha = 4/3 · 1816/3268 =
     * 1816/2451 = .7409.
     */
    @Test
    void alpha_ofThoseWhoAnsweredAll() {
        Reliability actual = Reliability.of(Scales.tiny().sums("scale"), MissingTreatment.LISTWISE);
        assertThat(actual.rows()).hasValue(17);
        Score alpha = actual.consistency().alpha();
        assertThat(alpha.figure().orElseThrow()).isCloseTo(1816 / 2451.0, within(CLOSE));
        assertRounded(alpha, 0.7409);
        assertSquares(actual, 400 / 272.0, 276 / 272.0, 400 / 272.0, 376 / 272.0);
        assertThat(actual.questions())
                .extracting(question -> Math.round(17 * question.mean().figure().orElseThrow()))
                .containsExactly(56L, 60L, 56L, 58L);
        // the covariance with the sum of the others, a row of the table without its variance
        double[] rows = {-45 + 383 + 322, -45 - 62 - 29, 383 - 62 + 339, 322 - 29 + 339};
        double[] variances = {400, 276, 400, 376};
        for (int q = 0; q < 4; q++) {
            double others = 3268 - variances[q] - 2 * rows[q];
            assertThat(actual.questions().get(q).restCorrelation().figure().orElseThrow())
                    .isCloseTo(rows[q] / Math.sqrt(variances[q] * others), within(CLOSE));
        }
    }

    private static void assertSquares(Reliability actual, double... variances) {
        for (int q = 0; q < variances.length; q++) {
            assertThat(actual.questions().get(q).sd().figure().orElseThrow())
                    .isCloseTo(Math.sqrt(variances[q]), within(CLOSE));
        }
    }

    private static void assertCovariance(String a, String b, double covariance) {
        ScaleSums sums = ScaleSums.of(measure(a, b)).add(Scales.tiny().answers());
        Reliability pair = Reliability.of(sums, MissingTreatment.LISTWISE);
        double product = 1;
        for (var question : pair.questions()) {
            product *= question.sd().figure().orElseThrow();
        }
        assertThat(pair.consistency().averageCorrelation().figure().orElseThrow() * product)
                .as("%s and %s", a, b)
                .isCloseTo(covariance, within(CLOSE));
    }

    private static void assertRounded(Score figure, double toFour) {
        assertRounded(figure.figure().orElseThrow(), toFour);
    }

    private static void assertRounded(double figure, double toFour) {
        assertThat(figure).isCloseTo(toFour, within(0.5e-4));
    }

    /** A question alone, of those who answered all four. */
    private static void assertQuestion(
            String team,
            String question,
            double mean,
            double squares,
            double adMean,
            double adMedian,
            OptionalDouble awg) {
        AnswerBlock rows = complete(team);
        Agreement alone = bound(question).of(rows);
        int n = alone.persons();
        KeyedQuestion asked = measure(question).questions().get(0);
        double sum = 0;
        for (int row = 0; row < n; row++) {
            double answer = rows.value(row, asked.column());
            sum += asked.reversed() ? 6 - answer : answer;
        }
        assertThat(sum / n).isCloseTo(mean, within(CLOSE));
        assertThat(variance(team, question)).isCloseTo(squares / (n - 1), within(CLOSE));
        assertThat(alone.rwg().get("uniform")).isCloseTo(Math.max(0, 1 - squares / (n - 1) / 2), within(CLOSE));
        assertThat(alone.adMean().orElseThrow()).isCloseTo(adMean, within(CLOSE));
        assertThat(alone.adMedian().orElseThrow()).isCloseTo(adMedian, within(CLOSE));
        assertThat(alone.awg().isPresent()).isEqualTo(awg.isPresent());
        assertThat(alone.awg().orElse(0)).isCloseTo(awg.orElse(0), within(CLOSE));
    }

    private static void assertFigures(Agreement found, double rwg, double lindell, double adMean, double adMedian) {
        assertThat(found.rwg().get("uniform")).isCloseTo(rwg, within(CLOSE));
        assertThat(found.rwgLindell().get("uniform")).isCloseTo(lindell, within(CLOSE));
        assertThat(found.adMean().orElseThrow()).isCloseTo(adMean, within(CLOSE));
        assertThat(found.adMedian().orElseThrow()).isCloseTo(adMedian, within(CLOSE));
    }

    private static Agreement agreement(String team) {
        return bound("q1", "q2", "q3", "q4").of(answers(team).answers());
    }

    /** S, of those who answered all four. */
    private static double variance(String team, String... questions) {
        WithinTeam within = bound(questions);
        AgreementScratch tally = within.tally();
        within.count(complete(team), tally);
        return tally.variance();
    }

    private static WithinTeam bound(String... questions) {
        return WithinTeam.bind(measure(questions), AgreementRule.LISTWISE, ImmutableList.of());
    }

    /** The measure with these questions alone. */
    private static KeyedMeasure measure(String... questions) {
        KeyedMeasure all = Scales.tiny().measure("scale");
        ImmutableSet<String> asked = ImmutableSet.copyOf(questions);
        return new KeyedMeasure(
                all.measure(),
                all.questions().stream()
                        .filter(question -> asked.contains(question.question().id()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static AnswerBlock complete(String team) {
        AnswerBlock all = answers(team).answers();
        return all.rows(IntStream.range(0, all.size())
                .filter(row -> IntStream.range(0, 4).allMatch(question -> all.answered(row, question)))
                .toArray());
    }

    private static TeamAnswers answers(String team) {
        return TestBanks.answers("tiny.csv", TestBanks.tiny(), Map.of("team", "team", "respondent", "person"))
                .teams()
                .stream()
                .filter(answers -> answers.key().team().equals(team))
                .findFirst()
                .orElseThrow();
    }
}
