package org.coppice.cli;

import com.google.common.collect.ImmutableSortedSet;
import java.io.PrintWriter;
import java.util.Iterator;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Passes the teams of a sample on, and after a second of work tells on a terminal how many have been. */
final class Progress implements Sample {
    private static final long PATIENCE = 1_000_000_000L;

    private final Sample sample;
    private final PrintWriter err;
    private final boolean terminal = Ansi.AUTO.enabled();
    private final long start = System.nanoTime();
    private long last = start;
    private boolean shown;
    private @Nullable Object telling; // where several go through the teams at once, the first tells

    Progress(Sample sample, PrintWriter err) {
        this.sample = sample;
        this.err = err;
    }

    @Override
    public ImmutableSortedSet<TeamKey> keys() {
        return sample.keys();
    }

    @Override
    public TeamAnswers team(TeamKey key) {
        return sample.team(key);
    }

    @Override
    public Iterable<TeamAnswers> teams() {
        return this::iterator;
    }

    private Iterator<TeamAnswers> iterator() {
        return new Iterator<>() {
            private final Iterator<TeamAnswers> rest = sample.teams().iterator();
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
            err.printf("\r%d of %d teams ", done, sample.keys().size());
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
