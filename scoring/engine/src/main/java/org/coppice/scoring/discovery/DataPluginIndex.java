package org.coppice.scoring.discovery;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.coppice.model.check.Check;

/**
 * The index of the data-only plugins of a jar. The format is that of a services file: one id per line; text after {@code #} and blank lines
 * are ignored; duplicates are ignored.
 *
 * @param ids the ids, in the order of the file
 * @param wrong a description of the invalid lines, if there are any
 */
record DataPluginIndex(ImmutableSet<String> ids, Optional<String> wrong) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads an index. */
    static DataPluginIndex of(byte[] content) {
        String text = new String(
                content, StandardCharsets.UTF_8); // other encodings give characters that are not valid in ids
        ImmutableSet.Builder<String> ids = ImmutableSet.builder();
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        text.replaceFirst("^" + BYTE_ORDER_MARK, "")
                .lines()
                .map(DataPluginIndex::said)
                .forEach(line -> {
                    if (Check.isId(line)) {
                        ids.add(line);
                    } else if (!line.isEmpty()) {
                        wrong.add(line);
                    }
                });
        return new DataPluginIndex(ids.build(), wrong(wrong.build()));
    }

    private static String said(String line) {
        return Splitter.on('#').splitToList(line).get(0).strip();
    }

    private static Optional<String> wrong(ImmutableList<String> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String first = CharMatcher.javaIsoControl().replaceFrom(Check.brief(lines.get(0)), '\uFFFD');
        String others = lines.size() == 1 ? "" : " (lines that are not ids: " + lines.size() + ")";
        return Optional.of("\"" + first + "\" is not a plugin id" + others);
    }
}
