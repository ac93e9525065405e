package org.coppice.files.answers.table;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A file whose rows below the header may be in the plain form that {@link PlainRows} reads. */
public final class PlainFile {
    private final Layout layout;
    private final Content content;
    private final int chunk;
    private PlainRows.Outcome outcome = PlainRows.Outcome.ODD;
    private RowTally tally;

    /**
     * Creates an object that has not read anything yet.
     *
     * @param chunk the number of bytes to buffer at a time
     */
    public PlainFile(Layout layout, Content content, int chunk) {
        this.layout = layout;
        this.content = content;
        this.chunk = chunk;
        this.tally = new RowTally(layout);
    }

    /** Returns what is unusual in the rows that were read. */
    public RowTally tally() {
        return tally;
    }

    /** Returns true if a fault was found in the file. */
    public boolean refused() {
        return outcome == PlainRows.Outcome.REFUSED;
    }

    /**
     * Returns the teams; empty if the file is not plain, has a fault, or has no rows.
     *
     * @param from the offset of the first row
     * @param small the size in bytes up to which all answers of a file are kept in memory, whatever the order of its rows
     * @param failed creates the exception to throw if the file can no longer be read or has changed
     */
    public Optional<Teams> read(long from, long small, Function<IOException, ? extends RuntimeException> failed)
            throws IOException {
        if (content.size() > small) {
            TeamRuns runs = new TeamRuns(layout, content, chunk, failed);
            outcome = runs.read(from, tally);
            if (!runs.scattered()) {
                return teams(runs::teams);
            }
        }
        tally = new RowTally(layout);
        TeamTable table = new TeamTable(layout);
        outcome = new PlainRows(layout, chunk, tally).read(content, from, content.size(), 0, table);
        return teams(table::teams);
    }

    private Optional<Teams> teams(Supplier<Teams> read) {
        return outcome == PlainRows.Outcome.WHOLE
                ? Optional.of(read.get()).filter(teams -> !teams.keys().isEmpty())
                : Optional.empty();
    }
}
