package org.coppice.scoring;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.jspecify.annotations.Nullable;

/** Passes teams on, and holds them to the order of their keys and to being as many in every pass. */
final class InOrder implements Iterator<TeamAnswers> {
    private final Iterator<TeamAnswers> teams;
    private final AtomicInteger before;
    private @Nullable TeamKey last;
    private int count;

    /**
     * A pass.
     *
     * @param before how many teams the pass before had, below 0 where there was none; set at the end of this one
     */
    InOrder(Iterator<TeamAnswers> teams, AtomicInteger before) {
        this.teams = teams;
        this.before = before;
    }

    @Override
    public boolean hasNext() {
        boolean more = teams.hasNext();
        if (!more && before.get() >= 0 && before.get() != count) {
            throw new IllegalArgumentException("the sample had " + before.get()
                    + " teams when it was first read and has " + count + " now; give a source that can be read again");
        }
        if (!more) {
            before.set(count);
        }
        return more;
    }

    @Override
    public TeamAnswers next() {
        TeamAnswers team = teams.next();
        int order = last == null ? -1 : last.compareTo(team.key());
        if (order == 0) {
            throw new IllegalArgumentException("team " + team.key() + " stands twice; join its answers");
        }
        if (order > 0) {
            throw new IllegalArgumentException(
                    "team " + team.key() + " comes after team " + last + "; give teams in the order of their keys");
        }
        last = team.key();
        count++;
        return team;
    }
}
