package org.coppice.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.profile.DisclosureStatement;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.junit.jupiter.api.Test;

/** The statement of published results, and what the auditor finds in results that break its promise. */
class ProfileAuditTest {
    private static final Metric POMP = Metric.linear("pomp", "share of the maximum possible", 0, 1);

    private final Assessment assessment = Assessment.builder(TestBanks.catalogue())
            .bankFromFile(TestBanks.ratings("one", 5, Map.of("q1", "trust")))
            .build();
    private final Measure trust = assessment.instrument().measures().get(0).measure();

    private DisclosureStatement of(OptionalDouble sd, SampleScore... sample) {
        ProfileAudit audit = new ProfileAudit(assessment.instrument(), assessment.recipe(), new LatticeTables());
        TeamScore score = TeamScore.builder(trust, POMP, Score.of(0.5))
                .perspective(Perspective.TEAM_MEMBER)
                .n(10)
                .sd(sd)
                .build();
        audit.add(new TeamProfile(
                TeamKey.of("north"),
                OptionalInt.of(10),
                ImmutableList.of(),
                ImmutableList.of(score),
                assessment.recipe()));
        for (SampleScore one : sample) {
            audit.add(one);
        }
        return audit.statement();
    }

    private SampleScore sample(int people, double value) {
        return SampleScore.builder(trust, POMP, Perspective.TEAM_MEMBER, Score.of(value))
                .respondents(people)
                .build();
    }

    @Test
    void statement_namesTheFigureThatFixesTheScores() {
        // 1, eight times 2, and 3 is the only set of ten scores with this mean and standard deviation
        assertThat(of(OptionalDouble.of(0.12)).tightest()).hasValue(0);
        assertThat(of(OptionalDouble.of(0.12)).at()).contains("team north, team-member, " + trust);
        assertThat(of(OptionalDouble.empty()).tightest()).hasValue(1);
    }

    @Test
    void statement_namesTheTotalThatFixesAHiddenGroup() {
        // the 10 people have 20 of 40 steps; 4 hidden ones with them 20 of 56: none has a step
        DisclosureStatement found = of(OptionalDouble.empty(), sample(14, 0.36));
        assertThat(found.tightest().orElseThrow()).isLessThan(0.25);
        assertThat(found.at()).contains("the sample, team-member, " + trust);
        assertThat(of(OptionalDouble.empty(), sample(18, 0.5)).tightest().orElseThrow())
                .isGreaterThan(0.25);
    }

    @Test
    void publishedResult_ofManyTeams_keepsThePromise() {
        Assessment companies = Assessment.builder(TestBanks.catalogue())
                .bankFromFile(TestBanks.bhr2000())
                .build();
        Sample sample = Sample.of(TestBanks.answers("bhr2000.csv", TestBanks.bhr2000(), Map.of("team", "GRP"))
                .teams());
        Optional<DisclosureStatement> found = companies.assess(sample).figures().disclosure();
        assertThat(found.orElseThrow().tightest().orElseThrow()).isGreaterThanOrEqualTo(0.25 - 1e-6);
        assertThat(found.orElseThrow().minimums()).isEqualTo(companies.recipe().minimums());
    }

    @Test
    void researchResult_promisesNothing() {
        Assessment research = Assessment.builder(TestBanks.catalogue())
                .bankFromFile(TestBanks.bhr2000())
                .view(View.RESEARCH)
                .build();
        Sample sample = Sample.of(TestBanks.answers("bhr2000.csv", TestBanks.bhr2000(), Map.of("team", "GRP"))
                .teams());
        assertThat(research.assess(sample).figures().disclosure()).isEmpty();
    }
}
