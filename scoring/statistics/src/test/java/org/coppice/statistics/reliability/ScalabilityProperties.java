package org.coppice.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.score.Score;

/** What holds of Loevinger's H of any scores. */
class ScalabilityProperties {
    private static final int SCALES = 5;

    /** Scores of up to 40 people, in quarters, with a common part so that scales go together more or less. */
    private static List<double[]> people(long seed) {
        Random random = new Random(seed);
        int common = random.nextInt(4);
        return Stream.generate(() -> {
                    int own = random.nextInt(5);
                    return IntStream.range(0, SCALES)
                            .mapToDouble(scale -> (random.nextInt(4) < common ? own : random.nextInt(5)) / 4.0)
                            .toArray();
                })
                .limit(1 + random.nextInt(40))
                .toList();
    }

    private static ScorePairs pairs(List<double[]> people) {
        ScorePairs pairs = ScorePairs.of(SCALES);
        people.forEach(pairs::add);
        return pairs;
    }

    private static Scalability h(List<double[]> people) {
        return Scalability.of(pairs(people));
    }

    private static List<double[]> each(List<double[]> people, UnaryOperator<double[]> change) {
        return people.stream().map(scores -> change.apply(scores.clone())).toList();
    }

    private static void assertSame(Score now, Score before) {
        assertThat(now.figure().isPresent()).isEqualTo(before.figure().isPresent());
        now.figure()
                .ifPresent(value -> assertThat(value).isCloseTo(before.figure().orElseThrow(), within(1e-12)));
    }

    @Property(tries = 400)
    void anyOrderAndAnyParts_giveTheSameBits(@ForAll long seed, @ForAll @IntRange(max = 40) int at) {
        List<double[]> people = people(seed);
        List<double[]> shuffled = new java.util.ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(~seed));
        int cut = Math.min(at, people.size());
        ScorePairs parts = pairs(shuffled.subList(cut, people.size())).combine(pairs(shuffled.subList(0, cut)));
        assertThat(Scalability.of(parts)).isEqualTo(h(people));
    }

    @Property(tries = 400)
    void isAtMostOne_andOneOfScoresSortedAlike(@ForAll long seed) {
        List<double[]> people = people(seed);
        Scalability h = h(people);
        Stream.concat(Stream.of(h.all()), h.each().stream())
                .forEach(score ->
                        score.figure().ifPresent(value -> assertThat(value).isLessThanOrEqualTo(1)));
        double[][] scales = IntStream.range(0, SCALES)
                .mapToObj(scale -> people.stream()
                        .mapToDouble(scores -> scores[scale])
                        .sorted()
                        .toArray())
                .toArray(double[][]::new);
        Scalability sorted = h(IntStream.range(0, people.size())
                .mapToObj(person -> Arrays.stream(scales)
                        .mapToDouble(scale -> scale[person])
                        .toArray())
                .toList());
        assertThat(sorted.all().figure().orElse(1)).isEqualTo(1);
    }

    @Property(tries = 400)
    void anotherZeroOfAScale_andAnotherUnitOfAll_changeNothing(
            @ForAll long seed,
            @ForAll @IntRange(max = SCALES - 1) int scale,
            @ForAll @DoubleRange(min = -20, max = 20) double more,
            @ForAll @DoubleRange(min = 0.1, max = 100) double unit) {
        List<double[]> people = people(seed);
        Scalability before = h(people);
        Scalability now = h(each(people, scores -> {
            scores[scale] += more;
            return Arrays.stream(scores).map(score -> score * unit).toArray();
        }));
        assertSame(now.all(), before.all());
        for (int s = 0; s < SCALES; s++) {
            assertSame(now.each().get(s), before.each().get(s));
        }
    }

    /** Among all pairs its unit is the weight of a scale's pairs; among its own pairs it is the weight of all. */
    @Property(tries = 400)
    void anotherUnitOfOneScale_leavesItsOwnFigure(
            @ForAll long seed,
            @ForAll @IntRange(max = SCALES - 1) int scale,
            @ForAll @DoubleRange(min = 0.1, max = 100) double unit) {
        List<double[]> people = people(seed);
        Score now = h(each(people, scores -> {
                    scores[scale] *= unit;
                    return scores;
                }))
                .each()
                .get(scale);
        assertSame(now, h(people).each().get(scale));
    }
}
