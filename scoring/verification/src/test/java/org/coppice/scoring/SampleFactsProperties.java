package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.scoring.option.Execution;

/** What must always be true of facts of a sample: they are those of one wave, and of shown groups only. */
class SampleFactsProperties {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(3);

    @AfterContainer
    static void end() {
        THREADS.shutdown();
    }

    private static Assessment assessment(RandomSample sample, long seed, View view) {
        Random random = new Random(seed);
        return Assessment.builder(TestBanks.catalogue())
                .bank(sample.bank())
                .parameter(
                        "missing",
                        List.of("half", "impute-median", "impute-mean").get(random.nextInt(3)))
                .aggregation(random.nextInt(3) == 0 ? "team-mean" : "shrunken")
                .reliability(false)
                .view(view)
                .minimumGroup(view == View.PUBLISHED ? 3 : 1)
                .build();
    }

    /** The same answers in one to three waves. */
    private static List<TeamAnswers> inWaves(RandomSample sample, long seed) {
        Random random = new Random(seed);
        int waves = 1 + random.nextInt(3);
        Map<String, TeamAnswersBuilder> teams = new HashMap<>();
        for (RandomSample.Row row : sample.rows()) {
            int wave = Math.floorMod(row.team().hashCode(), waves);
            TeamAnswersBuilder team = teams.computeIfAbsent(row.team(), id -> {
                TeamAnswersBuilder builder = TeamAnswers.builder(sample.bank(), id);
                return wave == 0 ? builder : builder.wave(LocalDate.of(2024 + wave, 1, 31));
            });
            team.respondent(row.id(), row.who());
            row.answers().forEach(team::answer);
        }
        return teams.values().stream().map(TeamAnswersBuilder::build).toList();
    }

    @Property(tries = 200)
    void figures_ofAWave_areThoseOfTheWaveAlone(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 9, 7);
        List<TeamAnswers> teams = inWaves(sample, seed);
        for (View view : View.values()) {
            Assessment assessment = assessment(sample, seed, view);
            List<TeamProfile> byWave = new ArrayList<>();
            ImmutableListMultimap<String, TeamAnswers> waves =
                    Multimaps.index(teams, team -> String.valueOf(team.key().wave()));
            waves.asMap()
                    .values()
                    .forEach(wave -> byWave.addAll(
                            assessment.assess(Sample.of(List.copyOf(wave))).teams()));
            SampleProfile whole = assessment.assess(Sample.of(teams));
            assertThat(whole.teams())
                    .extracting(team -> List.of(team.team(), team.scores()))
                    .containsExactlyInAnyOrderElementsOf(byWave.stream()
                            .map(team -> List.of(team.team(), team.scores()))
                            .toList());
            assertThat(assessment.facts(Sample.of(teams), Execution.on(THREADS, 3)))
                    .isEqualTo(assessment.facts(Sample.of(teams)));
        }
    }

    /** Random other answers of groups below the minimum, of managers and of consensus sheets: the same facts, to the bit. */
    @Property
    void facts_inThePublishedView_doNotChangeWithTheAnswersOfHiddenGroups(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 9, 7);
        Assessment assessment = assessment(sample, seed, View.PUBLISHED);
        Map<List<Object>, Integer> sizes = new HashMap<>();
        sample.rows().forEach(row -> sizes.merge(List.of(row.team(), row.who()), 1, Integer::sum));
        Random random = new Random(~seed);
        List<RandomSample.Row> changed = sample.rows().stream()
                .map(row -> row.who() == Perspective.MANAGER
                                || row.who() == Perspective.CONSENSUS
                                || sizes.get(List.of(row.team(), row.who())) < 3
                        ? other(row, sample, random)
                        : row)
                .toList();
        RandomSample second = new RandomSample(sample.constructs(), sample.items(), changed);
        assertThat(assessment.facts(Sample.of(second.teams()))).isEqualTo(assessment.facts(Sample.of(sample.teams())));
    }

    private static RandomSample.Row other(RandomSample.Row row, RandomSample sample, Random random) {
        Map<String, Response> answers = new HashMap<>();
        sample.items().forEach(item -> answers.put(item.id(), Response.of(1 + random.nextInt(item.points()))));
        return new RandomSample.Row(row.team(), row.id(), row.who(), answers);
    }
}
