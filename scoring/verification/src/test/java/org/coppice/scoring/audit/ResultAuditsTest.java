package org.coppice.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.profile.DisclosureStatement;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Assessments;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.option.AnalysisOptions;
import org.coppice.scoring.result.RankChange;
import org.coppice.scoring.result.RecipeComparison;
import org.coppice.scoring.result.SampleComparison;
import org.coppice.scoring.result.ScoreDifference;
import org.coppice.statistics.rank.RankCorrelation;
import org.junit.jupiter.api.Test;

/** The statements of analyses, changes and comparisons, and what their audits find in figures that break the promise. */
class ResultAuditsTest {
    private static final Metric POMP = Metric.linear("pomp", "share of the maximum possible", 0, 1);

    private static Assessment assessment(View view, int minimum) {
        return Assessment.builder(TestBanks.catalogue())
                .bankFromFile(TestBanks.ratings("one", 5, Map.of("q1", "trust")))
                .view(view)
                .minimumGroup(minimum)
                .build();
    }

    private final Assessment published = assessment(View.PUBLISHED, 5);
    private final Assessment research = assessment(View.RESEARCH, 1);
    private final Measure trust = published.instrument().measures().get(0).measure();

    private static TeamAnswers team(Assessment assessment, String wave, int... answers) {
        TeamAnswersBuilder team = assessment.team("north").wave(LocalDate.parse(wave));
        for (int i = 0; i < answers.length; i++) {
            team.respondent("p" + i).answer("trust", answers[i]);
        }
        return team.build();
    }

    private DisclosureStatement ofAnalysis(Sample sample) {
        return AnalysisAudit.of(
                published.instrument(),
                published.recipe(),
                new LatticeTables(),
                List.of(),
                research.analyse(sample, AnalysisOptions.DEFAULT).scales());
    }

    @Test
    void meanAndDeviationOfASample_canFixAllScores() {
        // 1, eight times 2, and 3 is the only set of ten scores with this mean and standard deviation
        SampleScore score = SampleScore.builder(trust, POMP, Perspective.TEAM_MEMBER, Score.of(0.25))
                .respondents(10)
                .sd(OptionalDouble.of(0.12))
                .build();
        DisclosureStatement found = AnalysisAudit.of(
                published.instrument(), published.recipe(), new LatticeTables(), List.of(score), List.of());
        assertThat(found.tightest()).hasValue(0);
        assertThat(found.at()).contains("the sample, team-member, " + trust);
        assertThat(found.basis()).contains("sample-means", "question-distributions");
    }

    @Test
    void figuresOfAQuestion_canFixItsAnswers() {
        assertThat(ofAnalysis(Sample.of(List.of(team(research, "2025-01-31", 1, 2, 2, 2, 2, 2, 2, 2, 2, 3))))
                        .tightest())
                .hasValue(0);
        // four thirds of the range are left to nobody: all answers are 2, 3 or 4
        assertThat(ofAnalysis(Sample.of(List.of(team(
                                research,
                                "2025-01-31",
                                IntStream.range(0, 60).map(i -> 2 + i % 3).toArray()))))
                        .tightest()
                        .orElseThrow())
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void changeFromEndToEnd_leavesNoRange() {
        List<TeamAnswers> ends =
                List.of(team(research, "2025-01-31", 1, 1, 1, 1, 2), team(research, "2026-01-31", 5, 5, 5, 5, 5));
        DisclosureStatement found = ChangeAudit.of(
                published.instrument(),
                published.recipe(),
                new LatticeTables(),
                research.changes(Sample.of(ends)).teams());
        // the distances from the ends add up to 5 (1 - .95), a change is known to within half a hundredth, and the
        // deviation narrows it
        assertThat(found.tightest().orElseThrow()).isBetween(0.25, 5 * 0.055);
        assertThat(found.at().orElseThrow()).startsWith("team north, from 2025-01-31 to 2026-01-31, team-member");
    }

    @Test
    void equalChanges_leaveOneChangeToEachPerson() {
        List<TeamAnswers> alike = List.of(
                team(research, "2025-01-31", 1, 2, 3, 4, 1, 2, 3, 4, 2, 3),
                team(research, "2026-01-31", 2, 3, 4, 5, 2, 3, 4, 5, 3, 4));
        DisclosureStatement found = ChangeAudit.of(
                published.instrument(),
                published.recipe(),
                new LatticeTables(),
                research.changes(Sample.of(alike)).teams());
        assertThat(found.tightest().orElseThrow()).isLessThan(0.05);
    }

    @Test
    void ranksOfAHundredTeams_leaveLittleToTheFirst() {
        DisclosureStatement few = comparison(3);
        assertThat(few.tightest()).hasValue(1);
        assertThat(few.basis()).containsExactly("largest-differences", "rank-changes");
        // the team below 98 others has a mean of .02 or less, and five people
        assertThat(comparison(99).tightest().orElseThrow()).isCloseTo(5 * 0.02, within(1e-9));
    }

    private DisclosureStatement comparison(int teams) {
        ImmutableList<RankChange> ranks = IntStream.range(0, teams)
                .mapToObj(i -> new RankChange(TeamKey.of("t" + i), i + 1, teams - i))
                .collect(ImmutableList.toImmutableList());
        ScoreDifference score = new ScoreDifference(
                new RankCorrelation(trust, Optional.of(Perspective.TEAM_MEMBER), null, teams, Score.of(-1)),
                OptionalDouble.of(1),
                ranks);
        return ComparisonAudit.of(
                published.instrument(),
                new SampleComparison(
                        published.recipe(),
                        teams,
                        ImmutableList.of(new RecipeComparison(
                                published.recipe(),
                                ImmutableList.of(),
                                ImmutableList.of(),
                                ImmutableList.of(),
                                ImmutableList.of(score))),
                        ImmutableList.of(),
                        Optional.empty()));
    }

    @Test
    void publishedResults_keepThePromise_andResearchResultsMakeNone() {
        Sample sample = Sample.of(TestBanks.answers("bhr2000.csv", TestBanks.bhr2000(), Map.of("team", "GRP"))
                .teams());
        for (View view : View.values()) {
            List<Assessment> both = List.of(companies(view), companies(view));
            List<Optional<DisclosureStatement>> found = List.of(
                    both.get(0).analyse(sample).figures().disclosure(),
                    Assessments.compare(sample, both).disclosure(),
                    both.get(0)
                            .changes(Sample.of(List.of(wave(both.get(0), 2025), wave(both.get(0), 2026))))
                            .disclosure());
            if (view == View.RESEARCH) {
                assertThat(found).containsOnly(Optional.empty());
            } else {
                assertThat(found)
                        .allMatch(one -> one.orElseThrow().tightest().orElseThrow() >= 0.25 - 1e-6
                                && !one.orElseThrow().basis().isEmpty());
            }
        }
    }

    private static Assessment companies(View view) {
        return Assessment.builder(TestBanks.catalogue())
                .bankFromFile(TestBanks.bhr2000())
                .view(view)
                .build();
    }

    /** Returns twelve people whose answers move by at most two steps from one wave to the next. */
    private static TeamAnswers wave(Assessment assessment, int year) {
        TeamAnswersBuilder team = assessment.team("north").wave(LocalDate.of(year, 1, 31));
        for (int i = 0; i < 12; i++) {
            TeamAnswersBuilder person = team.respondent("p" + i);
            for (var question : assessment.instrument().bank().questions()) {
                person = person.answer(question.id(), 2 + (i * 7 + (i % 3) * (year % 2)) % 3);
            }
        }
        return team.build();
    }
}
