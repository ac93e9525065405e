package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.Sample;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.junit.jupiter.api.Test;

/**
 * The published figures of one group whose people left out different questions, as linear equations in the single answers: no combination
 * of the figures cancels for all but a few people.
 */
class PartedGroupProperties {
    private static final int MINIMUM = 5;

    @Property
    void figuresOfOneGroup_haveNoCombinationOfAFewPeople(@ForAll long seed) {
        RandomSample sample = sample(new Random(seed), 0.15);
        List<double[]> equations = equations(sample, published(sample));
        for (int few = 1; few < 1 << people(sample); few++) {
            if (Integer.bitCount(few) < MINIMUM) {
                assertThat(rank(equations, sample, ~few))
                        .as("people %s", Integer.toBinaryString(few))
                        .isEqualTo(rank(equations, sample, ~0));
            }
        }
    }

    /**
     * Of complete answers to constructs that do not include one another, a figure is hidden only if a combination of two or three of them is
     * near an end, which is rare in groups that are not small.
     */
    @Test
    void completeAnswers_hideFewFigures_ofConstructsThatDoNotIncludeOneAnother() {
        int all = 0;
        int hidden = 0;
        for (long seed = 0; seed < 3000; seed++) {
            RandomSample sample = sample(new Random(seed), 0);
            List<TeamScore> exact = figures(sample, View.RESEARCH);
            boolean included = sample.constructs().stream()
                    .anyMatch(whole -> sample.constructs().stream()
                            .anyMatch(part -> !part.equals(whole)
                                    && questions(sample, whole).containsAll(questions(sample, part))));
            boolean alone = exact.stream().anyMatch(score -> score.sd().orElse(0) < 0.01 || near(score));
            if (!included && !alone) { // otherwise others are withheld with these
                all += exact.size();
                hidden += exact.size() - published(sample).size();
            }
        }
        assertThat(all).isGreaterThan(100);
        assertThat(hidden).isPositive().isLessThan(all / 10);
    }

    private static Set<String> questions(RandomSample sample, String construct) {
        return sample.items().stream()
                .filter(item -> item.reversedBy().containsKey(construct))
                .map(RandomSample.Item::id)
                .collect(Collectors.toSet());
    }

    private static boolean near(TeamScore score) {
        double mean = score.value().figure().orElseThrow();
        return score.n().orElseThrow() * Math.min(mean, 1 - mean) < 1.25;
    }

    private static int people(RandomSample sample) {
        return sample.rows().size();
    }

    /** One team of 5 to 8 people, and constructs that share some of 3 to 6 questions. */
    private static RandomSample sample(Random random, double missing) {
        List<String> constructs = List.of("a", "b", "c", "d");
        List<RandomSample.Item> items = new ArrayList<>();
        for (int q = 0; q < 3 + random.nextInt(4); q++) {
            Map<String, Boolean> keys = new TreeMap<>();
            keys.put(constructs.get(q % 4), false);
            constructs.stream().filter(c -> random.nextInt(3) == 0).forEach(c -> keys.put(c, false));
            items.add(new RandomSample.Item("q" + q, 5, keys));
        }
        List<RandomSample.Row> rows = new ArrayList<>();
        int people = 5 + random.nextInt(4);
        for (int p = 0; p < people; p++) {
            Map<String, Response> answers = new TreeMap<>();
            items.forEach(item -> answers.put(
                    item.id(),
                    random.nextDouble() < missing
                            ? Response.absent(Absence.SKIPPED)
                            : Response.of(1 + random.nextInt(5))));
            rows.add(new RandomSample.Row("t", "p" + p, Perspective.TEAM_MEMBER, answers));
        }
        Set<String> asked = items.stream()
                .flatMap(item -> item.reversedBy().keySet().stream())
                .collect(Collectors.toSet());
        return new RandomSample(constructs.stream().filter(asked::contains).toList(), items, rows);
    }

    private static List<TeamScore> published(RandomSample sample) {
        return figures(sample, View.PUBLISHED);
    }

    private static List<TeamScore> figures(RandomSample sample, View view) {
        SampleProfile profile = Assessment.builder(TestBanks.catalogue())
                .bank(sample.bank())
                .view(view)
                .build()
                .assess(Sample.of(sample.teams()));
        return profile.teams().get(0).scores().stream()
                .filter(score -> score.perspective().isPresent())
                .filter(score -> score.value() instanceof Score.Measured)
                .toList();
    }

    /** The coefficients of the answers in the sum of scores behind each figure: each score is the mean of the given answers. */
    private static List<double[]> equations(RandomSample sample, List<TeamScore> figures) {
        List<double[]> equations = new ArrayList<>();
        for (TeamScore figure : figures) {
            String construct = figure.measure().construct().value();
            double[] row = new double[people(sample) * sample.items().size()];
            for (int p = 0; p < people(sample); p++) {
                List<Integer> of = new ArrayList<>();
                List<Integer> given = new ArrayList<>();
                for (int q = 0; q < sample.items().size(); q++) {
                    RandomSample.Item item = sample.items().get(q);
                    if (item.reversedBy().containsKey(construct)) {
                        of.add(q);
                        if (sample.rows().get(p).answers().get(item.id()) instanceof Response.Answered) {
                            given.add(q);
                        }
                    }
                }
                if (!given.isEmpty() && 2 * given.size() >= of.size()) {
                    for (int q : given) {
                        row[p * sample.items().size() + q] = 1.0 / given.size();
                    }
                }
            }
            equations.add(row);
        }
        return equations;
    }

    /** The rank of the equations, restricted to some of the people. */
    private static int rank(List<double[]> equations, RandomSample sample, int some) {
        int questions = sample.items().size();
        LinearSpan span = new LinearSpan();
        int rank = 0;
        for (double[] equation : equations) {
            double[] row = equation.clone();
            for (int i = 0; i < row.length; i++) {
                row[i] = (some >> (i / questions) & 1) == 1 ? row[i] : 0;
            }
            rank += span.add(row) ? 1 : 0;
        }
        return rank;
    }
}
