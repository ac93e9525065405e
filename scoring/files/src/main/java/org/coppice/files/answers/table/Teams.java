package org.coppice.files.answers.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The teams of a file, whose answers are made on demand. */
public final class Teams implements Sample {
    private final ImmutableSortedSet<TeamKey> keys;
    private final Supplier<IntFunction<TeamAnswers>> reader;
    private @Nullable IntFunction<TeamAnswers> ofOneTeam; // guarded by this

    /**
     * Creates a sample of teams with the given keys.
     *
     * @param keys the keys, sorted and distinct
     * @param reader creates functions that read the answers of the team with the key at an index of {@code keys}; each function is used by
     * one thread
     */
    Teams(ImmutableList<TeamKey> keys, Supplier<IntFunction<TeamAnswers>> reader) {
        this.keys = ImmutableSortedSet.copyOf(keys);
        this.reader = reader;
    }

    @Override
    public ImmutableSortedSet<TeamKey> keys() {
        return keys;
    }

    @Override
    public synchronized TeamAnswers team(TeamKey key) {
        int place = keys.asList().indexOf(key);
        if (place < 0) {
            throw new InvalidValueException("the file has no team " + key, "ask for one of its keys()");
        }
        if (ofOneTeam == null) {
            ofOneTeam = reader.get();
        }
        return ofOneTeam.apply(place);
    }

    @Override
    public Iterable<TeamAnswers> teams() {
        return () -> {
            IntFunction<TeamAnswers> read = reader.get();
            return IntStream.range(0, keys.size()).mapToObj(read).iterator();
        };
    }
}
