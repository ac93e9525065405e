package org.coppice.cli.output;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.coppice.cli.text.Words;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import picocli.CommandLine.Help.Ansi;

/** A line on a terminal that shows the progress after a second of work. It is removed at the end. */
public final class Progress {
    private static final long PATIENCE = 1_000_000_000L;
    private static final long BETWEEN = PATIENCE / 10;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final long start;
    private long last;
    private int width;

    Progress(PrintWriter err, boolean terminal, LongSupplier nanoTime) {
        this.err = err;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.last = start;
    }

    /** Returns the progress of work that begins now; it is shown only on a terminal. */
    public static Progress on(PrintWriter err) {
        return new Progress(err, Ansi.AUTO.enabled(), System::nanoTime);
    }

    /** Shows at once that a file is read; the progress of reading cannot be measured. */
    public void reading(String file) {
        if (terminal) {
            show("reading " + Words.seen(file) + " …");
        }
    }

    /** Shows what is done at present. */
    public void note(String text) {
        if (terminal) {
            show(Words.seen(text));
        }
    }

    /**
     * Returns the same sample, which counts the teams that have been read.
     *
     * @param passes how often the sample will be read
     */
    public Sample of(Sample sample, int passes) {
        return new Counted(sample, passes);
    }

    private void done(int done, int teams, int passes) {
        long now = nanoTime.getAsLong();
        if (terminal && now - start > PATIENCE && now - last > BETWEEN) {
            last = now;
            int pass = Math.min(done / teams, passes - 1);
            show(100L * done / ((long) teams * passes) + "% done: pass " + (pass + 1) + " of " + passes + ", "
                    + (done - pass * teams) + " of " + teams + " teams");
        }
    }

    private void show(String text) {
        err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        err.flush();
        width = Math.max(width, text.length());
    }

    /** Removes the line. */
    public void end() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }

    private final class Counted implements Sample {
        private final Sample sample;
        private final int teams;
        private final int passes;
        private int done;

        Counted(Sample sample, int passes) {
            this.sample = sample;
            this.teams = sample.keys().size();
            this.passes = passes;
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
            return Iterables.transform(sample.teams(), team -> {
                Progress.this.done(done++, teams, passes);
                return team;
            });
        }
    }
}
