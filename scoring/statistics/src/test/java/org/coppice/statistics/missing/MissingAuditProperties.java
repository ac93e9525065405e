package org.coppice.statistics.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.Score;

/** What holds for any answers. */
class MissingAuditProperties {
    /** Codes row by row; a code below 0 is an absence. */
    private record Case(boolean[] reversed, int points, int[][] codes) {
        static Case of(long seed) {
            Random random = new Random(seed);
            boolean[] reversed = new boolean[1 + random.nextInt(5)];
            int points = 2 + random.nextInt(6);
            double missing = random.nextDouble();
            for (int q = 0; q < reversed.length; q++) {
                reversed[q] = random.nextBoolean();
            }
            int[][] codes = new int[random.nextInt(9)][reversed.length];
            for (int[] row : codes) {
                Arrays.setAll(
                        row, q -> random.nextDouble() < missing ? -1 - random.nextInt(4) : 1 + random.nextInt(points));
            }
            return new Case(reversed, points, codes);
        }

        KeyedMeasure measure() {
            return Instrument.of(bank(), Weighting.EQUAL).measures().get(0);
        }

        private QuestionBank bank() {
            QuestionBank.Builder bank = QuestionBank.builder("b", "1.0.0", "B")
                    .scale(ResponseScale.Likert.of("r", points))
                    .construct(Facet.of("trust", "Trust", "Trust."));
            for (int q = 0; q < reversed.length; q++) {
                bank.question(Question.builder("q" + q, "Q", "r")
                        .measures(reversed[q] ? Key.reversed("trust") : Key.of("trust")));
            }
            return bank.build();
        }

        AnswerBlock block(int from, int to) {
            AnswerBlockBuilder block = AnswerBlock.builder(bank());
            for (int[] row : Arrays.copyOfRange(codes, from, to)) {
                block.row(Perspective.TEAM_MEMBER);
                for (int q = 0; q < row.length; q++) {
                    if (row[q] > 0) {
                        block.answer(q, row[q]);
                    } else {
                        block.absent(q, Absence.values()[-1 - row[q]]);
                    }
                }
            }
            return block.build();
        }

        MissingCounts counts(int from, int to) {
            return MissingCounts.of(measure(), Perspective.TEAM_MEMBER).add(block(from, to));
        }

        MissingAudit audit(OptionalInt roster) {
            return MissingAudit.of(counts(0, codes.length), roster);
        }

        Case shuffledRows(long order) {
            List<int[]> rows = new ArrayList<>(Arrays.asList(codes));
            Collections.shuffle(rows, new Random(order));
            return new Case(reversed, points, rows.toArray(int[][]::new));
        }

        Case shuffledQuestions(long order) {
            List<Integer> places =
                    new ArrayList<>(IntStream.range(0, reversed.length).boxed().toList());
            Collections.shuffle(places, new Random(order));
            boolean[] turned = new boolean[reversed.length];
            int[][] rows = new int[codes.length][reversed.length];
            for (int q = 0; q < turned.length; q++) {
                turned[q] = reversed[places.get(q)];
                for (int row = 0; row < rows.length; row++) {
                    rows[row][q] = codes[row][places.get(q)];
                }
            }
            return new Case(turned, points, rows);
        }

        Case mirrored() {
            boolean[] turned = new boolean[reversed.length];
            for (int q = 0; q < turned.length; q++) {
                turned[q] = !reversed[q];
            }
            return new Case(turned, points, codes);
        }

        /** Answers to all that is missing and applies. */
        Case filled(long seed) {
            Random random = new Random(seed);
            int[][] rows = new int[codes.length][];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = Arrays.stream(codes[row])
                        .map(code ->
                                code > 0 || code == Absence.NOT_APPLICABLE.code() ? code : 1 + random.nextInt(points))
                        .toArray();
            }
            return new Case(reversed, points, rows);
        }
    }

    @Property(tries = 300)
    void blocks_addedUp_areTheWholeToTheBit(@ForAll long seed, @ForAll @IntRange(max = 8) int at, @ForAll long order) {
        Case any = Case.of(seed);
        int cut = Math.min(at, any.codes().length);
        MissingCounts first = any.counts(0, cut);
        MissingCounts second = any.counts(cut, any.codes().length);
        MissingAudit whole = any.audit(OptionalInt.of(9));
        MissingCounts turned = any.counts(cut, any.codes().length).combine(any.counts(0, cut));
        assertThat(MissingAudit.of(turned, OptionalInt.of(9))).isEqualTo(whole);
        assertThat(MissingAudit.of(first.combine(second), OptionalInt.of(9))).isEqualTo(whole);
        assertThat(any.shuffledRows(order).audit(OptionalInt.of(9))).isEqualTo(whole);
    }

    @Property(tries = 300)
    void counts_alwaysAddUpToTheRows(@ForAll long seed) {
        Case any = Case.of(seed);
        MissingAudit audit = any.audit(OptionalInt.empty());
        long rows = any.codes().length;
        assertThat(audit.rows()).isEqualTo(rows);
        assertThat(audit.questions()).allMatch(question -> question.rows() == rows);
        assertThat(audit.persons().values().stream().mapToLong(n -> n).sum()).isEqualTo(rows);
        for (RuleEffect rule : audit.rules()) {
            assertThat(rule.scored() + rule.dropped() + rule.notApplicable()).isEqualTo(rows);
            assertThat(rule.touched()).isBetween(0L, rule.scored());
            assertThat(rule.mean().figure().isPresent()).isEqualTo(rule.scored() > 0);
        }
        assertThat(audit.rule(MissingRule.COMPLETE).touched()).isZero();
        assertThat(audit.rule(MissingRule.COMPLETE).scored())
                .isLessThanOrEqualTo(audit.rule(MissingRule.HALF).scored());
        assertThat(audit.rule(MissingRule.HALF).scored())
                .isLessThanOrEqualTo(audit.rule(MissingRule.ANY).scored());
    }

    @Property(tries = 300)
    void questions_inAnotherOrder_giveTheSameFigures(@ForAll long seed, @ForAll long order) {
        assertMeans(Case.of(seed), Case.of(seed).shuffledQuestions(order), false);
    }

    @Property(tries = 300)
    void questions_mirrored_mirrorTheFigures(@ForAll long seed) {
        assertMeans(Case.of(seed), Case.of(seed).mirrored(), true);
    }

    /** Whatever the absent would have answered, the mean of all lies within the bounds; so does that of a roster's others. */
    @Property(tries = 400)
    void bounds_containTheMeanForAnyAnswersOfTheAbsent(
            @ForAll long seed, @ForAll long answers, @ForAll @IntRange(max = 4) int silent) {
        Case any = Case.of(seed);
        MissingAudit audit = any.audit(OptionalInt.of(silent + any.codes().length));
        RuleEffect all = any.filled(answers).audit(OptionalInt.empty()).rule(MissingRule.COMPLETE);
        if (all.scored() > 0) {
            double mean = of(all.mean());
            assertWithin(audit.answersBounds(), mean);
            assertWithin(audit.rule(MissingRule.COMPLETE).personsBounds(), mean);
            long blank = audit.rows() - audit.respondents();
            double others = silent * new Random(answers).nextDouble();
            double people = all.scored() + silent;
            if (audit.respondents() > 0 || blank > 0) {
                assertWithin(audit.rosterBounds(), (mean * all.scored() + others) / people);
                assertWithin(audit.rule(MissingRule.COMPLETE).rosterBounds(), (mean * all.scored() + others) / people);
            }
        }
        for (RuleEffect rule : audit.rules()) {
            if (rule.scored() > 0 && rule.dropped() == 0) {
                assertWithin(rule.personsBounds(), of(rule.mean()));
            }
        }
    }

    private static void assertWithin(WorstCaseBounds bounds, double figure) {
        assertThat(figure).isBetween(of(bounds.lower()) - 1e-12, of(bounds.upper()) + 1e-12);
    }

    private static void assertMeans(Case one, Case two, boolean mirrored) {
        MissingAudit a = one.audit(OptionalInt.of(9));
        MissingAudit b = two.audit(OptionalInt.of(9));
        for (MissingRule rule : MissingRule.all()) {
            assertThat(a.rule(rule).scored()).isEqualTo(b.rule(rule).scored());
            assertSame(a.rule(rule).mean(), b.rule(rule).mean(), mirrored);
        }
        assertSame(
                a.answersBounds().lower(),
                mirrored ? b.answersBounds().upper() : b.answersBounds().lower(),
                mirrored);
        assertSame(
                a.rosterBounds().upper(),
                mirrored ? b.rosterBounds().lower() : b.rosterBounds().upper(),
                mirrored);
    }

    private static void assertSame(Score a, Score b, boolean mirrored) {
        assertThat(a.figure().isPresent()).isEqualTo(b.figure().isPresent());
        a.figure().ifPresent(x -> assertThat(mirrored ? 1 - x : x).isCloseTo(of(b), within(1e-12)));
    }

    private static double of(Score score) {
        return score.figure().orElseThrow();
    }
}
