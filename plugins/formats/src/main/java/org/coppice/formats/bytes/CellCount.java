package org.coppice.formats.bytes;

import java.io.IOException;

/** The number of cells of a table, which a small file can make large with many columns and many rows that are empty. */
public final class CellCount {
    private static final long FLOOR = 100_000_000;
    private static final int RATIO = 10; // cells a byte

    private final long most;
    private long cells;

    private CellCount(long most) {
        this.most = most;
    }

    /** Returns a count for a table in a file of some bytes. */
    public static CellCount in(long bytes) {
        return new CellCount(Math.max(FLOOR, bytes * RATIO));
    }

    /** Counts a row; throws if the table has more cells than its file can honestly hold. */
    public void row(int columns) throws IOException {
        cells += columns;
        if (cells > most) {
            throw new UnreadableException(
                    "it has more than " + most + " cells, most of them empty",
                    "leave the columns and rows out that are not needed");
        }
    }
}
