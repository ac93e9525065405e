package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.BlueprintReader;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.StrategyInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often teams are read where their blueprints are made with earlier waves. */
class WaveReadsTest {
    private static final int TEAMS = 4;
    private static final int FIRST = 2000; // the year of the first wave

    /** Counts the teams that it gives. */
    private record Counted(Sample sample, AtomicInteger reads) implements Sample {
        @Override
        public ImmutableSortedSet<TeamKey> keys() {
            return sample.keys();
        }

        @Override
        public TeamAnswers team(TeamKey key) {
            reads.incrementAndGet();
            return sample.team(key);
        }

        @Override
        public Iterable<TeamAnswers> teams() {
            return Iterables.transform(sample.teams(), team -> {
                reads.incrementAndGet();
                return team;
            });
        }
    }

    /** Reads nothing of a team, whose earlier waves it is to be given. */
    private static final class EarlierWaves implements BlueprintStrategy {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("earlier-waves", "Earlier waves");
        }

        @Override
        public BlueprintReader bind(BlueprintContext context) {
            return team -> {
                TeamKey key = team.profile().team();
                assertThat(team.earlier())
                        .hasSize(Objects.requireNonNull(key.wave()).getYear() - FIRST);
                return new Blueprint(key, ImmutableList.of(), ImmutableList.of());
            };
        }
    }

    private static Sample sample(int waves) {
        List<TeamAnswers> teams = new ArrayList<>();
        for (int wave = 0; wave < waves; wave++) {
            for (int t = 0; t < TEAMS; t++) {
                TeamAnswersBuilder team =
                        TeamAnswers.builder(TestBanks.tiny(), "t" + t).wave(LocalDate.of(FIRST + wave, 1, 1));
                for (int p = 0; p < 5; p++) {
                    team.respondent("p" + p);
                }
                teams.add(team.build());
            }
        }
        return Sample.of(teams);
    }

    private static int reads(int waves, SampleOptions options, boolean reliability) {
        Counted counted = new Counted(sample(waves), new AtomicInteger());
        Assessment.builder(ThirdPartyPlugin.with(adds -> adds.blueprint(new EarlierWaves())))
                .bank(TestBanks.tiny())
                .blueprint("earlier-waves")
                .reliability(reliability)
                .build()
                .assess(counted, options, team -> {});
        return counted.reads().get();
    }

    /** Each team of each wave once in a pass, and once more for each later wave of the team; it was the square of that once. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20})
    void blueprints_readEachTeamOnceMoreForEachLaterWave(int waves) {
        int later = TEAMS * waves * (waves - 1) / 2;
        SampleOptions blueprints = SampleOptions.DEFAULT.withBlueprints();
        assertThat(reads(waves, blueprints, false)).isEqualTo(TEAMS * waves + later);
        assertThat(reads(waves, blueprints, true)).isEqualTo(2 * TEAMS * waves + later);
        assertThat(reads(waves, SampleOptions.DEFAULT, true)).isEqualTo(2 * TEAMS * waves);
    }
}
