package org.coppice.scoring.engine;

import java.util.stream.IntStream;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The digest of answers and of who gave them, without row numbers, taken team by team. It is for those who hold the answers: from the
 * digest of a small team the answers could be guessed.
 */
public final class AnswersDigest {
    private final Sha256 digest = Sha256.create();
    private int @Nullable [] numeric;

    public void add(TeamAnswers team) {
        AnswerBlock answers = team.answers();
        digest.add(team.key().toString());
        digest.add(team.size());
        for (int row = 0; row < team.size(); row++) {
            digest.add(answers.perspective(row).id());
        }
        digest.add(answers.codes());
        if (!team.numbered()) {
            team.respondents().forEach(digest::add);
        }
        for (int column : numeric(answers.bank())) {
            for (int row = 0; row < team.size(); row++) {
                digest.add(answers.answered(row, column) ? answers.value(row, column) : 0);
            }
        }
    }

    /** The questions that are answered with a number: the same for each team. */
    private int[] numeric(QuestionBank bank) {
        if (numeric == null) {
            numeric = IntStream.range(0, bank.questions().size())
                    .filter(c -> bank.scale(bank.questions().get(c)) instanceof ResponseScale.Numeric)
                    .toArray();
        }
        return numeric;
    }

    public String digest() {
        return digest.digest();
    }
}
