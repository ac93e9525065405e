package org.coppice.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.coppice.model.ConstructId;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.profile.TeamProfile;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Plugin;
import org.coppice.testkit.PluginContract;
import org.coppice.testkit.sample.TeamFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every plugin keeps, and what is this one's alone. */
@Tag("other-jdk")
class ExamplePluginTest implements PluginContract {
    private static final Measure OPENNESS = new Measure(ConstructId.of("openness"), Referent.TEAM, Horizon.NOW);

    private final Catalogue catalogue = Catalogue.load(ExamplePluginTest.class.getClassLoader());

    @Override
    public Plugin plugin() {
        return new ExamplePlugin();
    }

    @Override
    public Map<String, String> excused() {
        return Map.of(
                "favourable-share.reversedKeys_mirrorTheScores", "an answer in the middle is favourable neither way");
    }

    @Test
    void favourableShare_countsAnswersAtOrAboveTheCutoff() {
        Assessment assessment = Assessment.builder(catalogue)
                .bank("example-learning")
                .scoring("favourable-share")
                .build();
        // openness-3 is reversed: 2 counts as 4 of 5, which is 0.75 of the way up; so the shares are 3/3, 1/3, 0/3,
        // 2/3, 2/2
        TeamAnswers team = TeamFixture.of(assessment.instrument().bank(), "north")
                .members(4)
                .answer("openness-1", 4, 4, 1, 5)
                .answer("openness-2", 5, 1, 2, 5)
                .answer("openness-3", 2, 5, 3, 4)
                .members(1)
                .answer("openness-1", 4)
                .answer("openness-2", 4)
                .build();
        TeamProfile profile = assessment.assess(team);
        assertThat(profile.score(OPENNESS, Perspective.TEAM_MEMBER)
                        .orElseThrow()
                        .value()
                        .figure()
                        .orElseThrow())
                .isCloseTo(0.6, within(0.005)); // (1 + 1/3 + 0 + 2/3 + 1)/5
    }

    @Test
    void supervisionFirst_doublesTheWeightOfTheQuestion() {
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
