package org.coppice.scoring;

import java.util.Iterator;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.jspecify.annotations.Nullable;

/** Passes teams on and holds them to the order of their keys. */
final class InOrder implements Iterator<TeamAnswers> {
    private final Iterator<TeamAnswers> teams;
    private @Nullable TeamKey last;

    InOrder(Iterator<TeamAnswers> teams) {
        this.teams = teams;
    }

    @Override
    public boolean hasNext() {
        return teams.hasNext();
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
        return team;
    }
}
