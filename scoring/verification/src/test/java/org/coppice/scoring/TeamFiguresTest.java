package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.coppice.model.Facet;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.SampleFacts;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Precision;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.engine.StudentT;
import org.junit.jupiter.api.Test;

/** Figures of one team, worked out by hand: pooling, bands, rounding, consent, consensus, frozen facts. */
class TeamFiguresTest {
    private static final QuestionBank BANK = TestBanks.ratings("b", 5, ImmutableMap.of("c", "q"));
    private static final Measure C = TestBanks.measure("c");

    private static TeamAnswersBuilder group(TeamAnswersBuilder team, Perspective who, int... answers) {
        for (int i = 0; i < answers.length; i++) {
            team.respondent(who.id() + i, who).answer("q", answers[i]);
        }
        return team;
    }

    private static AssessmentBuilder builder() {
        return Assessment.builder(TestBanks.catalogue()).bank(BANK);
    }

    @Test
    void pooled_ofTwoPerspectives_isWeighedWithWelchSatterthwaiteFreedom() {
        Weighting weighting = Weighting.builder("w", "1.0.0", "w")
                .perspectives(ImmutableMap.of(Perspective.TEAM_MEMBER, 3.0, Perspective.CARER, 1.0))
                .build();
        Assessment assessment = builder()
                .weighting(weighting)
                .scoring("mean")
                .view(View.RESEARCH)
                .minimumGroup(3)
                .build();
        TeamAnswers team = group(
                        group(TeamAnswers.builder(BANK, "t"), Perspective.TEAM_MEMBER, 1, 2, 3, 4, 5),
                        Perspective.CARER,
                        2,
                        2,
                        5)
                .build();
        TeamScore pooled = assessment.assess(team).pooled(C).orElseThrow();
        // members 3, variance 2.5, n 5; carers 3, variance 3, n 3; weights 3/4 and 1/4
        double members = 0.75 * 0.75 * 2.5 / 5;
        double carers = 0.25 * 0.25 * 3.0 / 3;
        double freedom = Math.pow(members + carers, 2) / (members * members / 4 + carers * carers / 2);
        assertThat(pooled.from()).containsExactly(Perspective.TEAM_MEMBER, Perspective.CARER);
        assertThat(pooled.n()).hasValue(8);
        assertThat(pooled.value().figure().orElseThrow()).isCloseTo(3, within(1e-12));
        assertThat(pooled.sd().orElseThrow()).isCloseTo(Math.sqrt(0.75 * 2.5 + 0.25 * 3), within(1e-12));
        Interval.Between interval = (Interval.Between) pooled.interval();
        double reach = new StudentT(0.9).applyAsDouble(freedom) * Math.sqrt(members + carers);
        assertThat(interval.upper()).isCloseTo(3 + reach, within(1e-12));
        assertThat(interval.lower()).isCloseTo(3 - reach, within(1e-12));
    }

    @Test
    void pooled_withOnePersonInAPerspective_saysWhyThereIsNoInterval() {
        TeamAnswersBuilder members = group(TeamAnswers.builder(BANK, "t"), Perspective.TEAM_MEMBER, 1, 2, 3, 4, 5);
        TeamScore pooled = builder()
                .consent(Perspective.MANAGER)
                .build()
                .assess(group(members, Perspective.MANAGER, 5).build())
                .pooled(C)
                .orElseThrow();
        assertThat(pooled.n()).hasValue(6);
        assertThat(pooled.interval())
                .isEqualTo(Interval.withheld(WithheldReason.MINIMUM_SPREAD, "fewer than 10 people"));
    }

    @Test
    void published_groupBelowTheMinimumForSpread_hasBandsInsteadOfFigures() {
        QuestionBank points = TestBanks.ratings("points", 11, ImmutableMap.of("c", "q"));
        AssessmentBuilder builder = Assessment.builder(TestBanks.catalogue()).bank(points);
        TeamAnswers nine = group(TeamAnswers.builder(points, "t"), Perspective.TEAM_MEMBER, 1, 3, 6, 8, 11, 6, 3, 8, 6)
                .build();
        TeamScore bands =
                builder.build().assess(nine).score(C, Perspective.TEAM_MEMBER).orElseThrow();
        assertThat(bands.value()).isEqualTo(Score.of(0.48));
        assertThat(bands.sd()).isEmpty();
        assertThat(bands.interval())
                .isEqualTo(Interval.withheld(WithheldReason.MINIMUM_SPREAD, "fewer than 10 people"));
        assertThat(bands.precision()).hasValue(Precision.MODERATE); // 1.86 · .307 / 3 = .19
        TeamAnswers ten = group(
                        TeamAnswers.builder(points, "t"), Perspective.TEAM_MEMBER, 1, 3, 6, 8, 11, 6, 3, 8, 6, 6)
                .build();
        TeamScore figures =
                builder.build().assess(ten).score(C, Perspective.TEAM_MEMBER).orElseThrow();
        assertThat(figures.sd()).isPresent();
        assertThat(figures.interval()).isInstanceOf(Interval.Between.class);
        assertThat(figures.precision()).isEmpty();
        assertThat(figures.agreement()).isEmpty(); // which needs 30 people
        assertThat(figures.agreementLevel()).hasValue(AgreementLevel.LOW);
    }

    @Test
    void pooled_ofTwoPerspectivesEachAllAlike_saysThatThereIsNoSpread() {
        TeamAnswersBuilder members = group(TeamAnswers.builder(BANK, "t"), Perspective.TEAM_MEMBER, 1, 1, 1);
        TeamScore pooled = builder()
                .view(View.RESEARCH)
                .minimumGroup(1)
                .build()
                .assess(group(members, Perspective.CARER, 5, 5, 5).build())
                .pooled(C)
                .orElseThrow();
        assertThat(pooled.value().figure()).hasValue(0.5);
        assertThat(pooled.interval()).isEqualTo(Interval.withheld(WithheldReason.NO_SPREAD));
    }

    @Test
    void studentT_ofWholeFreedom_isTheRootOfTheClosedForm() {
        // roots of the distribution function, which is elementary for whole degrees of freedom, found by bisection
        // elsewhere
        assertThat(new StudentT(0.90).applyAsDouble(1)).isCloseTo(6.313751514675043, within(1e-12));
        assertThat(new StudentT(0.90).applyAsDouble(5)).isCloseTo(2.015048373333022, within(1e-12));
        assertThat(new StudentT(0.95).applyAsDouble(10)).isCloseTo(2.2281388519862735, within(1e-12));
    }

    @Test
    void published_groupThatIsAllAlike_isABand() {
        TeamAnswers team = group(TeamAnswers.builder(BANK, "t"), Perspective.TEAM_MEMBER, 4, 4, 4, 4, 4)
                .build();
        TeamProfile published = builder().build().assess(team);
        assertThat(published.score(C, Perspective.TEAM_MEMBER).orElseThrow().value())
                .isEqualTo(
                        Score.withheld(
                                WithheldReason.ALL_ALIKE,
                                "it would show what single people answered: their scores are alike or close to an end of the scale, or few others give this figure"));
        assertThat(published.pooled(C).orElseThrow().value()).isInstanceOf(Score.Withheld.class);
        TeamScore research = builder()
                .view(View.RESEARCH)
                .build()
                .assess(team)
                .score(C, Perspective.TEAM_MEMBER)
                .orElseThrow();
        assertThat(research.value()).isEqualTo(new Score.Measured(0.75, java.util.OptionalDouble.of(0)));
        assertThat(research.interval()).isEqualTo(Interval.withheld(WithheldReason.ALL_ALIKE));
    }

    @Test
    void published_partInWhichAllAreAlike_hidesTheOtherPartsToo() {
        QuestionBank bank = QuestionBank.builder("p", "1.0.0", "p")
                .scale(new ResponseScale.Points("share", 100))
                .construct(Facet.of("x", "x", "x"))
                .construct(Facet.of("y", "y", "y"))
                .construct(Facet.of("z", "z", "z"))
                .question(Question.builder("x", "X", "share").measures("x"))
                .question(Question.builder("y", "Y", "share").measures("y"))
                .question(Question.builder("z", "Z", "share").measures("z"))
                .build();
        TeamAnswersBuilder team = TeamAnswers.builder(bank, "t");
        for (int i = 0; i < 6; i++) {
            team.respondent("p" + i).answers(Map.of("x", 50, "y", 23 + i, "z", 27 - i));
        }
        List<TeamScore> shares = Assessment.builder(TestBanks.catalogue())
                .bank(bank)
                .scoring("ipsative")
                .build()
                .assess(team.build())
                .scores()
                .stream()
                .filter(score -> score.metric().id().equals("share")
                        && score.perspective().isPresent())
                .toList();
        assertThat(shares)
                .extracting(score -> ((Score.Withheld) score.value()).reason())
                .containsExactly(WithheldReason.ALL_ALIKE, WithheldReason.COMPLEMENT, WithheldReason.COMPLEMENT);
    }

    @Test
    void published_figures_areRoundedToAHundredthOfTheirRange() {
        TeamAnswers team = group(
                        TeamAnswers.builder(BANK, "t"), Perspective.TEAM_MEMBER, 1, 2, 2, 4, 5, 5, 1, 2, 2, 4, 5, 5)
                .build();
        // mean 38/12 = 3.1667, u .5417; in the units of the scale steps are .04
        TeamScore pomp =
                builder().build().assess(team).score(C, Perspective.TEAM_MEMBER).orElseThrow();
        TeamScore mean = builder()
                .scoring("mean")
                .build()
                .assess(team)
                .score(C, Perspective.TEAM_MEMBER)
                .orElseThrow();
        assertThat(pomp.value().figure()).hasValue(0.54);
        assertThat(mean.value().figure()).hasValue(3.16); // 1 + 4 · .54
        Interval.Between interval = (Interval.Between) pomp.interval();
        assertThat(interval.lower() * 100).isCloseTo(Math.rint(interval.lower() * 100), within(1e-9));
    }

    @Test
    void manager_isShownWithConsentOnly_andConsensusIsNoRespondent() {
        TeamAnswersBuilder answers = group(TeamAnswers.builder(BANK, "t"), Perspective.TEAM_MEMBER, 1, 2, 3, 4, 5);
        TeamAnswers team = group(group(answers, Perspective.MANAGER, 5), Perspective.CONSENSUS, 2)
                .build();
        TeamProfile without = builder().build().assess(team);
        assertThat(without.respondents()).isEmpty(); // 6 would count the manager
        assertThat(((Score.Withheld) without.score(C, Perspective.MANAGER)
                                .orElseThrow()
                                .value())
                        .reason())
                .isEqualTo(WithheldReason.NO_CONSENT);
        assertThat(without.pooled(C).orElseThrow().from()).containsExactly(Perspective.TEAM_MEMBER);
        assertThat(without.score(C, Perspective.CONSENSUS).orElseThrow().value().figure())
                .hasValue(0.25);
        TeamProfile with = builder().consent(Perspective.MANAGER).build().assess(team);
        assertThat(with.score(C, Perspective.MANAGER).orElseThrow().value().figure())
                .hasValue(1);
        assertThat(with.pooled(C).orElseThrow().from())
                .isEqualTo(ImmutableSet.of(Perspective.TEAM_MEMBER, Perspective.MANAGER));
        TeamProfile research =
                builder().view(View.RESEARCH).minimumGroup(1).build().assess(team);
        assertThat(((Score.Withheld) research.score(C, Perspective.MANAGER)
                                .orElseThrow()
                                .value())
                        .reason())
                .isEqualTo(WithheldReason.NO_CONSENT);
    }

    @Test
    void team_whoseScoringNeedsTheSample_isRefusedUntilFactsAreGiven() {
        TeamAnswers team = group(TeamAnswers.builder(BANK, "t"), Perspective.TEAM_MEMBER, 1, 2, 4, 4, 5)
                .respondent("silent")
                .build();
        Assessment assessment = builder()
                .parameter("missing", "impute-median")
                .view(View.RESEARCH)
                .build();
        assertThatThrownBy(() -> assessment.assess(team))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "scoring strategy \"pomp\" of plugin \"coppice\" needs facts of the whole sample first; assess a sample, or use withFacts(facts)");
        SampleFacts facts = assessment.facts(Sample.of(List.of(team)));
        assertThat(facts.get("question-median", "q/team-member")).hasValue(4);
        Assessment frozen = assessment.withFacts(facts);
        assertThat(frozen.assess(team))
                .isEqualTo(assessment.assess(Sample.of(List.of(team))).teams().get(0));
        assertThat(frozen.recipe().facts().get("question-median")).startsWith("sha256:");
        assertThatThrownBy(() -> assessment.withFacts(SampleFacts.NONE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("the facts lack question-median");
    }

    @Test
    void recipe_madeWithFacts_holdsToThem() {
        TeamAnswers team = group(TeamAnswers.builder(BANK, "t"), Perspective.TEAM_MEMBER, 1, 2, 4, 4, 5)
                .respondent("silent", Perspective.TEAM_MEMBER)
                .build();
        TeamAnswers other = group(TeamAnswers.builder(BANK, "t"), Perspective.TEAM_MEMBER, 1, 1, 1, 1, 5)
                .build();
        Assessment made = builder()
                .parameter("missing", "impute-median")
                .view(View.RESEARCH)
                .build();
        SampleFacts facts = made.facts(Sample.of(List.of(team)));
        Assessment again =
                builder().recipe(made.withFacts(facts).recipe()).bank(BANK).build();
        assertThat(again.withFacts(facts).assess(team))
                .isEqualTo(made.withFacts(facts).assess(team));
        assertThat(again.assess(Sample.of(List.of(team)))).isEqualTo(made.assess(Sample.of(List.of(team))));
        assertThatThrownBy(() -> again.assess(Sample.of(List.of(other))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("differ from those of the recipe");
        assertThatThrownBy(() -> again.withFacts(made.facts(Sample.of(List.of(other)))))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void sample_thatCanBeReadOnce_isRefusedWhereTwoPassesAreNeeded() {
        TeamAnswers team = group(TeamAnswers.builder(BANK, "t"), Perspective.TEAM_MEMBER, 1, 2, 3)
                .build();
        Iterator<TeamAnswers> once = List.of(team).iterator();
        Sample source = new Sample() {
            @Override
            public ImmutableSortedSet<TeamKey> keys() {
                return ImmutableSortedSet.of(team.key());
            }

            @Override
            public TeamAnswers team(TeamKey key) {
                return once.next();
            }

            @Override
            public Iterable<TeamAnswers> teams() {
                return () -> once;
            }
        };
        assertThatThrownBy(() ->
                        builder().parameter("missing", "impute-median").build().assess(source))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("give a sample that returns the same teams on each call");
    }

    @Test
    void sample_withATeamTwice_isRefused() {
        TeamAnswers team = group(TeamAnswers.builder(BANK, "t"), Perspective.TEAM_MEMBER, 1, 2, 3)
                .build();
        assertThatThrownBy(() -> builder().build().assess(Sample.of(List.of(team, team))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "the sample has more than one entry for team t; put all answers of a team in a wave into one TeamAnswers");
    }

    @Test
    void answers_toAnotherBank_areRefused() {
        TeamAnswers team =
                TeamAnswers.builder(TestBanks.tiny(), "t").respondent("p").build();
        assertThatThrownBy(() -> builder().build().assess(team))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("belong to bank tiny 1.0.0");
    }
}
