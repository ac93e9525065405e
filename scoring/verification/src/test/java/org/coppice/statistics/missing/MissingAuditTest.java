package org.coppice.statistics.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import java.util.OptionalInt;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.TestBanks;
import org.junit.jupiter.api.Test;

/** Audits of what is missing, by hand. */
class MissingAuditTest {
    private static final QuestionBank BANK =
            TestBanks.ratings("b", 5, ImmutableMap.of("trust", "q1 -q2 q3", "task", "t1"));
    private static final KeyedMeasure TRUST =
            Instrument.of(BANK, Weighting.EQUAL).measures().get(0);

    /**
     * Seven members, with shares u: a answers 5, 1 and 3 (u 1, 1, .5: 2.5/3 = .8333); b answers 2, skips, 2 (u .25, –,
     * .25: .25); c answers 5 alone, the others unknown and withheld (u 1); d answers 3, the others do not apply (u .5, complete); e skips
     * all three and rates another measure; f answers nothing at all; to g nothing of it applies.
     */
    private static AnswerBlock answers() {
        AnswerBlockBuilder rows = AnswerBlock.builder(BANK);
        rows.row(Perspective.TEAM_MEMBER).answer(0, 5).answer(1, 1).answer(2, 3);
        rows.row(Perspective.TEAM_MEMBER).answer(0, 2).answer(2, 2);
        rows.row(Perspective.TEAM_MEMBER)
                .answer(0, 5)
                .absent(1, Absence.DONT_KNOW)
                .absent(2, Absence.WITHHELD);
        rows.row(Perspective.TEAM_MEMBER)
                .answer(0, 3)
                .absent(1, Absence.NOT_APPLICABLE)
                .absent(2, Absence.NOT_APPLICABLE);
        rows.row(Perspective.TEAM_MEMBER).answer(3, 3);
        rows.row(Perspective.TEAM_MEMBER);
        rows.row(Perspective.TEAM_MEMBER).answer(3, 3);
        for (int q = 0; q < 3; q++) {
            rows.absent(q, Absence.NOT_APPLICABLE);
        }
        rows.row(Perspective.MANAGER).answer(0, 1);
        return rows.build();
    }

    private static MissingAudit audit(OptionalInt roster) {
        return MissingAudit.of(MissingCounts.of(TRUST, Perspective.TEAM_MEMBER).add(answers()), roster);
    }

    @Test
    void counts_ofQuestionsAndPersons_areThoseOfTheRows() {
        MissingAudit audit = audit(OptionalInt.of(10));
        assertThat(audit.rows()).isEqualTo(7);
        assertThat(audit.respondents()).isEqualTo(6);
        assertThat(audit.questions())
                .containsExactly(
                        new QuestionCounts(4, 2, 1, 0, 0),
                        new QuestionCounts(1, 3, 2, 1, 0),
                        new QuestionCounts(2, 2, 2, 0, 1));
        assertThat(audit.persons())
                .isEqualTo(ImmutableSortedMap.of(
                        new AnsweredShare(0, 0), 1L,
                        new AnsweredShare(1, 1), 1L,
                        new AnsweredShare(3, 0), 2L,
                        new AnsweredShare(3, 1), 1L,
                        new AnsweredShare(3, 2), 1L,
                        new AnsweredShare(3, 3), 1L));
        assertThat(audit.responseRate()).isEqualTo(Score.of(0.6));
    }

    /**
     * Complete: a and d, (.8333 + .5)/2 = .6667. Half: b too (2 of 3), (.8333 + .25 + .5)/3 = .5278, .1389 lower. Any: c too, (1.5833 +
     * 1)/4 = .6458. Six rows have the measure, so under complete four are dropped.
     */
    @Test
    void rules_dropAndMoveByHand() {
        MissingAudit audit = audit(OptionalInt.empty());
        assertRule(audit.rule(MissingRule.COMPLETE), 2, 0, 4, 2.0 / 3);
        assertRule(audit.rule(MissingRule.HALF), 3, 1, 3, 19.0 / 36);
        assertRule(audit.rule(MissingRule.ANY), 4, 2, 2, 31.0 / 48);
        RuleEffect half = audit.rule(MissingRule.HALF);
        assertThat(of(half.againstComplete())).isCloseTo(19.0 / 36 - 2.0 / 3, within(1e-12));
        assertThat(of(half.againstAny())).isCloseTo(19.0 / 36 - 31.0 / 48, within(1e-12));
        assertThat(audit.rule(MissingRule.ANY).againstAny()).isEqualTo(Score.of(0));
    }

    /**
     * Means of u: q1 (1 + .25 + 1 + .5)/4 = .6875, q2 1, q3 (.5 + .25)/2 = .375. Filled in: a .8333, b (.25 + 1 + .25)/3 = .5, c (1 + 1 +
     * .375)/3 = .791667, d .5, e (.6875 + 1 + .375)/3 = .6875; f is no respondent. Mean 3.3125/5 = .6625. The medians are q1 (.5 + 1)/2 =
     * .75, q2 1, q3 .375: e (.75 + 1 + .375)/3 = .708333, the mean 3.333333/5 = .666667.
     */
    @Test
    void rulesThatFillIn_scoreEveryRespondent() {
        MissingAudit audit = audit(OptionalInt.empty());
        assertRule(audit.rule(MissingRule.IMPUTE_MEAN), 5, 3, 1, 0.6625);
        assertRule(audit.rule(MissingRule.IMPUTE_MEDIAN), 5, 3, 1, 2.0 / 3);
    }

    /**
     * Complete: the sum of two scores is 1.3333; four of six dropped: [1.3333/6, 5.3333/6]. Of a roster of 10 one has nothing that applies:
     * nine, of whom two have scores: [1.3333/9, 8.3333/9]. Answer by answer: a .8333, b [.1667, .5], c [.3333, 1], d .5, e and f [0, 1]:
     * [1.8333/6, 4.8333/6]; of the roster, f among those who did not answer: [1.8333/9, 7.8333/9].
     */
    @Test
    void bounds_putTheAbsentAtTheBottomOrTheTop() {
        MissingAudit audit = audit(OptionalInt.of(10));
        RuleEffect complete = audit.rule(MissingRule.COMPLETE);
        assertBounds(complete.personsBounds(), 4.0 / 18, 16.0 / 18);
        assertBounds(complete.rosterBounds(), 4.0 / 27, 25.0 / 27);
        assertBounds(audit.answersBounds(), 11.0 / 36, 29.0 / 36);
        assertBounds(audit.rosterBounds(), 11.0 / 54, 47.0 / 54);
    }

    @Test
    void roster_thatIsNotThereOrTooSmall_withholdsWhatRestsOnIt() {
        for (OptionalInt roster : new OptionalInt[] {OptionalInt.empty(), OptionalInt.of(5), OptionalInt.of(0)}) {
            MissingAudit audit = audit(roster);
            assertThat(audit.responseRate().figure()).isEmpty();
            assertThat(audit.rosterBounds().lower().figure()).isEmpty();
            assertThat(audit.rule(MissingRule.ANY).rosterBounds().upper().figure())
                    .isEmpty();
            assertThat(audit.answersBounds().lower().figure()).isPresent();
        }
    }

    @Test
    void rows_ofNobodyOrAllSkipped_haveNoFigureAndDoNotFail() {
        MissingAudit nobody =
                MissingAudit.of(MissingCounts.of(TRUST, Perspective.CARER).add(answers()), OptionalInt.of(4));
        assertThat(nobody.rows()).isZero();
        assertThat(reason(nobody.rule(MissingRule.HALF).mean())).isEqualTo(WithheldReason.NO_SCORES);
        assertThat(reason(nobody.answersBounds().lower())).isEqualTo(WithheldReason.NOT_APPLICABLE);
        assertBounds(nobody.rosterBounds(), 0, 1);
        AnswerBlock blank = AnswerBlock.builder(BANK).row(Perspective.CARER).build();
        MissingAudit one =
                MissingAudit.of(MissingCounts.of(TRUST, Perspective.CARER).add(blank), OptionalInt.of(4));
        assertRule(one.rule(MissingRule.COMPLETE), 0, 0, 1, Double.NaN);
        assertBounds(one.answersBounds(), 0, 1);
    }

    @Test
    void points_haveCountsAndNoMean() {
        QuestionBank bank = QuestionBank.builder("p", "1.0.0", "P")
                .scale(new ResponseScale.Points("points", 10))
                .construct(Facet.of("x", "X", "X."))
                .construct(Facet.of("y", "Y", "Y."))
                .question(Question.builder("a", "A", "points").measures("x"))
                .question(Question.builder("b", "B", "points").measures("y"))
                .build();
        AnswerBlock block = AnswerBlock.builder(bank)
                .row(Perspective.TEAM_MEMBER)
                .answer(0, 4)
                .answer(1, 6)
                .build();
        KeyedMeasure measure =
                Iterables.getFirst(Instrument.of(bank, Weighting.EQUAL).measures(), TRUST);
        MissingAudit audit = MissingAudit.of(
                MissingCounts.of(measure, Perspective.TEAM_MEMBER).add(block), OptionalInt.of(2));
        assertThat(audit.questions()).containsExactly(new QuestionCounts(1, 0, 0, 0, 0));
        assertThat(audit.rule(MissingRule.COMPLETE).scored()).isEqualTo(1);
        assertThat(reason(audit.rule(MissingRule.COMPLETE).mean())).isEqualTo(WithheldReason.NOT_SCORABLE);
        assertThat(reason(audit.rule(MissingRule.COMPLETE).rosterBounds().lower()))
                .isEqualTo(WithheldReason.NOT_SCORABLE);
        assertThat(reason(audit.rosterBounds().upper())).isEqualTo(WithheldReason.NOT_SCORABLE);
    }

    private static void assertRule(RuleEffect rule, long scored, long touched, long dropped, double mean) {
        assertThat(rule.scored()).isEqualTo(scored);
        assertThat(rule.touched()).isEqualTo(touched);
        assertThat(rule.dropped()).isEqualTo(dropped);
        assertThat(rule.mean().figure().isPresent()).isEqualTo(!Double.isNaN(mean));
        rule.mean().figure().ifPresent(figure -> assertThat(figure).isCloseTo(mean, within(1e-12)));
    }

    private static void assertBounds(WorstCaseBounds bounds, double lower, double upper) {
        assertThat(of(bounds.lower())).isCloseTo(lower, within(1e-12));
        assertThat(of(bounds.upper())).isCloseTo(upper, within(1e-12));
    }

    private static double of(Score score) {
        return score.figure().orElseThrow();
    }

    private static WithheldReason reason(Score score) {
        return ((Score.Withheld) score).reason();
    }
}
