package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.coppice.model.Horizon;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.profile.View;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.junit.jupiter.api.Test;

/** Cultures among which a hundred points were shared out. */
class CompositionsTest {
    private static final Catalogue CATALOGUE = Catalogue.load(CompositionsTest.class.getClassLoader());

    private static QuestionBank bank() {
        QuestionBank.Builder bank = QuestionBank.builder("shared", "1.0.0", "Shared out")
                .scale(new ResponseScale.Points("now", 100))
                .scale(new ResponseScale.Points("wish", 100));
        for (LearningCulture one : LearningCulture.values()) {
            bank.construct(one);
            String construct = one.constructId().value();
            bank.question(Question.builder(construct + ".now", "We.", "now").measures(construct));
            bank.question(Question.builder(construct + ".wish", "We should.", "wish")
                    .measures(construct)
                    .horizon(Horizon.PREFERRED));
        }
        return bank.build();
    }

    /** So many people who all share out their points so. */
    private static Reading read(View view, int persons, int[] now, int[] wish) {
        Assessment assessment = Assessment.builder(CATALOGUE)
                .bank(bank())
                .scoring("ipsative")
                .view(view)
                .blueprint("gray-2010")
                .build();
        TeamAnswersBuilder team = assessment.team("made");
        for (int person = 0; person < persons; person++) {
            team.respondent("p" + person, Perspective.TEAM_MEMBER);
            for (int k = 0; k < 4; k++) {
                String construct = LearningCulture.values()[k].constructId().value();
                team.answer(construct + ".now", now[k]);
                team.answer(construct + ".wish", wish[k]);
            }
        }
        return assessment.blueprint(team.build()).reading("superordinate").orElseThrow();
    }

    private static double related(Reading reading, String id) {
        return reading.related().stream()
                .filter(one -> one.id().equals(id))
                .mapToDouble(Finding::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void distributedPoints_areAComposition_withoutAnIndex() {
        Reading reading = read(View.RESEARCH, 5, new int[] {40, 30, 20, 10}, new int[] {25, 25, 25, 25});
        assertThat(reading.judgement().states("composition")).isTrue();
        assertThat(reading.value()).isEmpty();
        assertThat(reading.probabilities()).isEmpty();
        assertThat(reading.judgement().notes()).anyMatch(note -> note.endsWith("there is no index."));
        assertThat(related(reading, "share-" + LearningCulture.PROFESSIONAL.id()))
                .isCloseTo(0.4, within(1e-9));
        assertThat(related(reading, "wished-" + LearningCulture.DEMOCRATIC.id()))
                .isCloseTo(0.25, within(1e-9));
        // logarithms −.91629, −1.20397, −1.60944, −2.30259 less their mean −1.50807: √(.35020 + .09248 + .01028 +
        // .63125)
        assertThat(related(reading, "distance")).isCloseTo(1.04125, within(1e-4));
    }

    @Test
    void partWithZeroPoints_countsHalfAPoint() {
        Reading reading = read(View.RESEARCH, 5, new int[] {50, 50, 0, 0}, new int[] {25, 25, 25, 25});
        assertThat(related(reading, "share-" + LearningCulture.PROFESSIONAL.id()))
                .isCloseTo(0.495, within(1e-9));
        assertThat(related(reading, "share-" + LearningCulture.DEMOCRATIC.id())).isCloseTo(0.005, within(1e-9));
    }

    @Test
    void withheldComposition_isNotRead() {
        for (int persons : new int[] {2, 6}) { // too few, and all alike
            Reading reading = read(View.PUBLISHED, persons, new int[] {40, 30, 20, 10}, new int[] {25, 25, 25, 25});
            assertThat(reading.judgement().label()).isInstanceOf(Label.Withheld.class);
            assertThat(((Label.Withheld) reading.judgement().label()).gate()).isEqualTo(Gate.PRIVACY);
            assertThat(reading.related()).isEmpty();
        }
    }
}
