package org.coppice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.coppice.model.bank.Ancestor;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.FollowUp;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.PersonalisationReading;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.profile.AgreementMethod;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.ScaleFigures;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.UsedThing;
import org.coppice.model.profile.View;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementBand;
import org.coppice.model.score.AgreementRule;
import org.coppice.model.score.ByChance;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.Score;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The results that are built: each part that a builder sets counts for equality. */
class ResultsTest {
    private static final Measure VOICE = Measure.of(ConstructId.of("voice"));
    private static final Measure TRUST = Measure.of(ConstructId.of("trust"));
    private static final Metric UNIT = Metric.linear("unit", "unit", 0, 1);
    private static final Metric FIVE = Metric.linear("five", "five", 1, 5);
    private static final Interval.Between WIDE = new Interval.Between(0.2, 0.8, 0.9);
    private static final Interval.Between NARROW = new Interval.Between(0.4, 0.6, 0.9);
    private static final Source PAPER = Source.paper("Table 1");
    private static final Source OURS = Source.ours("Table 1");
    private static final Finding INDEX = Finding.of("index", "the index", 50);
    private static final ImmutableSet<Perspective> TWO = ImmutableSet.of(Perspective.TEAM_MEMBER, Perspective.CARER);

    private static TeamScore.Builder team() {
        return TeamScore.builder(VOICE, UNIT, Score.of(0.5));
    }

    private static Agreement.Builder agreement() {
        return Agreement.builder(5, AgreementRule.LISTWISE);
    }

    private static SampleScore.Builder sample() {
        return SampleScore.builder(VOICE, UNIT, Perspective.CARER, Score.of(0.5));
    }

    private static ScaleFigures scale(double sem, String... warnings) {
        Figures.Builder figures = Figures.builder();
        ScaleFigures.SCORES.forEach(
                name -> figures.put(name, Score.of(name.equals(ScaleFigures.STANDARD_ERROR) ? sem : 0.5)));
        ScaleFigures.INTERVALS.forEach(name -> figures.put(name, NARROW));
        return ScaleFigures.of(figures.build(), ImmutableList.copyOf(warnings));
    }

    private static Ingredient.Builder ingredient() {
        return Ingredient.builder("bank", "1.0.0", "file");
    }

    private static Ingredient other() {
        return ingredient().digest("sha256:1").build();
    }

    private static Recipe.Builder recipe() {
        Ingredient one = ingredient().build();
        return Recipe.builder(one, one, one, one);
    }

    private static NormTable.Builder norm() {
        return NormTable.builder("norm", "bank", VOICE)
                .metric("unit")
                .source("A survey")
                .sample(9, 2020)
                .moments(0.5, 0.1);
    }

    private static Judgement.Builder judgement() {
        return Judgement.builder("voice", "Whether people speak up", PAPER).stated("high", "People speak up.");
    }

    private static Recommendation.Builder recommendation() {
        return Recommendation.builder("talk", "Talk", PAPER)
                .who("the manager")
                .withWhom("the team")
                .firstStep("Set a day.")
                .sign("People talk.")
                .calledForBy(ImmutableList.of("voice"));
    }

    private static PersonalisationReading.Builder personalisation() {
        return PersonalisationReading.builder(judgement().build());
    }

    private static SuperordinateReading.Builder superordinate() {
        return SuperordinateReading.builder(judgement().build());
    }

    private static FollowUp.Movement.Builder movement() {
        return FollowUp.Movement.builder(VOICE, "voice", Perspective.CARER, 0.5, WIDE);
    }

    /** For each type, results of which each differs from the first in one part. */
    static Stream<List<Supplier<Object>>> results() {
        return Stream.of(
                List.of(
                        () -> team().build(),
                        () -> TeamScore.builder(TRUST, UNIT, Score.of(0.5)).build(),
                        () -> TeamScore.builder(VOICE, FIVE, Score.of(0.5)).build(),
                        () -> TeamScore.builder(VOICE, UNIT, Score.of(0.6)).build(),
                        () -> team().perspective(Perspective.CARER).build(),
                        () -> team().pooled(ImmutableSet.of(Perspective.CARER)).build(),
                        () -> team().pooled(TWO).build(),
                        () -> team().n(5).build(),
                        () -> team().sd(OptionalDouble.of(0.1)).build(),
                        () -> team().interval(WIDE).build(),
                        () -> team().agreement(Optional.of(agreement().build())).build(),
                        () -> team().reliability(OptionalDouble.of(0.7)).build()),
                List.of(
                        () -> sample().build(),
                        () -> SampleScore.builder(TRUST, UNIT, Perspective.CARER, Score.of(0.5))
                                .build(),
                        () -> SampleScore.builder(VOICE, FIVE, Perspective.CARER, Score.of(0.5))
                                .build(),
                        () -> SampleScore.builder(VOICE, UNIT, Perspective.MANAGER, Score.of(0.5))
                                .build(),
                        () -> SampleScore.builder(VOICE, UNIT, Perspective.CARER, Score.of(0.6))
                                .build(),
                        () -> sample().wave(LocalDate.of(2026, 5, 1)).build(),
                        () -> sample().questions(3).build(),
                        () -> sample().respondents(9).build(),
                        () -> sample().sd(OptionalDouble.of(0.1)).build(),
                        () -> sample().scale(Optional.of(scale(0.1))).build()),
                List.of(() -> scale(0.1), () -> scale(0.2), () -> scale(0.1, "few people")),
                List.of(
                        () -> ingredient().build(),
                        () -> Ingredient.builder("other", "1.0.0", "file").build(),
                        () -> Ingredient.builder("bank", "1.0.1", "file").build(),
                        () -> Ingredient.builder("bank", "1.0.0", "code").build(),
                        () -> ingredient().digest("sha256:1").build(),
                        () -> ingredient()
                                .parameters(ImmutableSortedMap.of("a", "b"))
                                .build(),
                        () -> ingredient()
                                .extended(
                                        ImmutableList.of(new Ancestor("first", "1.0.0", "sha256:1", ImmutableSet.of())))
                                .build(),
                        () -> ingredient()
                                .uses(ImmutableList.of(new UsedThing("norm", "first", "plugin", "1.0.0", "sha256:1")))
                                .build()),
                List.of(
                        () -> recipe().build(),
                        () -> Recipe.builder(
                                        other(),
                                        ingredient().build(),
                                        ingredient().build(),
                                        ingredient().build())
                                .build(),
                        () -> Recipe.builder(
                                        ingredient().build(),
                                        other(),
                                        ingredient().build(),
                                        ingredient().build())
                                .build(),
                        () -> Recipe.builder(
                                        ingredient().build(),
                                        ingredient().build(),
                                        other(),
                                        ingredient().build())
                                .build(),
                        () -> Recipe.builder(
                                        ingredient().build(),
                                        ingredient().build(),
                                        ingredient().build(),
                                        other())
                                .build(),
                        () -> recipe().blueprint(Optional.of(other())).build(),
                        () -> recipe().level(0.95).build(),
                        () -> recipe().minimumGroup(6).build(),
                        () -> recipe().view(View.RESEARCH).build(),
                        () -> recipe().consent(ImmutableSet.of(Perspective.MANAGER))
                                .build(),
                        () -> recipe().seed(2).build(),
                        () -> recipe().agreement(AgreementMethod.DEFAULT.withChance(100))
                                .build(),
                        () -> recipe().facts(ImmutableSortedMap.of("a", "b")).build()),
                List.of(
                        () -> agreement().build(),
                        () -> Agreement.builder(6, AgreementRule.LISTWISE).build(),
                        () -> Agreement.builder(5, AgreementRule.HALF).build(),
                        () -> byNull(0.5, 0.4).build(),
                        () -> byNull(0.4, 0.4).build(),
                        () -> byNull(0.5, 0.5).build(),
                        () -> agreement().adMean(OptionalDouble.of(0.5)).build(),
                        () -> agreement().adMedian(OptionalDouble.of(0.5)).build(),
                        () -> agreement().awg(OptionalDouble.of(0.5)).build(),
                        () -> agreement()
                                .band(Optional.of(AgreementBand.of(0.5)))
                                .build(),
                        () -> agreement()
                                .chance(Optional.of(new ByChance(0.5, 100, 1)))
                                .build()),
                List.of(
                        () -> norm().build(),
                        () -> NormTable.builder("other", "bank", VOICE)
                                .metric("unit")
                                .source("A survey")
                                .sample(9, 2020)
                                .moments(0.5, 0.1)
                                .build(),
                        () -> norm().metric("five").build(),
                        () -> norm().perspective(Perspective.CARER).build(),
                        () -> norm().source("Another").build(),
                        () -> norm().sample(8, 2020).build(),
                        () -> norm().sample(9, 2021).build(),
                        () -> norm().moments(0.4, 0.1).build(),
                        () -> norm().moments(0.5, 0.2).build(),
                        () -> norm().percentiles(ImmutableSortedMap.of(50.0, 0.5))
                                .build()),
                List.of(
                        () -> judgement().build(),
                        () -> Judgement.builder("other", "Whether people speak up", PAPER)
                                .stated("high", "People speak up.")
                                .build(),
                        () -> Judgement.builder("voice", "Another title", PAPER)
                                .stated("high", "People speak up.")
                                .build(),
                        () -> Judgement.builder("voice", "Whether people speak up", OURS)
                                .stated("high", "People speak up.")
                                .build(),
                        () -> judgement().stated("low", "People speak up.").build(),
                        () -> judgement().certainty("by a cut-off").build(),
                        () -> judgement().certainty(0.9, "by a cut-off").build(),
                        () -> judgement().passed(Gate.DATA, "answers").build(),
                        () -> judgement().warned(Gate.DATA, "answers").build(),
                        () -> judgement().uncalibrated().build(),
                        () -> judgement().note("A note.").build(),
                        () -> judgement()
                                .evidence(new EvidenceStep(team().build(), ImmutableList.of(), ImmutableList.of()))
                                .build(),
                        () -> judgement()
                                .label(new Label.Withheld(Gate.DATA, "none"))
                                .build(),
                        () -> judgement().failed(Gate.DATA, "none").build()),
                List.of(
                        () -> recommendation().build(),
                        () -> recommendation().who("somebody").build(),
                        () -> recommendation().withWhom("somebody").build(),
                        () -> recommendation().firstStep("Another.").build(),
                        () -> recommendation().sign("Another.").build(),
                        () -> recommendation()
                                .calledForBy(ImmutableList.of("trust"))
                                .build(),
                        () -> recommendation()
                                .speaksAgainst(ImmutableList.of("trust"))
                                .build(),
                        () -> recommendation().certainty("sure").build()),
                List.of(
                        () -> personalisation().build(),
                        () -> personalisation()
                                .levels(ImmutableMap.of(PersonalisationLevel.values()[0], 1.0))
                                .build(),
                        () -> personalisation()
                                .likely(ImmutableSet.of(PersonalisationLevel.values()[0]))
                                .build(),
                        () -> personalisation()
                                .seenBy(Optional.of(Perspective.CARER))
                                .build(),
                        () -> personalisation().verified(true).build(),
                        () -> personalisation()
                                .againstStage(Optional.of("ahead"))
                                .build(),
                        () -> personalisation().related(ImmutableList.of(INDEX)).build()),
                List.of(
                        () -> superordinate().build(),
                        () -> superordinate().index(Optional.of(INDEX)).build(),
                        () -> superordinate()
                                .leads(ImmutableMap.of(LearningCulture.values()[0], 1.0))
                                .build(),
                        () -> superordinate()
                                .leading(ImmutableSet.of(LearningCulture.values()[0]))
                                .build(),
                        () -> superordinate()
                                .weakest(Optional.of(LearningCulture.values()[0]))
                                .build(),
                        () -> superordinate()
                                .mechanistic(OptionalDouble.of(0.5))
                                .build(),
                        () -> superordinate().related(ImmutableList.of(INDEX)).build()),
                List.of(
                        () -> movement().build(),
                        () -> FollowUp.Movement.builder(TRUST, "voice", Perspective.CARER, 0.5, WIDE)
                                .build(),
                        () -> FollowUp.Movement.builder(VOICE, "trust", Perspective.CARER, 0.5, WIDE)
                                .build(),
                        () -> FollowUp.Movement.builder(VOICE, "voice", Perspective.MANAGER, 0.5, WIDE)
                                .build(),
                        () -> FollowUp.Movement.builder(VOICE, "voice", Perspective.CARER, 0.4, WIDE)
                                .build(),
                        () -> FollowUp.Movement.builder(VOICE, "voice", Perspective.CARER, 0.5, NARROW)
                                .build(),
                        () -> movement().paired(true).build()));
    }

    private static Agreement.Builder byNull(double rwg, double lindell) {
        return agreement()
                .rwg(ImmutableSortedMap.of("uniform", rwg))
                .rwgLindell(ImmutableSortedMap.of("uniform", lindell));
    }

    @ParameterizedTest
    @MethodSource("results")
    void result_isEqualToOneWithTheSameParts_andToNoOther(List<Supplier<Object>> makers) {
        for (int i = 0; i < makers.size(); i++) {
            Object made = makers.get(i).get();
            assertThat(made)
                    .isEqualTo(makers.get(i).get())
                    .hasSameHashCodeAs(makers.get(i).get());
            for (int j = 0; j < i; j++) {
                assertThat(made)
                        .as("results %s and %s", j, i)
                        .isNotEqualTo(makers.get(j).get());
            }
        }
    }

    @Test
    void copy_keepsEveryPart() {
        results().flatMap(List::stream).map(Supplier::get).forEach(made -> {
            if (made instanceof TeamScore score) {
                assertThat(score.toBuilder().build()).isEqualTo(score);
            } else if (made instanceof Recipe recipe) {
                assertThat(recipe.toBuilder().build()).isEqualTo(recipe);
            } else if (made instanceof Agreement agreement) {
                assertThat(agreement.toBuilder().build()).isEqualTo(agreement);
            }
        });
        assertThat(team().n(5).build().toBuilder().n(6).build().n()).isEqualTo(OptionalInt.of(6));
    }

    @Test
    void perspectiveOfAScore_isTheOnlyOneIncluded_andPoolingLeavesIt() {
        TeamScore single = team().perspective(Perspective.CARER).build();
        assertThat(single.from()).containsExactly(Perspective.CARER);
        assertThat(single.perspectiveId()).isEqualTo("carer");
        TeamScore pooled = single.toBuilder().pooled(single.from()).build();
        assertThat(pooled.perspective()).isEmpty();
        assertThat(pooled.from()).containsExactly(Perspective.CARER);
        assertThat(pooled.perspectiveId()).isEqualTo("all");
    }

    @Test
    void withheldJudgement_hasNoProbability() {
        Judgement withheld =
                judgement().certainty(0.9, "sure").failed(Gate.PRIVACY, "few").build();
        assertThat(withheld.sureness()).isEmpty();
        assertThat(withheld.certainty()).isEqualTo(Judgement.NOT_KNOWN);
        assertThat(withheld.label()).isEqualTo(new Label.Withheld(Gate.PRIVACY, "few"));
    }

    @Test
    void scaleWithoutAFigure_isRefused() {
        assertThatThrownBy(() -> ScaleFigures.of(
                        Figures.builder().put("alpha", Score.of(0.5)).build(), ImmutableList.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a measure has the scores [alpha, alphaListwise, omega");
        assertThatThrownBy(() -> scale(-1)).hasMessageContaining("a standard error of measurement is -1.0");
    }

    @Test
    void normWithoutItsMoments_isRefused() {
        assertThatThrownBy(() -> NormTable.builder("norm", "bank", VOICE)
                        .metric("unit")
                        .source("A survey")
                        .sample(9, 2020)
                        .build())
                .hasMessageContaining("the mean of norm norm is NaN");
    }
}
