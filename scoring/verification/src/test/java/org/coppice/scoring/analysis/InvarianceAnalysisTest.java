package org.coppice.scoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.option.AnalysisOptions;
import org.coppice.scoring.option.InvarianceGroups;
import org.coppice.scoring.result.InvarianceAnalysis;
import org.coppice.scoring.result.SampleAnalysis;
import org.coppice.statistics.reliability.InvarianceLevel;
import org.coppice.statistics.reliability.Samples;
import org.junit.jupiter.api.Test;

/** Multilevel omega and measurement invariance as parts of an analysis. */
class InvarianceAnalysisTest {
    private static final QuestionBank BANK =
            TestBanks.ratings("b", 5, ImmutableMap.of("trust", "q1 q2 q3 q4", "pair", "p1 p2"));
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 31);
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 31);

    private final List<TeamAnswers> teams = new ArrayList<>();

    /** Adds ten teams with as many people of each perspective. */
    private void wave(LocalDate wave, Map<Perspective, Integer> people) {
        Random random = new Random(wave.getYear());
        for (int t = 0; t < 10; t++) {
            TeamAnswersBuilder team = TeamAnswers.builder(BANK, "team " + t).wave(wave);
            people.forEach((who, number) -> {
                int[][] rows = Samples.random(random, number, 6, 0);
                for (int p = 0; p < number; p++) {
                    team.respondent(who.id() + p, who);
                    for (int q = 0; q < 6; q++) {
                        team.answer(BANK.questionIds().get(q), rows[p][q]);
                    }
                }
            });
            teams.add(team.build());
        }
    }

    private SampleAnalysis analysis(View view, AnalysisOptions options) {
        return Assessment.builder(TestBanks.catalogue())
                .bank(BANK)
                .view(view)
                .minimumGroup(5)
                .build()
                .analyse(Sample.of(teams), options);
    }

    private static List<Perspective> perspectives(List<InvarianceAnalysis.Group> groups) {
        return groups.stream().map(InvarianceAnalysis.Group::perspective).toList();
    }

    @Test
    void perspectives_withEnoughPeople_areCompared() {
        wave(FIRST, ImmutableMap.of(Perspective.TEAM_MEMBER, 12, Perspective.CARER, 11, Perspective.CO_PROVIDER, 9));
        ImmutableList<InvarianceAnalysis> invariance = analysis(
                        View.RESEARCH, AnalysisOptions.DEFAULT.withInvariance(InvarianceGroups.PERSPECTIVE))
                .invariance();
        assertThat(invariance).hasSize(1); // not of the two questions
        InvarianceAnalysis trust = invariance.get(0);
        assertThat(trust.questions()).containsExactly("q1", "q2", "q3", "q4");
        assertThat(perspectives(trust.groups())).containsExactlyInAnyOrder(Perspective.TEAM_MEMBER, Perspective.CARER);
        assertThat(perspectives(trust.leftOut())).containsExactly(Perspective.CO_PROVIDER);
        assertThat(trust.leftOut().get(0).people()).isEqualTo(90);
        assertThat(trust.invariance().people()).containsExactlyInAnyOrder(120L, 110L);
        assertThat(trust.invariance().level()).contains(InvarianceLevel.SCALAR);
    }

    @Test
    void waves_ofAPerspective_areCompared() {
        wave(FIRST, ImmutableMap.of(Perspective.TEAM_MEMBER, 12));
        wave(SECOND, ImmutableMap.of(Perspective.TEAM_MEMBER, 12, Perspective.CARER, 12));
        InvarianceAnalysis trust = analysis(
                        View.RESEARCH, AnalysisOptions.DEFAULT.withInvariance(InvarianceGroups.WAVE))
                .invariance()
                .get(0);
        assertThat(trust.groups().stream().map(InvarianceAnalysis.Group::wave)).containsExactly(FIRST, SECOND);
        assertThat(perspectives(trust.groups())).containsOnly(Perspective.TEAM_MEMBER);
        assertThat(trust.invariance().models()).hasSize(3);
    }

    @Test
    void groupModels_areInNoPublishedView_andNotUnlessRequested() {
        wave(FIRST, ImmutableMap.of(Perspective.TEAM_MEMBER, 12, Perspective.CARER, 11));
        AnalysisOptions all = AnalysisOptions.DEFAULT
                .withInvariance(InvarianceGroups.PERSPECTIVE)
                .withMultilevel();
        assertThat(analysis(View.RESEARCH, all).scales())
                .allSatisfy(scale -> assertThat(scale.multilevel()).isPresent());
        for (SampleAnalysis none :
                List.of(analysis(View.PUBLISHED, all), analysis(View.RESEARCH, AnalysisOptions.DEFAULT))) {
            assertThat(none.invariance()).isEmpty();
            assertThat(none.scales())
                    .isNotEmpty()
                    .allSatisfy(scale -> assertThat(scale.multilevel()).isEmpty());
        }
    }
}
