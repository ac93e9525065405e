package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.statistics.change.GroupChange;
import org.coppice.statistics.change.WaveChange;
import org.junit.jupiter.api.Test;

/**
 * The profiles of three waves and the changes between them, read as linear equations in the scores of each person in each wave: no sum over
 * fewer people than the minimum lies in their span, of any wave, nor of their differences between two.
 */
class ChangeDisclosureProperties {
    private static final int MINIMUM = 3;
    private static final int WAVES = 3;

    /** What is published of one column, as equations. */
    private static final class Equations {
        private final List<Map<String, Double>> scores; // wave by wave
        private final List<String> people;
        private final LinearSpan span = new LinearSpan();

        Equations(List<Map<String, Double>> scores) {
            this.scores = scores;
            Set<String> all = new TreeSet<>();
            scores.forEach(wave -> all.addAll(wave.keySet()));
            this.people = List.copyOf(all);
        }

        double[] row() {
            return new double[WAVES * people.size()];
        }

        /** Adds what the mean of those people in that wave counts for. */
        void mean(double[] row, int wave, Set<String> of, double sign) {
            of.forEach(id -> row[wave * people.size() + people.indexOf(id)] += sign / of.size());
        }

        void add(double[] row, Score published) {
            double value = 0;
            for (int i = 0; i < row.length; i++) {
                value +=
                        row[i] == 0 ? 0 : row[i] * scores.get(i / people.size()).get(people.get(i % people.size()));
            }
            assertThat(published.figure().orElseThrow()).isCloseTo(value, within(0.005 + 1e-9));
            span.add(row);
        }

        void assertNothingSmall() {
            for (int a = 0; a < people.size(); a++) {
                for (int b = a; b < people.size(); b++) {
                    for (int wave = 0; wave < WAVES; wave++) {
                        assertHidden(Set.of(wave), a, b);
                        assertHidden(Set.of(wave, (wave + 1) % WAVES), a, b);
                    }
                }
            }
        }

        private void assertHidden(Set<Integer> waves, int... persons) {
            double[] row = row();
            boolean all = true;
            double sign = 1;
            for (int wave : new TreeSet<>(waves)) {
                for (int person : Arrays.stream(persons).distinct().toArray()) {
                    row[wave * people.size() + person] = sign;
                    all &= scores.get(wave).containsKey(people.get(person));
                }
                sign = -1;
            }
            if (all) {
                assertThat(span.contains(row))
                        .as("%s of %s", Arrays.toString(persons), waves)
                        .isFalse();
            }
        }
    }

    @Property
    void profilesAndChanges_asEquations_discloseNoFewerThanTheMinimum(@ForAll long seed) {
        check(seed);
    }

    /** The property would hold of nothing shown; of these seeds something is. */
    @Test
    void seeds_showPartsOfBothChanges_andHideThem() {
        int both = 0;
        int one = 0;
        for (long seed = 0; seed < 100; seed++) {
            int shown = check(seed);
            both += shown == 2 ? 1 : 0;
            one += shown == 1 ? 1 : 0;
        }
        assertThat(both).isGreaterThan(0);
        assertThat(one).isGreaterThan(0);
    }

    /** In how many of the two changes parts are shown. */
    private static int check(long seed) {
        List<TeamAnswers> waves = waves(new Random(seed));
        Assessment published = assessment(View.PUBLISHED, MINIMUM);
        Assessment exact = assessment(View.RESEARCH, 1);
        var changes = published.changes(Sample.of(waves)).teams();
        List<TeamProfile> profiles = published.assess(Sample.of(waves)).teams();
        int columns = exact.persons(waves.get(0)).get(0).columns().size();
        for (int c = 0; c < columns; c++) {
            List<Map<String, Double>> scores = new ArrayList<>();
            for (TeamAnswers wave : waves) {
                scores.add(scores(exact.persons(wave), c));
            }
            ScoreColumn column = exact.persons(waves.get(0)).get(0).columns().get(c);
            Equations equations = new Equations(scores);
            for (int w = 0; w < WAVES; w++) {
                Score mean = profiles.get(w)
                        .score(column.measure(), Perspective.TEAM_MEMBER)
                        .orElseThrow()
                        .value();
                if (mean instanceof Score.Measured) {
                    double[] row = equations.row();
                    equations.mean(row, w, scores.get(w).keySet(), 1);
                    equations.add(row, mean);
                }
            }
            for (int w = 1; w < WAVES; w++) {
                add(
                        equations,
                        w,
                        changes.get(w - 1)
                                .change(column.measure(), Perspective.TEAM_MEMBER)
                                .orElseThrow());
            }
            equations.assertNothingSmall();
        }
        return (int) changes.stream()
                .filter(change -> change.changes().get(0).people().isPresent())
                .count();
    }

    private static void add(Equations equations, int wave, WaveChange change) {
        Set<String> before = equations.scores.get(wave - 1).keySet();
        Set<String> after = equations.scores.get(wave).keySet();
        Set<String> both = new TreeSet<>(before);
        both.retainAll(after);
        addChange(equations, wave, before, after, change.whole().change());
        addChange(equations, wave, both, both, change.stayed().change());
        addPart(equations, wave, minus(after, both), change.joined());
        addPart(equations, wave - 1, minus(before, both), change.left());
    }

    private static void addChange(
            Equations equations, int wave, Set<String> before, Set<String> after, Optional<GroupChange> change) {
        change.ifPresent(shown -> {
            double[] row = equations.row();
            equations.mean(row, wave, after, 1);
            equations.mean(row, wave - 1, before, -1);
            equations.add(row, shown.change().value());
        });
    }

    private static void addPart(Equations equations, int wave, Set<String> people, WaveChange.Part part) {
        if (part.mean() instanceof Score.Measured) {
            double[] row = equations.row();
            equations.mean(row, wave, people, 1);
            equations.add(row, part.mean());
        }
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static Map<String, Double> scores(List<RespondentScores> persons, int column) {
        Map<String, Double> scores = new TreeMap<>();
        persons.forEach(person ->
                person.scores().get(column).figure().ifPresent(score -> scores.put(person.respondent(), score)));
        return scores;
    }

    /** People in groups that come and go together, and now and then one that does not or leaves questions out. */
    private static List<TeamAnswers> waves(Random random) {
        List<TeamAnswersBuilder> waves = new ArrayList<>();
        for (int w = 0; w < WAVES; w++) {
            waves.add(TeamAnswers.builder(TestBanks.sectioned(), "t").wave(LocalDate.of(2020 + w, 1, 1)));
        }
        int person = 0;
        for (int group = 0; group < 3; group++) {
            boolean[] there = {random.nextInt(4) > 0, random.nextInt(4) > 0, random.nextInt(4) > 0};
            for (int p = 0; p < 3 + random.nextInt(2); p++) {
                for (int w = 0; w < WAVES; w++) {
                    if (there[w] != (random.nextInt(40) == 0)) {
                        answer(waves.get(w).respondent("p" + person), random);
                    }
                }
                person++;
            }
        }
        return waves.stream().map(ChangeDisclosureProperties::atLeastOne).toList();
    }

    private static TeamAnswers atLeastOne(TeamAnswersBuilder wave) {
        return wave.respondent("always")
                .answers(Map.of("trust-1", 1, "trust-2", 2, "task-1", 3, "task-2", 4))
                .build();
    }

    private static void answer(TeamAnswersBuilder row, Random random) {
        for (String question : List.of("trust-1", "trust-2", "task-1", "task-2")) {
            if (random.nextInt(60) > 0) {
                row.answer(question, 1 + random.nextInt(5));
            }
        }
    }

    private static Assessment assessment(View view, int minimum) {
        return Assessment.builder(TestBanks.catalogue())
                .bank(TestBanks.sectioned())
                .view(view)
                .minimumGroup(minimum)
                .build();
    }
}
