package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableDoubleArray;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.coppice.model.score.Interval;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.agreement.OneWaySums;
import org.coppice.statistics.agreement.TeamBootstrap;
import org.coppice.statistics.agreement.TeamSize;
import org.coppice.statistics.agreement.VarianceComponents;
import org.coppice.statistics.agreement.VarianceEstimator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The analysis of variance, intraclass correlations, their intervals and the variance components of R (see reference/README.md). */
@Tag("other-jdk")
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
        Anova anova = Anova.of(ScoresInTeams.of(data + ".csv", columns, teams));
        Map<String, String> row = TestBanks.figures(data + "-icc.csv").row(scores);
        assertThat(anova.persons()).isEqualTo(Integer.parseInt(row.get("n_obs")));
        if (!row.get("n_groups").isEmpty()) {
            assertThat(anova.teams()).isEqualTo(Integer.parseInt(row.get("n_groups")));
        }
        Differences differences = new Differences();
        differences.add("mean size", anova.size(TeamSize.MEAN), row.get("mean_size"));
        differences.add("n0", anova.size(TeamSize.N0), row.get("n0"));
        differences.add("harmonic mean size", anova.harmonicMeanSize(), row.get("harmonic_mean_size"));
        differences.add("SSB", anova.squaresBetween(), row.get("SSB"));
        differences.add("SSW", anova.squaresWithin(), row.get("SSW"));
        differences.add("MSB", anova.meanSquareBetween(), row.get("MSB"));
        differences.add("MSW", anova.meanSquareWithin(), row.get("MSW"));
        differences.add("F", anova.f(), row.get("F"));
        differences.add("p of F", anova.p(), row.get("p"));
        differences.add("eta squared", anova.etaSquared(), row.get("eta_squared"));
        differences.add("ICC(1)", anova.icc1(TeamSize.MEAN), row.get("ICC1_multilevel"));
        differences.add("ICC(1) by n0", anova.icc1(TeamSize.N0), row.get("ICC1_n0"));
        differences.add("ICC(2)", anova.icc2(), row.get("ICC2_multilevel"));
        add(differences, "interval of ICC(1)", anova.icc1Interval(TeamSize.MEAN, 0.95), row, "ICC1_CI95_psychometric");
        add(differences, "interval of ICC(1) by n0", anova.icc1Interval(TeamSize.N0, 0.95), row, "ICC1_CI95_n0");
        add(differences, "interval of ICC(2)", anova.icc2Interval(0.95), row, "ICC2_CI95_psychometric");
        Differences lme4 = new Differences();
        for (VarianceEstimator likelihood : VarianceEstimator.values()) {
            VarianceComponents components = anova.components(likelihood);
            String exact = likelihood + "_exact_";
            differences.add("tau squared", components.between(), row.get(exact + "tau2"));
            differences.add("sigma squared", components.within(), row.get(exact + "sigma2"));
            differences.add("ICC(1) by likelihood", components.icc1(), row.get(exact + "ICC1"));
            differences.add("grand mean", components.grandMean(), row.get(exact + "grand_mean"));
            differences.add("ICC(2) by mean size", components.icc2ByMeanSize(), row.get(exact + "ICC2_mean_size"));
            String byTeams = row.get(exact + "ICC2_mean_of_group_reliability");
            differences.add("ICC(2) by teams", components.icc2ByTeams(), byTeams);
            asItStops(lme4, components, row, "lme4_" + likelihood + "_");
        }
        differences.assertWithin(CLOSED, 22);
        lme4.assertWithin(LME4, 1);
    }

    private static void asItStops(
            Differences differences, VarianceComponents components, Map<String, String> row, String name) {
        String figure = "components where lme4 stops";
        differences.add(figure, components.between(), row.get(name + "tau2"));
        differences.add(figure, components.within(), row.get(name + "sigma2"));
        differences.add(figure, components.icc1(), row.get(name + "ICC1"));
        differences.add(figure, components.grandMean(), row.get(name + "grand_mean"));
        differences.add(figure, components.icc2ByMeanSize(), row.get(name + "ICC2_mean_size"));
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
        VarianceComponents components = Anova.of(ScoresInTeams.of(data + ".csv", columns, ImmutableSet.of()))
                .components(VarianceEstimator.REML);
        assertThat(expected).hasSize(teams);
        Differences differences = new Differences();
        expected.forEach((team, reliability) -> {
            int persons = Anova.of(ScoresInTeams.of(data + ".csv", columns, ImmutableSet.of(team)))
                    .persons();
            differences.add("reliability of a team's mean", components.reliability(persons), reliability);
        });
        differences.assertWithin(LME4, 1);
    }

    @Test
    void bootstrap_ofGivenSamples_equalsThatOfR() {
        OneWaySums hours = ScoresInTeams.of("bhr2000.csv", "HRS", ImmutableSet.of());
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
        Differences differences = new Differences();
        for (int sample = 0; sample < icc1.length(); sample++) {
            differences.add("ICC(1) of given samples", icc1.get(sample), expected.get(String.valueOf(sample + 1)));
        }
        Map<String, String> row =
                TestBanks.figures("bhr2000-bootstrap-interval.csv").row("given");
        Interval.Between interval = (Interval.Between) bootstrap.interval(0.95);
        differences.add("bootstrap of ICC(1)", interval.lower(), row.get("lower"));
        differences.add("bootstrap of ICC(1)", bootstrap.median().orElseThrow(), row.get("median"));
        differences.add("bootstrap of ICC(1)", interval.upper(), row.get("upper"));
        differences.assertWithin(CLOSED, 2);
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

    private static void add(
            Differences differences, String figure, Interval interval, Map<String, String> row, String name) {
        Interval.Between between = (Interval.Between) interval;
        differences.add(figure, between.lower(), row.get(name + "_lower"));
        differences.add(figure, between.upper(), row.get(name + "_upper"));
    }
}
