package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.coppice.model.InvalidValueException;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.jspecify.annotations.Nullable;

/** Passes the teams of a sample on, and holds them to the order of their keys, to their bank and to being as many in every pass. */
final class InOrder implements Iterator<TeamAnswers> {
    private final Iterator<TeamAnswers> teams;
    private final AtomicInteger before;
    private final QuestionBank bank;
    private @Nullable TeamKey last;
    private int count;

    /**
     * A pass.
     *
     * @param before how many teams the pass before had, below 0 where there was none; set at the end of this one
     */
    private InOrder(Iterator<TeamAnswers> teams, AtomicInteger before, QuestionBank bank) {
        this.teams = teams;
        this.before = before;
        this.bank = bank;
    }

    /** Passes through a sample, each from its beginning; a collection is put in order first. */
    static Supplier<Iterator<TeamAnswers>> passes(Iterable<TeamAnswers> sample, QuestionBank bank) {
        Iterable<TeamAnswers> ordered = sample instanceof Collection<TeamAnswers> collection
                ? ImmutableList.sortedCopyOf(Comparator.comparing(TeamAnswers::key), collection)
                : sample;
        AtomicInteger before = new AtomicInteger(-1);
        return () -> new InOrder(ordered.iterator(), before, bank);
    }

    /** The team, whose answers are to the bank. */
    static TeamAnswers checked(TeamAnswers team, QuestionBank bank) {
        if (!team.answers().bank().equals(bank)) {
            throw new InvalidValueException(
                    "the answers of team " + team.key() + " are to "
                            + team.answers().bank() + ", not to " + bank,
                    "collect them with team(…)");
        }
        return team;
    }

    @Override
    public boolean hasNext() {
        boolean more = teams.hasNext();
        if (!more && before.get() >= 0 && before.get() != count) {
            throw new InvalidValueException(
                    "the sample had " + before.get() + " teams when it was first read and has " + count + " now",
                    "give a source that can be read again");
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
            throw new InvalidValueException("team " + team.key() + " stands twice", "join its answers");
        }
        if (order > 0) {
            throw new InvalidValueException(
                    "team " + team.key() + " comes after team " + last, "give teams in the order of their keys");
        }
        last = team.key();
        count++;
        return checked(team, bank);
    }
}
