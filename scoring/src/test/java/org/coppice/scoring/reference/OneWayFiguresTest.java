package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableDoubleArray;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.agreement.Anova;
import org.coppice.scoring.agreement.Likelihood;
import org.coppice.scoring.agreement.OneWay;
import org.coppice.scoring.agreement.TeamBootstrap;
import org.coppice.scoring.agreement.TeamSize;
import org.coppice.scoring.agreement.VarianceComponents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The analysis of variance, intraclass correlations, their intervals and the variance components of R (see reference/README.md). */
class OneWayFiguresTest {
    private static final String LEADERSHIP = "AF06 AF07 AP12 AP17 AP33 AP34 AS14 AS15 AS16 AS17 AS28";
    private static final double CLOSED = 1e-9;
    private static final double LME4 =
            1e-5; // where lme4 stops: its variances are up to 4e-6 from the roots that R's file has besides

    @ParameterizedTest
    @CsvSource({
        "bhr2000, HRS, HRS",
        "bhr2000, RELIG, RELIG",
        "bhr2000, AF06, AF06",
        "bhr2000, AF07, AF07",
        "bhr2000, AP12, AP12",
        "bhr2000, AP17, AP17",
        "bhr2000, AP33, AP33",
        "bhr2000, AP34, AP34",
        "bhr2000, AS14, AS14",
        "bhr2000, AS15, AS15",
        "bhr2000, AS16, AS16",
        "bhr2000, AS17, AS17",
        "bhr2000, AS28, AS28",
        "bhr2000, LEAD_mean11, " + LEADERSHIP,
        "bhr2000-missing, AF06, AF06",
        "bhr2000-missing, LEAD_mean_of_available, " + LEADERSHIP,
        "tiny, scale_mean_all_teams, q1 q2 -q3 q4",
        "tiny, scale_mean_teams_ABC, q1 q2 -q3 q4",
        "tiny, q1_all_teams, q1",
        "tiny, q1_teams_A_B, q1"
    })
    void figures_ofPersonsInTeams_equalThoseOfR(String data, String scores, String columns) {
        ImmutableSet<String> teams = scores.endsWith("_ABC")
                ? ImmutableSet.of("A", "B", "C")
                : scores.endsWith("_A_B") ? ImmutableSet.of("A", "B") : ImmutableSet.of();
        Anova anova = ScoresInTeams.of(data + ".csv", columns, teams).anova();
        Map<String, String> row = TestBanks.figures(data + "-icc.csv").row(scores);
        assertClose(Score.of(anova.persons()), row.get("n_obs"), CLOSED);
        if (!row.get("n_groups").isEmpty()) {
            assertClose(Score.of(anova.teams()), row.get("n_groups"), CLOSED);
        }
        assertClose(anova.size(TeamSize.MEAN), row.get("mean_size"), CLOSED);
        assertClose(anova.size(TeamSize.N0), row.get("n0"), CLOSED);
        assertClose(anova.harmonicMeanSize(), row.get("harmonic_mean_size"), CLOSED);
        assertClose(Score.of(anova.squaresBetween()), row.get("SSB"), CLOSED);
        assertClose(Score.of(anova.squaresWithin()), row.get("SSW"), CLOSED);
        assertClose(anova.meanSquareBetween(), row.get("MSB"), CLOSED);
        assertClose(anova.meanSquareWithin(), row.get("MSW"), CLOSED);
        assertClose(anova.f(), row.get("F"), CLOSED);
        assertClose(anova.p(), row.get("p"), CLOSED);
        assertClose(anova.etaSquared(), row.get("eta_squared"), CLOSED);
        assertClose(anova.icc1(TeamSize.MEAN), row.get("ICC1_multilevel"), CLOSED);
        assertClose(anova.icc1(TeamSize.N0), row.get("ICC1_n0"), CLOSED);
        assertClose(anova.icc2(), row.get("ICC2_multilevel"), CLOSED);
        assertClose(anova.icc1Interval(TeamSize.MEAN, 0.95), row, "ICC1_CI95_psychometric");
        assertClose(anova.icc1Interval(TeamSize.N0, 0.95), row, "ICC1_CI95_n0");
        assertClose(anova.icc2Interval(0.95), row, "ICC2_CI95_psychometric");
        for (Likelihood likelihood : Likelihood.values()) {
            VarianceComponents components = anova.components(likelihood);
            compare(components, row, likelihood + "_exact_", CLOSED);
            compare(components, row, "lme4_" + likelihood + "_", LME4);
            assertClose(
                    components.icc2ByTeams(), row.get(likelihood + "_exact_ICC2_mean_of_group_reliability"), CLOSED);
        }
    }

    private static void compare(VarianceComponents components, Map<String, String> row, String name, double tolerance) {
        assertClose(components.between(), row.get(name + "tau2"), tolerance);
        assertClose(components.within(), row.get(name + "sigma2"), tolerance);
        assertClose(components.icc1(), row.get(name + "ICC1"), tolerance);
        assertClose(components.grandMean(), row.get(name + "grand_mean"), tolerance);
        assertClose(components.icc2ByMeanSize(), row.get(name + "ICC2_mean_size"), tolerance);
    }

    @ParameterizedTest
    @CsvSource({
        "bhr2000, HRS, HRS, 99",
        "bhr2000, LEAD_mean11, " + LEADERSHIP + ", 99",
        "bhr2000-missing, LEAD_mean_of_available, " + LEADERSHIP + ", 20",
        "tiny, scale_mean_all_teams, q1 q2 -q3 q4, 5"
    })
    void reliability_ofEachTeamsMean_equalsThatOfLme4(String data, String scores, String columns, int teams) {
        Map<String, String> expected =
                TestBanks.figures(data + "-reliability.csv").column(scores);
        VarianceComponents components = ScoresInTeams.of(data + ".csv", columns, ImmutableSet.of())
                .anova()
                .components(Likelihood.REML);
        assertThat(expected).hasSize(teams);
        expected.forEach((team, reliability) -> {
            int persons = ScoresInTeams.of(data + ".csv", columns, ImmutableSet.of(team))
                    .anova()
                    .persons();
            assertClose(components.reliability(persons), reliability, LME4);
        });
    }

    @Test
    void bootstrap_ofGivenSamples_equalsThatOfR() {
        OneWay hours = ScoresInTeams.of("bhr2000.csv", "HRS", ImmutableSet.of());
        int[][] samples = new String(TestBanks.reference("bhr2000-bootstrap-index.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> Splitter.on(',')
                        .splitToStream(line)
                        .mapToInt(number -> Integer.parseInt(number) - 1)
                        .toArray())
                .toArray(int[][]::new);
        TeamBootstrap bootstrap = TeamBootstrap.of(hours, samples);
        Map<String, String> expected =
                TestBanks.figures("bhr2000-bootstrap.csv").column("icc1");
        ImmutableDoubleArray icc1 = bootstrap.icc1();
        assertThat(icc1.length()).isEqualTo(200).isEqualTo(expected.size());
        for (int sample = 0; sample < icc1.length(); sample++) {
            assertClose(Score.of(icc1.get(sample)), expected.get(String.valueOf(sample + 1)), CLOSED);
        }
        Map<String, String> row =
                TestBanks.figures("bhr2000-bootstrap-interval.csv").row("given");
        Interval.Between interval = (Interval.Between) bootstrap.interval(0.95);
        assertClose(Score.of(interval.lower()), row.get("lower"), CLOSED);
        assertClose(Score.of(bootstrap.median().orElseThrow()), row.get("median"), CLOSED);
        assertClose(Score.of(interval.upper()), row.get("upper"), CLOSED);
        assertThat(bootstrap.undefined()).isZero();
    }

    /** R drew 10,000 other samples: the two differ by what drawing leaves to chance. */
    @Test
    void bootstrap_ofRandomSamples_isNearThatOfR() {
        TeamBootstrap bootstrap =
                TeamBootstrap.random(ScoresInTeams.of("bhr2000.csv", "HRS", ImmutableSet.of()), 10_000, 7);
        Map<String, String> row =
                TestBanks.figures("bhr2000-bootstrap-interval.csv").row("random");
        Interval.Between interval = (Interval.Between) bootstrap.interval(0.95);
        assertThat(interval.lower()).isCloseTo(Double.parseDouble(row.get("lower")), within(0.003));
        assertThat(bootstrap.median().orElseThrow()).isCloseTo(Double.parseDouble(row.get("median")), within(0.002));
        assertThat(interval.upper()).isCloseTo(Double.parseDouble(row.get("upper")), within(0.003));
        assertThat(bootstrap.standardError().orElseThrow()).isCloseTo(Double.parseDouble(row.get("se")), within(0.001));
    }

    private static void assertClose(Interval interval, Map<String, String> row, String name) {
        Interval.Between between = (Interval.Between) interval;
        assertClose(Score.of(between.lower()), row.get(name + "_lower"), CLOSED);
        assertClose(Score.of(between.upper()), row.get(name + "_upper"), CLOSED);
    }

    private static void assertClose(Score figure, String expected, double tolerance) {
        double reference = Double.parseDouble(expected);
        assertThat(figure.figure().orElseThrow()).isCloseTo(reference, within(tolerance * Math.abs(reference)));
    }
}
