package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableTable;
import java.util.Map;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.ScaleFigures;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.TestBanks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a profile says of how far its figures can be trusted, against R. */
@Tag("other-jdk")
class TrustFiguresTest {
    private static final double EXACT = 1e-9;
    private static final double ITERATED = 1e-6;
    private static final SampleProfile COMPANIES = builder(TestBanks.bhr2000())
            .build()
            .assess(Sample.of(TestBanks.answers("bhr2000.csv", TestBanks.bhr2000(), Map.of("team", "GRP"))
                    .teams()));

    private static AssessmentBuilder builder(QuestionBank bank) {
        return Assessment.builder(TestBanks.catalogue())
                .bank(bank)
                .scoring("mean")
                .parameter("missing", "any")
                .view(View.RESEARCH)
                .level(0.95)
                .minimumGroup(1);
    }

    @Test
    void companies_agreeAsInR() {
        ImmutableTable<String, String, String> expected = TestBanks.figures("bhr2000-agreement.csv");
        assertThat(COMPANIES.teams()).hasSize(99);
        Differences differences = new Differences();
        for (TeamProfile team : COMPANIES.teams()) {
            Map<String, String> figures = expected.row(team.team().team());
            Agreement agreement = only(team).agreement().orElseThrow();
            assertThat(agreement.persons()).isEqualTo(Integer.parseInt(figures.get("size")));
            assertThat(agreement.rwg()).hasSize(7);
            agreement.rwg().forEach((id, value) -> {
                String name = id.replace('-', '_');
                differences.add("rwg(j)", value, figures.get("rwgj_" + name));
                differences.add("r*wg(j)", agreement.rwgLindell().get(id), figures.get("rwgj_lindell_" + name));
            });
            differences.add("AD from the mean", agreement.adMean().orElseThrow(), figures.get("adm_mean"));
            differences.add("AD from the median", agreement.adMedian().orElseThrow(), figures.get("adm_median"));
            differences.add("awg", agreement.awg().orElseThrow(), figures.get("awg"));
        }
        differences.assertWithin(EXACT, 5);
    }

    @Test
    void companies_differAsInR() {
        Map<String, String> figures = TestBanks.figures("bhr2000-icc.csv").row("LEAD_mean11");
        ScaleFigures scale = COMPANIES.constructs().get(0).scale().orElseThrow();
        Differences differences = new Differences();
        differences.add("alpha", scale.alpha(), "0.891343259785514");
        differences.add("ICC(1)", scale.icc1(), figures.get("ICC1_multilevel"));
        differences.add("ICC(1) by n0", scale.icc1N0(), figures.get("ICC1_n0"));
        differences.add("ICC(2)", scale.icc2(), figures.get("ICC2_multilevel"));
        differences.add("ICC(1) by likelihood", scale.icc1Reml(), figures.get("REML_exact_ICC1"));
        Interval.Between interval = (Interval.Between) scale.icc1Interval();
        differences.add("interval of ICC(1)", interval.lower(), figures.get("ICC1_CI95_psychometric_lower"));
        differences.add("interval of ICC(1)", interval.upper(), figures.get("ICC1_CI95_psychometric_upper"));
        differences.assertWithin(EXACT, 6);
    }

    /** The reliability of a team's mean is that of lme4's REML, good to its own 1e-6. */
    @Test
    void companiesMeans_areAsReliableAsInR() {
        ImmutableTable<String, String, String> expected = TestBanks.figures("bhr2000-reliability.csv");
        Differences differences = new Differences();
        for (TeamProfile team : COMPANIES.teams()) {
            String figure = expected.get(team.team().team(), "LEAD_mean11");
            differences.add(
                    "reliability of a team's mean", only(team).reliability().orElseThrow(), figure);
        }
        differences.assertWithin(ITERATED, 1);
    }

    /** m + λ(x̄ − m), with the reference's grand mean m and λ the reliability of each company's mean. */
    @Test
    void shrunkenMeans_areTheReferencesMeansDrawnIn() {
        double centre =
                Double.parseDouble(TestBanks.figures("bhr2000-icc.csv").get("LEAD_mean11", "REML_exact_grand_mean"));
        double between = Double.parseDouble(TestBanks.figures("bhr2000-icc.csv").get("LEAD_mean11", "REML_exact_tau2"));
        ImmutableTable<String, String, String> reliability = TestBanks.figures("bhr2000-reliability.csv");
        ImmutableTable<String, String, String> means = TestBanks.figures("bhr2000-means.csv");
        SampleProfile shrunken = builder(TestBanks.bhr2000())
                .aggregation("shrunken")
                .build()
                .assess(Sample.of(TestBanks.answers("bhr2000.csv", TestBanks.bhr2000(), Map.of("team", "GRP"))
                        .teams()));
        for (TeamProfile team : shrunken.teams()) {
            String id = team.team().team();
            double trust = Double.parseDouble(reliability.get(id, "LEAD_mean11"));
            double mean = centre + trust * (Double.parseDouble(means.get(id, "mean")) - centre);
            Score.Measured figure = (Score.Measured) only(team).value();
            assertThat(figure.value()).isCloseTo(mean, within(ITERATED));
            assertThat(figure.standardError().orElseThrow())
                    .isCloseTo(Math.sqrt(between * (1 - trust)), within(ITERATED));
            assertThat(only(team).interval()).isInstanceOf(Interval.Between.class);
        }
    }

    /** psych's alpha and its error of measurement, from the README of the reference figures. */
    @Test
    void bfi_isAsReliableAsInR() {
        SampleProfile profile = builder(TestBanks.bfi())
                .build()
                .assess(Sample.of(
                        TestBanks.answers("bfi.csv", TestBanks.bfi(), Map.of()).teams()));
        ScaleFigures agree = profile.constructs().stream()
                .filter(score -> score.measure().construct().value().equals("agree"))
                .findFirst()
                .flatMap(score -> score.scale())
                .orElseThrow();
        Differences differences = new Differences();
        differences.add("alpha", agree.alpha(), "0.703018446057304");
        differences.add("alpha", agree.alphaListwise(), "0.703755894374836");
        differences.add("error of measurement", agree.standardError(), "0.489593212503935");
        Interval.Between feldt = (Interval.Between) agree.alphaInterval();
        differences.add("Feldt interval", feldt.lower(), "0.685264325886398");
        differences.add("Feldt interval", feldt.upper(), "0.720063389899432");
        differences.assertWithin(EXACT, 3);
        assertThat(agree.icc1()).isInstanceOf(Score.Withheld.class);
    }

    private static TeamScore only(TeamProfile team) {
        return team.score(TestBanks.measure("leadership"), Perspective.TEAM_MEMBER)
                .orElseThrow();
    }
}
