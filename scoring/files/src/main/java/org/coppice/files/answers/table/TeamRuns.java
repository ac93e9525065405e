package org.coppice.files.answers.table;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;

/**
 * A plain file in which the rows of each team are contiguous. It is read once to check it against the bank and to record where teams start,
 * and then team by team, as often as needed; no answers are kept.
 */
public final class TeamRuns {
    private final Layout layout;
    private final Content content;
    private final int chunk;
    private final Function<IOException, ? extends RuntimeException> failed;
    private final TeamNames teams;
    private long[] starts = new long[16]; // the offset of the rows of each team, and finally of the end
    private int[] before = new int[16]; // the number of rows before those of each team
    private int[] digests = new int[16];
    private boolean scattered;

    /**
     * Creates an object that has not read anything yet.
     *
     * @param chunk the number of bytes to buffer at a time
     * @param failed creates the exception to throw if the file can no longer be read or has changed
     */
    public TeamRuns(
            Layout layout, Content content, int chunk, Function<IOException, ? extends RuntimeException> failed) {
        this.layout = layout;
        this.content = content;
        this.chunk = chunk;
        this.failed = failed;
        this.teams = new TeamNames(layout);
    }

    /** Returns true if reading stopped because the rows of a team were not contiguous. */
    public boolean scattered() {
        return scattered;
    }

    /** Reads the file from an offset, and counts what is unusual in its rows. */
    PlainRows.Outcome read(long from, RowTally tally) throws IOException {
        PlainRows plain = new PlainRows(layout, chunk, tally);
        TeamRows rows = new TeamRows(layout);
        CRC32C digest = new CRC32C();
        PlainRows.Outcome outcome = plain.read(content, from, content.size(), 0, row -> {
            int known = teams.size();
            int team = teams.of(row.team());
            if (team == known) {
                end(known, digest);
                start(team, plain.place(), row.number() - 1);
                rows.clear();
            } else if (team != known - 1) {
                scattered = true;
                return false;
            }
            plain.digest(digest);
            return rows.add(0, row);
        });
        end(teams.size(), digest);
        start(teams.size(), content.size(), 0);
        return outcome;
    }

    private void start(int team, long place, int rows) {
        if (team == starts.length) {
            starts = Arrays.copyOf(starts, team + team / 2);
            before = Arrays.copyOf(before, team + team / 2);
            digests = Arrays.copyOf(digests, team + team / 2);
        }
        starts[team] = place;
        before[team] = rows;
    }

    /** Ends the team before the given one. */
    private void end(int team, CRC32C digest) {
        if (team > 0) {
            digests[team - 1] = (int) digest.getValue();
        }
        digest.reset();
    }

    /** Returns the teams, after the whole file was read. */
    public Teams teams() {
        int[] order = teams.order();
        ImmutableList<TeamKey> keys = teams.keys(order);
        return new Teams(keys, () -> {
            PlainRows plain = new PlainRows(layout, chunk, new RowTally(layout));
            TeamRows rows = new TeamRows(layout);
            return i -> team(keys.get(i), order[i], plain, rows);
        });
    }

    private TeamAnswers team(TeamKey key, int team, PlainRows plain, TeamRows rows) {
        CRC32C digest = new CRC32C();
        rows.clear();
        try {
            PlainRows.Outcome outcome = plain.read(content, starts[team], starts[team + 1], before[team], row -> {
                plain.digest(digest);
                return rows.add(0, row);
            });
            if (outcome == PlainRows.Outcome.WHOLE && (int) digest.getValue() == digests[team]) {
                return rows.team(key, IntStream.range(0, rows.size()).toArray());
            }
            throw new FileChangedException("a team has other rows");
        } catch (IOException e) {
            throw failed.apply(e);
        }
    }
}
