package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterators;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.scoring.option.CancelledException;

/** A sample that checks each team when it is read: the team must have the requested key, and answers to the bank. */
public final class CheckedSample {
    private final Sample sample;
    private final QuestionBank bank;
    private final ImmutableSortedSet<TeamKey> keys;

    public CheckedSample(Sample sample, QuestionBank bank) {
        this.sample = Check.notNull(sample, "sample", "give a sample, such as Sample.of(teams)");
        this.bank = bank;
        this.keys = ImmutableSortedSet.copyOf(sample.keys()); // in natural order, whatever the order of the set
    }

    /** Returns the answers of the team to the bank. If the bank is a part of the bank of the answers, returns the answers to this part. */
    public static TeamAnswers checked(TeamAnswers team, QuestionBank bank) {
        Check.notNull(team, "team", "give the answers of a team");
        QuestionBank answered = team.answers().bank();
        if (bank.whole().filter(answered::equals).isPresent()) {
            return team.part(bank);
        }
        if (!answered.equals(bank)) {
            throw new InvalidValueException(
                    "the answers of team " + team.key() + " belong to " + answered + ", not to " + bank,
                    "collect them with team(…)");
        }
        return team;
    }

    /** Returns all teams in the order of their keys. */
    public Iterator<TeamAnswers> teams() {
        Iterator<TeamKey> expected = keys.iterator();
        Iterator<TeamAnswers> teams = sample.teams().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (teams.hasNext() != expected.hasNext()) {
                    throw changed();
                }
                return expected.hasNext();
            }

            @Override
            public TeamAnswers next() {
                return expect(expected.next(), read(teams::next));
            }
        };
    }

    /** Returns each team in the order of the keys, preceded by the same team in earlier waves, oldest first. */
    public Iterator<ImmutableList<TeamAnswers>> teamsWithEarlierWaves() {
        ImmutableListMultimap<String, TeamKey> waves =
                keys.stream().collect(ImmutableListMultimap.toImmutableListMultimap(TeamKey::team, key -> key));
        return Iterators.transform(teams(), team -> {
            ImmutableList<TeamKey> all = waves.get(team.key().team());
            ImmutableList.Builder<TeamAnswers> upToThis = ImmutableList.builder();
            all.subList(0, all.indexOf(team.key()))
                    .forEach(key -> upToThis.add(expect(key, read(() -> sample.team(key)))));
            return upToThis.add(team).build();
        });
    }

    /** Reads a team. If the thread is interrupted during the reading, the work is cancelled. */
    private static TeamAnswers read(Supplier<TeamAnswers> reading) {
        try {
            return reading.get();
        } catch (CancellationException e) {
            throw new CancelledException("the thread was interrupted; start again to have all figures", e);
        }
    }

    private TeamAnswers expect(TeamKey key, TeamAnswers team) {
        TeamAnswers checked = checked(team, bank);
        if (!checked.key().equals(key)) {
            throw changed();
        }
        return checked;
    }

    private static InvalidValueException changed() {
        return new InvalidValueException(
                "the sample does not return the teams of its keys() in the same order",
                "give a sample that returns the same teams on each call");
    }
}
