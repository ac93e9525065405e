package org.coppice.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Files of other programs, and the rows that a format reads from them. */
public final class Fixture {
    private Fixture() {}

    /** Returns the content of a file below the folder of fixtures. */
    public static AnswerInput input(String path) {
        try (InputStream in = Objects.requireNonNull(Fixture.class.getResourceAsStream("/formats/" + path), path)) {
            return AnswerInput.of(path.substring(path.lastIndexOf('/') + 1), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns each row as its line and its cells with bars between them. */
    public static List<String> rows(AnswerTable table) {
        List<String> rows = new ArrayList<>();
        table.rows((line, cells) -> rows.add(line + ": " + String.join("|", cells)));
        return rows;
    }
}
