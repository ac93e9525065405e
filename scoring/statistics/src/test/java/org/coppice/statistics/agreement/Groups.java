package org.coppice.statistics.agreement;

import com.google.common.collect.ImmutableList;
import java.util.Random;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.AgreementRule;

/** Groups of persons with answers 0 to A − 1, −1 where one is missing, as the tables that the tests reckon with. */
final class Groups {
    private Groups() {}

    /** Persons × questions, a share of the answers missing. */
    static int[][] random(int persons, int questions, int points, double missing, Random random) {
        int[][] answers = new int[persons][questions];
        for (int[] row : answers) {
            for (int q = 0; q < questions; q++) {
                row[q] = random.nextDouble() < missing ? -1 : random.nextInt(points);
            }
        }
        return answers;
    }

    /** The questions of a table on a scale from {@code lowest}; those with a bit in {@code reversed} are reversed. */
    static QuestionBank bank(int questions, int lowest, int points, long reversed) {
        QuestionBank.Builder bank = QuestionBank.builder("b", "1.0.0", "B")
                .scale(new ResponseScale.Likert("rating", lowest, lowest + points - 1, ImmutableList.of()))
                .construct(Facet.of("trust", "Trust", "Trust."));
        for (int q = 0; q < questions; q++) {
            bank.question(Question.builder("q" + q, "Q" + q, "rating")
                    .measures((reversed >> q & 1) == 1 ? Key.reversed("trust") : Key.of("trust")));
        }
        return bank.build();
    }

    static AnswerBlock block(QuestionBank bank, int[][] answers) {
        int lowest = ((ResponseScale.Likert) bank.scale(bank.questions().get(0))).lowest();
        AnswerBlockBuilder block = AnswerBlock.builder(bank);
        for (int[] row : answers) {
            block.row(Perspective.TEAM_MEMBER);
            for (int q = 0; q < row.length; q++) {
                if (row[q] < 0) {
                    block.absent(q, Absence.SKIPPED);
                } else {
                    block.answer(q, row[q] + lowest);
                }
            }
        }
        return block.build();
    }

    static WithinTeam within(QuestionBank bank, AgreementRule rule) {
        return WithinTeam.bind(Instrument.of(bank, Weighting.EQUAL).measures().get(0), rule, ImmutableList.of());
    }
}
