package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.coppice.model.Facet;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.option.SampleOptions;
import org.junit.jupiter.api.Test;

/** A perspective has a figure for what it is asked half of or more, by weight. */
class AskedTest {
    private static final ImmutableSet<Perspective> MEMBERS = ImmutableSet.of(Perspective.TEAM_MEMBER);
    private static final ImmutableSet<Perspective> CARERS = ImmutableSet.of(Perspective.TEAM_MEMBER, Perspective.CARER);
    private static final Measure C = TestBanks.measure("c");

    /** Three questions of a third each, and one of weight 1; carers are asked the thirds. */
    private static final QuestionBank BANK = QuestionBank.builder("b", "1.0.0", "b")
            .scale(ResponseScale.Likert.of("s", 5))
            .construct(Facet.of("c", "c", "c"))
            .question(question("q1", 1 / 3.0).asked(CARERS))
            .question(question("q2", 1 / 3.0).asked(CARERS))
            .question(question("q3", 1 - 2 / 3.0).asked(CARERS))
            .question(question("q4", 1).asked(MEMBERS))
            .build();

    private static Question.Builder question(String id, double weight) {
        return Question.builder(id, id, "s").measures(new Key(C.construct(), false, weight));
    }

    private static SampleProfile profile(double lastWeight) {
        Weighting weighting = Weighting.builder("w", "1.0.0", "w")
                .questions(ImmutableMap.of("q4", lastWeight))
                .build();
        TeamAnswersBuilder team = TeamAnswers.builder(BANK, "t");
        for (int i = 0; i < 6; i++) {
            int answer = 1 + i % 5;
            team.respondent("m" + i)
                    .answer("q1", answer)
                    .answer("q2", answer)
                    .answer("q3", answer)
                    .answer("q4", answer);
            team.respondent("c" + i, Perspective.CARER)
                    .answer("q1", answer)
                    .answer("q2", answer)
                    .answer("q3", answer);
        }
        return Assessment.builder(TestBanks.catalogue())
                .bank(BANK)
                .weighting(weighting)
                .view(View.RESEARCH)
                .build()
                .assess(Sample.of(List.of(team.build())), SampleOptions.DEFAULT.withPersons())
                .profile();
    }

    @Test
    void half_isEnough() {
        SampleProfile profile = profile(1);
        TeamProfile team = profile.teams().get(0);
        assertThat(team.score(C, Perspective.CARER).orElseThrow().n()).hasValue(6);
        assertThat(team.pooled(C).orElseThrow().from()).containsExactly(Perspective.TEAM_MEMBER, Perspective.CARER);
        assertThat(profile.persons())
                .allSatisfy(person -> assertThat(person.scores().get(0)).isInstanceOf(Score.Measured.class));
    }

    @Test
    void lessThanHalf_isNoFigure_ofTheTeamTheSampleOrThePerson() {
        SampleProfile profile = profile(1.01);
        TeamProfile team = profile.teams().get(0);
        assertThat(team.score(C, Perspective.CARER)).isEmpty();
        assertThat(team.score(C, Perspective.TEAM_MEMBER).orElseThrow().n()).hasValue(6);
        assertThat(team.pooled(C).orElseThrow().from()).containsExactly(Perspective.TEAM_MEMBER);
        assertThat(profile.constructs())
                .extracting(score -> score.perspective())
                .containsExactly(Perspective.TEAM_MEMBER);
        assertThat(profile.persons().stream()
                        .filter(person -> person.respondent().startsWith("c"))
                        .map(person -> person.scores().get(0)))
                .hasSize(6)
                .allSatisfy(score ->
                        assertThat(((Score.Withheld) score).reason()).isEqualTo(WithheldReason.NOT_APPLICABLE));
    }
}
