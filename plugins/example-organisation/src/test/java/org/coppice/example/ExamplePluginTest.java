package org.coppice.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.coppice.model.ConstructId;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.junit.jupiter.api.Test;

class ExamplePluginTest {
    private static final Measure OPENNESS = new Measure(ConstructId.of("openness"), Referent.TEAM, Horizon.NOW);

    private final Catalogue catalogue = Catalogue.load(ExamplePluginTest.class.getClassLoader());

    @Test
    void catalogue_onTheClassPath_findsThePluginWithoutProblems() {
        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.plugins())
                .extracting(plugin -> plugin.descriptor().id())
                .contains("example-organisation");
    }

    @Test
    void favourableShare_ofHandMadeAnswers_countsThoseAtOrAboveTheCut() {
        Assessment assessment = Assessment.builder(catalogue)
                .bank("example-learning")
                .scoring("favourable-share")
                .build();
        TeamAnswersBuilder team = assessment.team("north");
        // openness-3 is reversed: 2 counts as 4 of 5, which is 0.75 of the way up; so the shares are 3/3, 1/3, 0/3,
        // 2/3, 2/2
        int[][] answers = {{4, 5, 2}, {4, 1, 5}, {1, 2, 3}, {5, 5, 4}, {4, 4, 0}};
        for (int i = 0; i < answers.length; i++) {
            team.respondent("p" + i).answers(Map.of("openness-1", answers[i][0], "openness-2", answers[i][1]));
            if (answers[i][2] > 0) {
                team.answer("openness-3", answers[i][2]);
            }
        }
        TeamProfile profile = assessment.assess(team.build());
        assertThat(profile.score(OPENNESS, Perspective.TEAM_MEMBER)
                        .orElseThrow()
                        .mean()
                        .figure()
                        .orElseThrow())
                .isCloseTo(0.6, within(0.005)); // (1 + 1/3 + 0 + 2/3 + 1)/5
    }

    @Test
    void profile_ofFourRespondents_isWithheld() {
        Assessment assessment =
                Assessment.builder(catalogue).bank("example-learning").build();
        TeamAnswersBuilder team = assessment.team("small");
        for (int i = 0; i < 4; i++) {
            team.respondent("p" + i).answers(Map.of("openness-1", 1 + i, "openness-2", 5 - i));
        }
        TeamProfile profile = assessment.assess(team.build());
        assertThat(profile.score(OPENNESS, Perspective.TEAM_MEMBER)
                        .orElseThrow()
                        .mean())
                .isEqualTo(org.coppice.model.score.Score.withheld(WithheldReason.MINIMUM_GROUP, "fewer than 5 people"));
    }

    @Test
    void weighting_supervisionFirst_countsTheQuestionDouble() {
        Assessment assessment = Assessment.builder(catalogue)
                .bank("example-learning")
                .weighting("example-supervision-first")
                .build();
        double[] weights = assessment.instrument().measures().get(1).questions().stream()
                .mapToDouble(question -> question.weight())
                .toArray();
        assertThat(weights).containsExactly(1, 2, 1, 1);
    }
}
