package org.coppice.scoring;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.SampleFacts;
import org.jspecify.annotations.Nullable;

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
        private int @Nullable [] numeric;

        void add(TeamAnswers team) {
            AnswerBlock answers = team.answers();
            hasher.putString(team.key().toString(), StandardCharsets.UTF_8).putInt(team.size());
            byte[] perspectives = new byte[team.size()];
            for (int row = 0; row < perspectives.length; row++) {
                perspectives[row] = (byte) answers.perspective(row).compareTo(Perspective.TEAM_MEMBER);
            }
            hasher.putBytes(perspectives).putBytes(answers.codes());
            if (!team.numbered()) {
                team.respondents().forEach(id -> hasher.putInt(id.length()).putString(id, StandardCharsets.UTF_8));
            }
            for (int column : numeric(answers.bank())) {
                for (int row = 0; row < team.size(); row++) {
                    hasher.putDouble(answers.answered(row, column) ? answers.value(row, column) : 0);
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

        String digest() {
            return "sha256:" + hasher.hash();
        }
    }
}
