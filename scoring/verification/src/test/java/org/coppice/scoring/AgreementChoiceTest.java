package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.files.InputException;
import org.coppice.files.result.RecipeFile;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.AgreementMethod;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.AgreementRule;
import org.coppice.model.score.ByChance;
import org.coppice.model.score.NullDistribution;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;
import org.coppice.statistics.agreement.ChanceAgreement;
import org.coppice.statistics.agreement.NullDistributions;

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

    /** The level of agreement, which the published view shows for fewer than 30 people. */
    private static Optional<AgreementLevel> level(TeamProfile team) {
        return team.score(TestBanks.measure("c"), Perspective.TEAM_MEMBER).flatMap(TeamScore::agreementLevel);
    }

    private static Recipe read(String json) {
        return RecipeFile.parse("r.json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Example
    void rule_isTheCallers_andIsReportedWithTheFigures() {
        TeamAnswers team = team(5, 1, 2, 3, 4, 5, 5, 5);
        Agreement listwise =
                agreement(two().view(View.RESEARCH).build().assess(team)).orElseThrow();
        AssessmentBuilder halfRule = two().agreement(AgreementRule.HALF);
        Agreement half =
                agreement(halfRule.view(View.RESEARCH).build().assess(team)).orElseThrow();
        assertThat(listwise.persons()).isEqualTo(5);
        assertThat(listwise.rule()).isEqualTo(AgreementRule.LISTWISE);
        assertThat(listwise.adMean()).hasValue(1.2);
        assertThat(level(two().build().assess(team)))
                .as("two are left out, whom it would disclose")
                .isEmpty();
        assertThat(level(halfRule.view(View.PUBLISHED).build().assess(team))).isPresent();
        assertThat(half.persons()).isEqualTo(7);
        assertThat(half.rule()).isEqualTo(AgreementRule.HALF);
        assertThat(half.adMean().orElseThrow()).isCloseTo((66 / 49.0 + 6 / 5.0) / 2, within(1e-12));
    }

    /** The spread would disclose the answers of two persons, although five persons count. */
    @Example
    void question_answeredByFewerThanTheMinimum_leavesNoFigure() {
        AssessmentBuilder half = two().agreement(AgreementRule.HALF);
        TeamAnswers four = team(4, 1, 2, 3, 4, 5, 5, 5);
        assertThat(half.build().assess(four).scores().get(0).value().figure()).isPresent();
        assertThat(level(half.build().assess(four))).isEmpty();
        assertThat(level(half.minimumGroup(4).build().assess(four))).isPresent();
        // the level is of one question then, and fixes more than that of a measure of two
        TeamAnswers first = team(0, 1, 2, 3, 4, 5, 5, 5);
        assertThat(half.build().assess(first).scores().get(0).value().figure()).isPresent();
        assertThat(level(half.build().assess(first))).isEmpty();
    }

    @Property(tries = 250)
    void halfRule_countsThosePersonsWhomTheScoresCount(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 3, 9);
        Assessment assessment = Assessment.builder(TestBanks.catalogue())
                .bank(sample.bank())
                .parameter("missing", "half")
                .agreement(AgreementRule.HALF)
                .view(View.RESEARCH)
                .minimumGroup(1)
                .build();
        for (TeamProfile team : assessment.assess(Sample.of(sample.teams())).teams()) {
            team.scores()
                    .forEach(score -> score.agreement()
                            .ifPresent(agreement -> assertThat(agreement.persons())
                                    .isEqualTo(score.n().orElseThrow())));
        }
    }

    @Example
    void chance_isOfAGroupOfThatSize_whereItIsAskedFor() {
        TeamAnswers team = team(6, 2, 2, 2, 3, 2, 2, 3);
        AssessmentBuilder builder = two().view(View.RESEARCH).agreement(AgreementRule.HALF);
        assertThat(agreement(builder.build().assess(team)).orElseThrow().chance())
                .isEmpty();
        Agreement found = agreement(
                        builder.agreementByChance(1000).seed(7).build().assess(team))
                .orElseThrow();
        // seven persons count, but six answered the second question
        double p = ChanceAgreement.simulate(6, 2, NullDistributions.uniform(5), 1000, 7)
                .p(found.rwg().get(NullDistributions.UNIFORM));
        assertThat(found.chance()).contains(new ByChance(p, 1000, 7));
        assertThat(p).isBetween(0.02, 0.9);
        TeamProfile published = builder.view(View.PUBLISHED).build().assess(team);
        assertThat(agreement(published)).as("the chance is an index as well").isEmpty();
        assertThat(level(published)).isPresent();
    }

    @Example
    void chance_isNeverPublishedAsNone() {
        TeamAnswersBuilder team = TeamAnswers.builder(TWO, "a");
        for (int i = 0; i < 36; i++) {
            team.respondent("p" + i).answers(Map.of("q1", 3, "q2", i % 12 == 0 ? 4 : 3));
        }
        assertThat(agreement(two().view(View.RESEARCH)
                                .agreementByChance(1000)
                                .build()
                                .assess(team.build()))
                        .flatMap(Agreement::chance))
                .contains(new ByChance(1 / 1001.0, 1000, 1));
        assertThat(agreement(two().agreementByChance(1000).build().assess(team.build()))
                        .flatMap(Agreement::chance))
                .contains(new ByChance(0.01, 1000, 1));
    }

    @Property(tries = 200)
    void chance_onFourThreads_isTheSameBits_andThatOfEachTeamAlone(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 8, 6);
        AssessmentBuilder builder = Assessment.builder(TestBanks.catalogue())
                .bank(sample.bank())
                .agreementByChance(100)
                .seed(seed)
                .agreement(AgreementRule.HALF)
                .view(View.RESEARCH)
                .minimumGroup(1);
        Sample teams = Sample.of(sample.teams());
        List<TeamProfile> found = builder.build()
                .assess(teams, SampleOptions.DEFAULT.with(Threads.of(4)))
                .profile()
                .teams();
        assertThat(found).isEqualTo(builder.build().assess(teams).teams());
        for (int t = 0; t < found.size(); t++) {
            assertThat(agreements(builder.build().assess(sample.teams().get(t))))
                    .isEqualTo(agreements(found.get(t)));
            assertThat(agreements(found.get(t)))
                    .allMatch(agreement -> agreement.chance().isPresent());
        }
    }

    private static List<Agreement> agreements(TeamProfile team) {
        return team.scores().stream()
                .flatMap(score -> score.agreement().stream())
                .toList();
    }

    @Example
    void draws_tooFewOrTooMany_areRefused() {
        assertThatThrownBy(() -> two().agreementByChance(99))
                .hasMessageContaining("draws is 99; give a number from 100 to 100000");
        assertThatThrownBy(() -> two().agreementByChance(100_001)).hasMessageContaining("draws is 100001");
    }

    @Example
    void nulls_ofPlugins_areUsedForAgreementToo() {
        NullDistribution ours =
                new NullDistribution("ours", "Ours", "a test", ImmutableList.of(0.05, 0.15, 0.2, 0.35, 0.25));
        NullDistribution ofSix =
                new NullDistribution("six", "Six", "a test", ImmutableList.of(0.5, 0.1, 0.1, 0.1, 0.1, 0.1));
        Plugin plugin = new Plugin() {
            @Override
            public Descriptor descriptor() {
                return new Descriptor("nulls", "1.0.0", "Nulls", Contract.NUMBER);
            }

            @Override
            public Contribution contribution() {
                return Contribution.builder()
                        .nullDistribution(ours)
                        .nullDistribution(ofSix)
                        .build();
            }
        };
        Agreement found = agreement(Assessment.builder(Catalogue.of(plugin))
                        .bank(TWO)
                        .view(View.RESEARCH)
                        .build()
                        .assess(team(6, 2, 2, 2, 3, 2, 2)))
                .orElseThrow();
        assertThat(found.rwg()).containsKey("ours").containsKey("normal").doesNotContainKey("six");
        double variance = (1 / 6.0 + 8 / 3.0) / 2;
        assertThat(found.rwgLindell().get("ours")).isCloseTo(1 - variance / ours.variance(), within(1e-12));
    }

    @Example
    void recipe_keepsTheRule_andOneOfBeforeThereWasAChoiceIsListwise() {
        Recipe recipe = two().agreement(AgreementRule.HALF)
                .agreementByChance(500)
                .build()
                .recipe();
        assertThat(read(RecipeFile.json(recipe))).isEqualTo(recipe);
        assertThat(two().recipe(recipe).build().recipe()).isEqualTo(recipe);
        assertThat(recipe.agreement()).isEqualTo(new AgreementMethod(AgreementRule.HALF, OptionalInt.of(500)));
        String old = RecipeFile.json(two().build().recipe()).replaceAll("(?s)\"agreement\" : \\{.*?\\},\\s*", "");
        assertThat(old).doesNotContain("agreement");
        assertThat(read(old)).isEqualTo(two().build().recipe());
        assertThat(read(old).agreement()).isEqualTo(AgreementMethod.DEFAULT);
        assertThatThrownBy(() -> read(RecipeFile.json(recipe).replace("\"rule\" : \"half\"", "\"rule\" : \"hafl\"")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("unknown agreement rule \"hafl\"; did you mean \"half\"?");
    }
}
