package org.coppice.communities;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Runs of six words, by their hashes: the first eight bytes of the SHA-256 of the words in small letters with a space between.
 * Apostrophes are left out; everything else that is no letter parts words. So a text can be compared without being kept.
 */
final class WordRuns {
    static final int WORDS = 6;
    private static final Pattern PARTS = Pattern.compile("[^a-z]+");

    private WordRuns() {}

    /** The runs of a text by their hashes. */
    static NavigableMap<Long, String> of(String text) {
        List<String> words = PARTS.splitAsStream(text.toLowerCase(Locale.ROOT).replaceAll("['’‘]", ""))
                .filter(word -> !word.isEmpty())
                .toList();
        TreeMap<Long, String> runs = new TreeMap<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            String run = String.join(" ", words.subList(i, i + WORDS));
            runs.put(hash(run), run);
        }
        return runs;
    }

    private static long hash(String run) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(run.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the hashes of a text's runs, sorted, eight bytes each: {@code WordRuns text.txt hashes.bin}. */
    public static void main(String[] files) throws IOException {
        NavigableMap<Long, String> runs = of(Files.readString(Path.of(files[0])));
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * runs.size());
        runs.keySet().forEach(bytes::putLong);
        Files.write(Path.of(files[1]), bytes.array());
    }
}
