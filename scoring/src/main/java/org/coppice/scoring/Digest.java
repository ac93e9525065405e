package org.coppice.scoring;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.SampleFacts;

/** Digests by which one can tell that two things have the same content. */
final class Digest {
    private Digest() {}

    /** {@code sha256:…} of bytes. */
    static String of(byte[] bytes) {
        return "sha256:" + Hashing.sha256().hashBytes(bytes);
    }

    /** A digest for the table of each statistic. */
    static ImmutableSortedMap<String, String> of(SampleFacts facts) {
        ImmutableSortedMap.Builder<String, String> digests = ImmutableSortedMap.naturalOrder();
        facts.tables()
                .forEach((statistic, table) ->
                        digests.put(statistic, of((statistic + table).getBytes(StandardCharsets.UTF_8))));
        return digests.buildOrThrow();
    }

    /** A digest of answers and of who gave them, row numbers aside, gathered team by team. Only for those who hold them: from a small team's it could be guessed back. */
    static final class OfAnswers {
        private final Hasher hasher = Hashing.sha256().newHasher();

        void add(TeamAnswers team) {
            AnswerBlock answers = team.answers();
            hasher.putUnencodedChars(team.key().toString()).putInt(team.size());
            for (int row = 0; row < team.size(); row++) {
                hasher.putInt(answers.perspective(row).id().hashCode());
                if (!team.numbered()) {
                    hasher.putUnencodedChars(team.respondents().get(row)).putChar('\n');
                }
            }
            hasher.putBytes(answers.codes());
            QuestionBank bank = answers.bank();
            for (int c = 0; c < bank.questions().size(); c++) {
                for (int row = 0; row < team.size() && numbers(bank, c); row++) {
                    hasher.putDouble(answers.answered(row, c) ? answers.value(row, c) : 0);
                }
            }
        }

        private static boolean numbers(QuestionBank bank, int column) {
            return bank.scale(bank.questions().get(column)) instanceof ResponseScale.Numeric;
        }

        String digest() {
            return "sha256:" + hasher.hash();
        }
    }
}
