package org.coppice.files.answers.table;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A file that may be plain below its header. */
public final class PlainFile {
    private final Layout layout;
    private final Content content;
    private final int chunk;
    private PlainRows.Outcome outcome = PlainRows.Outcome.ODD;

    /**
     * Reads nothing yet.
     *
     * @param chunk how many bytes to hold at once
     */
    public PlainFile(Layout layout, Content content, int chunk) {
        this.layout = layout;
        this.content = content;
        this.chunk = chunk;
    }

    /** Whether the file has a fault, as far as can be seen here. */
    public boolean refused() {
        return outcome == PlainRows.Outcome.REFUSED;
    }

    /**
     * The teams; empty where the file is not plain, has a fault, or no rows.
     *
     * @param from where the first row starts
     * @param small the most bytes of a file of which all answers are kept in memory, whatever the order of its rows
     * @param failed makes what is thrown where the file cannot be read any more, or is no longer what it was
     */
    public Optional<Teams> read(long from, long small, Function<IOException, ? extends RuntimeException> failed)
            throws IOException {
        if (content.size() > small) {
            TeamRuns runs = new TeamRuns(layout, content, chunk, failed);
            outcome = runs.read(from);
            if (!runs.scattered()) {
                return teams(runs::teams);
            }
        }
        TeamTable table = new TeamTable(layout);
        outcome = new PlainRows(layout, chunk).read(content, from, content.size(), 0, table);
        return teams(table::teams);
    }

    private Optional<Teams> teams(Supplier<Teams> read) {
        return outcome == PlainRows.Outcome.WHOLE
                ? Optional.of(read.get()).filter(teams -> !teams.keys().isEmpty())
                : Optional.empty();
    }
}
