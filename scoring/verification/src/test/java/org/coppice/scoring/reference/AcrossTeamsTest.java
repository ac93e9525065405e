package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.coppice.model.answer.Sample;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.option.AnalysisOptions;
import org.coppice.scoring.result.AcrossTeams;
import org.coppice.scoring.result.SampleAnalysis;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.agreement.VarianceEstimator;
import org.coppice.statistics.reliability.ScoreSummary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Figures over the teams of bhr2000 against those of R: psych, lme4 and multilevel. */
@Tag("other-jdk")
class AcrossTeamsTest {
    private static SampleAnalysis analysis(View view) {
        QuestionBank bank = TestBanks.bhr2000();
        return Assessment.builder(TestBanks.catalogue())
                .bank(bank)
                .scoring("mean")
                .view(view)
                .minimumGroup(5)
                .build()
                .analyse(
                        Sample.of(TestBanks.answers("bhr2000.csv", bank, Map.of("team", "GRP"))
                                .teams()),
                        AnalysisOptions.DEFAULT);
    }

    @Test
    void figuresOverCompanies_equalThoseOfR() {
        AcrossTeams actual =
                analysis(View.RESEARCH).scales().get(0).acrossTeams().orElseThrow();
        assertThat(actual.alphaOfMeans().figure().orElseThrow()).isCloseTo(0.964732852451304, within(1e-9));
        ScoreSummary rwg = actual.agreement().get("rwg-uniform");
        assertThat(rwg.n()).isEqualTo(99);
        assertThat(rwg.mean().figure().orElseThrow()).isCloseTo(0.887611501265241, within(1e-9));
        assertThat(rwg.tenth().figure().orElseThrow()).isCloseTo(0.846566144462793, within(1e-9));
        assertThat(rwg.threeQuarters().figure().orElseThrow()).isCloseTo(0.908785850831271, within(1e-9));
        assertThat(rwg.seventyOrMore().figure()).hasValue(1);
        ScoreSummary awg = actual.agreement().get("awg");
        assertThat(awg.mean().figure().orElseThrow()).isCloseTo(0.412548821310166, within(1e-9));
        assertThat(awg.seventyOrMore().figure()).hasValue(0);
    }

    @Test
    void figuresOverCompanies_areNotPublished() {
        assertThat(analysis(View.PUBLISHED).scales()).isNotEmpty().allSatisfy(scale -> {
            assertThat(scale.acrossTeams()).isEmpty();
            assertThat(scale.teams().reml().logLikelihood().figure()).isEmpty();
        });
    }

    @Test
    void logLikelihoods_equalThoseOfLme4() {
        Anova hours = Anova.of(ScoresInTeams.of("bhr2000.csv", "HRS", ImmutableSet.of()));
        assertThat(hours.components(VarianceEstimator.REML)
                        .logLikelihood()
                        .figure()
                        .orElseThrow())
                .isCloseTo(-10516.2369668208, within(1e-6));
        assertThat(hours.components(VarianceEstimator.ML)
                        .logLikelihood()
                        .figure()
                        .orElseThrow())
                .isCloseTo(-10514.6507185113, within(1e-6));
        assertThat(hours.degreesOfFreedomBetween().figure()).hasValue(98);
        assertThat(hours.degreesOfFreedomWithin().figure()).hasValue(5301);
    }
}
