package org.coppice.statistics.careless;

import com.google.common.collect.ImmutableMap;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.scoring.TestBanks;

/** Banks of five-point ratings and rows of answers to them; 0 is a skipped question. */
final class Ratings {
    /** Two questions of one measure. */
    static final QuestionBank TWO = TestBanks.ratings("two", 5, ImmutableMap.of("a", "a1 a2"));

    /** Three measures of two questions each, the second question of the first reversed. */
    static final QuestionBank SIX =
            TestBanks.ratings("six", 5, ImmutableMap.of("a", "a1 -a2", "b", "b1 b2", "c", "c1 c2"));

    /** Three measures of four questions each, one of each reversed. */
    static final QuestionBank TWELVE = TestBanks.ratings(
            "twelve", 5, ImmutableMap.of("a", "a1 a2 a3 -a4", "b", "b1 -b2 b3 b4", "c", "c1 c2 -c3 c4"));

    /** Twelve questions of one measure, none reversed. */
    static final QuestionBank PLAIN = TestBanks.ratings("plain", 5, ImmutableMap.of("a", "1 2 3 4 5 6 7 8 9 10 11 12"));

    private Ratings() {}

    static Instrument instrument(QuestionBank bank) {
        return Instrument.of(bank, Weighting.EQUAL);
    }

    static AnswerBlock block(QuestionBank bank, int[]... rows) {
        AnswerBlockBuilder block = AnswerBlock.builder(bank);
        for (int[] row : rows) {
            block.row(Perspective.TEAM_MEMBER);
            for (int q = 0; q < row.length; q++) {
                if (row[q] > 0) {
                    block.answer(q, row[q]);
                } else {
                    block.absent(q, Absence.SKIPPED);
                }
            }
        }
        return block.build();
    }

    static RatingMoments moments(AnswerBlock block) {
        return RatingMoments.of(block.bank(), Perspective.TEAM_MEMBER).add(block);
    }
}
