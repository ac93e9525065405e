package org.coppice.cli;

import java.io.PrintWriter;
import java.util.Iterator;
import org.coppice.model.answer.TeamAnswers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Passes teams on, and after a second of work tells on a terminal how many have been. */
final class Progress implements Iterable<TeamAnswers> {
    private static final long PATIENCE = 1_000_000_000L;

    private final Iterable<TeamAnswers> teams;
    private final int count;
    private final PrintWriter err;
    private final boolean terminal = Ansi.AUTO.enabled();
    private final long start = System.nanoTime();
    private long last = start;
    private boolean shown;
    private @Nullable Object telling; // where several go through the teams at once, the first tells

    Progress(Iterable<TeamAnswers> teams, int count, PrintWriter err) {
        this.teams = teams;
        this.count = count;
        this.err = err;
    }

    @Override
    public Iterator<TeamAnswers> iterator() {
        return new Iterator<>() {
            private final Iterator<TeamAnswers> rest = teams.iterator();
            private int next;

            @Override
            public boolean hasNext() {
                boolean more = rest.hasNext();
                if (!more && telling == this) {
                    telling = null;
                }
                return more;
            }

            @Override
            public TeamAnswers next() {
                telling = telling == null ? this : telling;
                if (telling == this) {
                    tell(next++);
                }
                return rest.next();
            }
        };
    }

    private void tell(int done) {
        long now = System.nanoTime();
        if (terminal && now - start > PATIENCE && now - last > PATIENCE / 10) {
            last = now;
            shown = true;
            err.printf("\r%d of %d teams ", done, count);
            err.flush();
        }
    }

    /** Takes the line back. */
    void end() {
        if (shown) {
            err.print("\r" + " ".repeat(60) + "\r");
            err.flush();
        }
    }
}
