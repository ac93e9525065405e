package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.Facet;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.ScaleFigures;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.scoring.result.SampleAnalysis;
import org.junit.jupiter.api.Test;

/** Single figures of a team and of a sample, looked up by what they are of. */
class FigureLookupTest {
    private static final RandomSample MADE = RandomSample.of(3, 20, 9);
    private static final Sample SAMPLE = Sample.of(MADE.teams());
    private static final Assessment ASSESSMENT = Assessment.builder(TestBanks.catalogue())
            .bank(MADE.bank())
            .view(View.RESEARCH)
            .minimumGroup(1)
            .build();
    private static final SampleProfile PROFILE = ASSESSMENT.assess(SAMPLE);

    @Test
    void figureOfATeam_isFoundByMeasureAndByConstruct() {
        int found = 0;
        for (TeamProfile team : PROFILE.teams()) {
            for (TeamScore score : team.scores()) {
                Measure measure = score.measure();
                if (score.perspective().isPresent()) {
                    Perspective who = score.perspective().get();
                    String id = measure.construct().value();
                    assertThat(team.score(measure, who)).hasValue(score);
                    assertThat(team.score(id, who)).hasValue(score);
                    assertThat(team.score(Facet.of(id, id, id), who)).hasValue(score);
                    found++;
                } else {
                    assertThat(team.pooled(measure)).hasValue(score);
                }
            }
            String id = team.scores().get(0).measure().construct().value();
            assertThatThrownBy(() -> team.score(id + "x", Perspective.TEAM_MEMBER))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("unknown construct \"" + id + "x\"; did you mean \"" + id + "\"? ");
            assertThat(team.score(Facet.of("elsewhere", "e", "e"), Perspective.TEAM_MEMBER))
                    .isEmpty();
        }
        assertThat(found).isPositive();
    }

    @Test
    void constructWithSeveralMeasures_isRefused() {
        TeamProfile team = PROFILE.teams().get(0);
        TeamScore one = team.scores().get(0);
        Measure preferred = new Measure(one.measure().construct(), one.measure().referent(), Horizon.PREFERRED);
        TeamScore other = TeamScore.builder(preferred, one.metric(), one.value())
                .perspective(one.perspective().orElseThrow())
                .build();
        TeamProfile both = new TeamProfile(
                team.team(), team.respondents(), team.responses(), ImmutableList.of(one, other), team.recipe());
        assertThatThrownBy(() -> both.score(one.measure().construct().value(), Perspective.TEAM_MEMBER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(
                        "has several measures: " + one.measure() + ", " + preferred + "; ask for one of them");
    }

    @Test
    void alpha_isThatOfTheFigure() {
        SampleAnalysis analysis = ASSESSMENT.analyse(SAMPLE);
        SampleFigures figures = PROFILE.figures();
        assertThat(figures.constructs()).anyMatch(score -> score.scale().isPresent());
        for (SampleScore score : figures.constructs()) {
            assertThat(figures.score(score.measure(), score.perspective())).hasValue(score);
            assertThat(figures.alpha(score.measure(), score.perspective()))
                    .isEqualTo(score.scale().map(ScaleFigures::alpha));
            assertThat(analysis.alpha(score.measure(), score.perspective()))
                    .isEqualTo(score.scale().map(ScaleFigures::alpha));
        }
        assertThat(figures.alpha(TestBanks.measure("elsewhere"), Perspective.TEAM_MEMBER))
                .isEqualTo(Optional.empty());
    }

    @Test
    void alphaOfSeveralWaves_isRefused() {
        List<TeamAnswers> waves = new ArrayList<>();
        for (int year : new int[] {2025, 2026}) {
            TeamAnswersBuilder team =
                    TeamAnswers.builder(ThirdPartyPlugin.BANK, "t").wave(LocalDate.of(year, 1, 1));
            for (int p = 1; p <= 5; p++) {
                team.respondent("p" + p).answer("q", p);
            }
            waves.add(team.build());
        }
        SampleFigures figures = Assessment.builder(TestBanks.catalogue())
                .bank(ThirdPartyPlugin.BANK)
                .build()
                .assess(Sample.of(waves))
                .figures();
        Measure measure = figures.constructs().get(0).measure();
        assertThatThrownBy(() -> figures.alpha(measure, Perspective.TEAM_MEMBER))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("the sample has 2 figures of " + measure);
    }
}
