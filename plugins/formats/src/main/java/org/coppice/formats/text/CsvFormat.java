package org.coppice.formats.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** Tables of text in any dialect, with one row of headers. */
public final class CsvFormat extends TextFormat {
    /** Creates the format; service loaders do. */
    public CsvFormat() {
        super("csv", "table of text");
    }

    @Override
    Optional<String> recognises(List<ImmutableList<String>> head) {
        return Optional.of("it is text with rows of cells");
    }
}
