package org.coppice.scoring.engine;

import java.util.stream.IntStream;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Computes the digest of answers and of their respondents, without row numbers, team by team. It is only for users who have access to the
 * answers: the answers of a small team could be guessed from its digest.
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

    /** Returns the questions with numeric answers, which are the same for each team. */
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
