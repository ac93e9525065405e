package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.jspecify.annotations.Nullable;

/**
 * The teams of a sample in order, each after its own earlier waves, oldest first. A sample comes wave by wave, so it is read once more for each
 * earlier wave, all in step by the teams' ids: no more than one team's waves are in memory.
 */
final class Waves implements Iterator<ImmutableList<TeamAnswers>> {
    private final Supplier<Iterator<TeamAnswers>> sample;
    private final Iterator<TeamAnswers> teams;
    private final List<Wave> earlier = new ArrayList<>();
    private @Nullable TeamKey last;

    /** Of a sample that can be read again. */
    Waves(Supplier<Iterator<TeamAnswers>> sample) {
        this.sample = sample;
        this.teams = sample.get();
    }

    @Override
    public boolean hasNext() {
        return teams.hasNext();
    }

    @Override
    public ImmutableList<TeamAnswers> next() {
        TeamAnswers team = teams.next();
        TeamKey key = team.key();
        if (last != null && !Objects.equals(last.wave(), key.wave())) {
            earlier.replaceAll(wave -> new Wave(wave.day, sample.get())); // from its beginning
            earlier.add(new Wave(last.wave(), sample.get()));
        }
        last = key;
        ImmutableList.Builder<TeamAnswers> waves = ImmutableList.builder();
        earlier.forEach(wave -> wave.find(key.team()).ifPresent(waves::add));
        return waves.add(team).build();
    }

    /** An earlier wave, gone through by the teams' ids. */
    private static final class Wave {
        private final @Nullable LocalDate day;
        private final Iterator<TeamAnswers> teams;
        private @Nullable TeamAnswers at;

        Wave(@Nullable LocalDate day, Iterator<TeamAnswers> teams) {
            this.day = day;
            this.teams = teams;
        }

        /** The answers of a team, if it is in the wave; teams have to be asked for in order. */
        Optional<TeamAnswers> find(String team) {
            TeamKey key = new TeamKey(team, day);
            while ((at == null || at.key().compareTo(key) < 0) && teams.hasNext()) {
                at = teams.next();
            }
            return Optional.ofNullable(at).filter(one -> one.key().equals(key));
        }
    }
}
