package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.AgreementMethod;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementRule;
import org.coppice.scoring.file.InputException;
import org.coppice.scoring.file.RecipeFile;

/** How agreement is found is the caller's choice, and the recipe's to keep. */
class AgreementChoiceTest {
    private static final QuestionBank TWO = TestBanks.ratings("two", 5, ImmutableMap.of("c", "q1 q2"));

    private static AssessmentBuilder two() {
        return Assessment.builder(TestBanks.catalogue()).bank(TWO);
    }

    /** Persons with those answers to the first question; the first so many of them answered the second. */
    private static TeamAnswers team(int second, int... answers) {
        TeamAnswersBuilder team = TeamAnswers.builder(TWO, "a");
        for (int i = 0; i < answers.length; i++) {
            team.respondent("p" + i).answer("q1", answers[i]);
            if (i < second) {
                team.answer("q2", 1 + i % 5);
            }
        }
        return team.build();
    }

    private static Optional<Agreement> agreement(TeamProfile team) {
        return team.score(TestBanks.measure("c"), Perspective.TEAM_MEMBER).flatMap(TeamScore::agreement);
    }

    private static Recipe read(String json) {
        return RecipeFile.parse("r.json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Example
    void rule_isTheCallers_andStandsBesideTheFigures() {
        TeamAnswers team = team(5, 1, 2, 3, 4, 5, 5, 5);
        Agreement listwise = agreement(two().build().assess(team)).orElseThrow();
        Agreement half = agreement(two().agreement(AgreementRule.HALF).build().assess(team))
                .orElseThrow();
        assertThat(listwise.persons()).isEqualTo(5);
        assertThat(listwise.rule()).isEqualTo(AgreementRule.LISTWISE);
        assertThat(listwise.adMean()).hasValue(1.2);
        assertThat(half.persons()).isEqualTo(7);
        assertThat(half.rule()).isEqualTo(AgreementRule.HALF);
        assertThat(half.adMean()).hasValue(1.27); // (66/49 + 6/5)/2
    }

    /** Of two persons' answers their spread would tell, though five persons count. */
    @Example
    void question_answeredByFewerThanTheMinimum_leavesNoFigure() {
        AssessmentBuilder half = two().agreement(AgreementRule.HALF);
        TeamAnswers four = team(4, 1, 2, 3, 4, 5, 5, 5);
        assertThat(half.build().assess(four).scores().get(0).mean().figure()).isPresent();
        assertThat(agreement(half.build().assess(four))).isEmpty();
        assertThat(agreement(half.minimumGroup(4).build().assess(four))
                        .orElseThrow()
                        .persons())
                .isEqualTo(7);
        assertThat(agreement(half.build().assess(team(0, 1, 2, 3, 4, 5, 5, 5)))
                        .orElseThrow()
                        .persons())
                .isEqualTo(7);
    }

    @Property(tries = 250)
    void halfRule_countsThosePersonsWhomTheScoresCount(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 3, 9);
        Assessment assessment = Assessment.builder(TestBanks.catalogue())
                .bank(sample.bank())
                .set("missing", "half")
                .agreement(AgreementRule.HALF)
                .view(View.RESEARCH)
                .minimumGroup(1)
                .build();
        for (TeamProfile team : assessment.assess(sample.teams()).teams()) {
            team.scores()
                    .forEach(score -> score.agreement()
                            .ifPresent(agreement -> assertThat(agreement.persons())
                                    .isEqualTo(score.n().orElseThrow())));
        }
    }

    @Example
    void recipe_keepsTheRule_andOneOfBeforeThereWasAChoiceIsListwise() {
        Recipe recipe = two().agreement(AgreementRule.HALF).build().recipe();
        assertThat(read(RecipeFile.json(recipe))).isEqualTo(recipe);
        assertThat(two().recipe(recipe).build().recipe()).isEqualTo(recipe);
        String old = RecipeFile.json(two().build().recipe()).replaceAll("(?s)\"agreement\" : \\{.*?\\},\\s*", "");
        assertThat(old).doesNotContain("agreement");
        assertThat(read(old)).isEqualTo(two().build().recipe());
        assertThat(read(old).agreement()).isEqualTo(AgreementMethod.DEFAULT);
        assertThatThrownBy(() -> read(RecipeFile.json(recipe).replace("\"rule\" : \"half\"", "\"rule\" : \"hafl\"")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("unknown agreement rule \"hafl\"; did you mean \"half\"?");
    }
}
