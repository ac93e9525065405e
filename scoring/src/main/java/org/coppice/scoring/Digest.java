package org.coppice.scoring;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.coppice.model.answer.TeamAnswers;
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
            hasher.putUnencodedChars(team.key().toString()).putInt(team.size());
            for (int row = 0; row < team.size(); row++) {
                hasher.putUnencodedChars(
                                team.numbered() ? "" : team.respondents().get(row))
                        .putUnencodedChars(team.answers().perspective(row).id());
                for (int c = 0; c < team.answers().bank().questions().size(); c++) {
                    hasher.putByte(team.answers().code(row, c));
                    if (team.answers().answered(row, c)) {
                        hasher.putDouble(team.answers().value(row, c));
                    }
                }
            }
        }

        String digest() {
            return "sha256:" + hasher.hash();
        }
    }
}
