package org.coppice.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.junit.jupiter.api.Test;

/** The cultures as members would like them, compared with those now on the same principles. */
class SamePrinciplesTest {
    /** Answers to the questions about professional learning that are not 3 or 4 in turn. */
    private static final Map<String, Integer> PROFESSIONAL = Map.of(
            "professional.2",
            2,
            "professional.10",
            4,
            "professional.6",
            3, // now: .25, .25 reversed, .50
            "professional.preferred.1",
            5,
            "professional.preferred.3",
            2,
            "professional.preferred.2",
            5); // 1, .75 reversed, 1

    private static List<Finding> related(View view) {
        Assessment assessment = Assessment.builder(PaperBank.CATALOGUE)
                .bank(PaperBank.ID)
                .blueprint("gray-2010")
                .view(view)
                .build();
        TeamAnswersBuilder team = assessment.team("made");
        for (int person = 0; person < 12; person++) {
            team.respondent("p" + person);
            for (Question question : PaperBank.asked(Perspective.TEAM_MEMBER)) {
                if (PaperBank.BANK.scale(question) instanceof ResponseScale.Likert
                        && !PaperBank.BANK.isOption(question)) {
                    int rating = 3 + person % 2;
                    boolean reversed = question.keys().stream().anyMatch(Key::reversed);
                    team.answer(
                            question.id(), PROFESSIONAL.getOrDefault(question.id(), reversed ? 6 - rating : rating));
                }
            }
        }
        Reading reading =
                assessment.blueprint(team.build()).reading("superordinate").orElseThrow();
        return reading.related();
    }

    /** The differences of the three principles are .75, .50 and .50. */
    @Test
    void preferredMinusNow_isOfTheSamePrinciples() {
        assertThat(related(View.RESEARCH))
                .filteredOn(one -> one.id().equals("wished-same-culture.professional"))
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isCloseTo((0.75 + 0.5 + 0.5) / 3, within(1e-9)));
        assertThat(related(View.RESEARCH))
                .filteredOn(one -> one.id().equals("wished-same-culture.managed"))
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isZero());
    }

    @Test
    void preferredMinusNow_ofTheSamePrinciples_isNotPublished() {
        assertThat(related(View.PUBLISHED)).noneMatch(one -> one.id().startsWith("wished-same-"));
    }
}
