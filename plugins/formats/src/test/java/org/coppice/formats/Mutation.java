package org.coppice.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages files: other bytes, numbers of extreme sizes, parts that are missing, repeated or in another place. */
final class Mutation {
    private static final byte[][] EXTREME = {
        {-1, -1, -1, 127},
        {-1, -1, -1, -1},
        {0, 0, 0, -128},
        {0, 0, 0, 0},
        {127, -1, -1, -1},
        {1, 0, 0, 0},
        {0, 0, 0, 1}
    };
    private static final String SIGNS = "\"',;\t|\n\r[]{}<>&=:\\0-9eE\uFEFF";

    private final Random random;

    Mutation(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a damaged file; of an archive, every second time a part of it is damaged and packed again. */
    byte[] of(byte[] content) {
        if (content.length > 4 && content[0] == 'P' && content[1] == 'K' && random.nextBoolean()) {
            return repacked(content);
        }
        byte[] damaged = content.clone();
        for (int i = random.nextInt(6); i >= 0 && damaged.length > 0; i--) {
            damaged = once(damaged);
        }
        return damaged;
    }

    private byte[] once(byte[] content) {
        int at = random.nextInt(content.length);
        switch (random.nextInt(8)) {
            case 0 -> { // cut
                return Arrays.copyOf(content, at);
            }
            case 1 -> { // a part is missing
                int to = Math.min(content.length, at + 1 + random.nextInt(64));
                return joined(Arrays.copyOf(content, at), Arrays.copyOfRange(content, to, content.length));
            }
            case 2 -> { // a part is repeated
                byte[] part = Arrays.copyOfRange(content, at, Math.min(content.length, at + 1 + random.nextInt(256)));
                byte[] head = Arrays.copyOf(content, at);
                for (int i = random.nextInt(8); i >= 0; i--) {
                    head = joined(head, part);
                }
                return joined(head, Arrays.copyOfRange(content, at, content.length));
            }
            case 3 -> { // a number of an extreme size
                byte[] extreme = EXTREME[random.nextInt(EXTREME.length)];
                for (int i = 0; i < extreme.length && at + i < content.length; i++) {
                    content[at + i] = extreme[i];
                }
                return content;
            }
            case 4 -> { // a sign that means something in text
                content[at] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
                return content;
            }
            case 5 -> { // one bit
                content[at] ^= (byte) (1 << random.nextInt(8));
                return content;
            }
            default -> {
                content[at] = (byte) random.nextInt(256);
                return content;
            }
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private byte[] repacked(byte[] archive) {
        try {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
            String damaged = parts.keySet().stream()
                    .skip(random.nextInt(parts.size()))
                    .findFirst()
                    .orElseThrow();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    byte[] content = part.getValue();
                    zip.write(part.getKey().equals(damaged) && content.length > 0 ? once(content.clone()) : content);
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
