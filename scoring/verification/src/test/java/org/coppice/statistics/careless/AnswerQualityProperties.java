package org.coppice.statistics.careless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.score.Score;

/** What holds for any answers. */
class AnswerQualityProperties {
    private static int[][] rows(long seed, int people, int questions, double missing) {
        Random random = new Random(seed);
        int[][] rows = new int[people][questions];
        for (int[] row : rows) {
            Arrays.setAll(row, q -> random.nextDouble() < missing ? 0 : 1 + random.nextInt(5));
        }
        return rows;
    }

    private static ImmutableList<AnswerQuality> quality(QuestionBank bank, int[][] rows, RatingMoments sample) {
        return AnswerQuality.of(
                Ratings.instrument(bank),
                Perspective.TEAM_MEMBER,
                Ratings.block(bank, rows),
                sample,
                QualityRules.DEFAULT);
    }

    private static ImmutableList<AnswerQuality> quality(QuestionBank bank, int[][] rows) {
        return quality(bank, rows, Ratings.moments(Ratings.block(bank, rows)));
    }

    @Property(tries = 200)
    void sample_inBlocksInAnyOrder_givesEachRespondentTheSameBits(
            @ForAll long seed,
            @ForAll @IntRange(max = 40) int people,
            @ForAll @DoubleRange(min = 0, max = 0.5) double missing,
            @ForAll long order) {
        int[][] rows = rows(seed, people, 12, missing);
        ImmutableList<AnswerQuality> whole = quality(Ratings.TWELVE, rows);
        assertThat(whole).hasSize(people);
        int cut = people / 3;
        RatingMoments first = moments(Arrays.copyOf(rows, cut));
        RatingMoments rest = moments(Arrays.copyOfRange(rows, cut, people));
        assertThat(quality(Ratings.TWELVE, rows, rest.combine(first))).isEqualTo(whole);

        List<Integer> places =
                new ArrayList<>(IntStream.range(0, people).boxed().toList());
        Collections.shuffle(places, new Random(order));
        ImmutableList<AnswerQuality> shuffled = quality(
                Ratings.TWELVE, places.stream().map(place -> rows[place]).toArray(int[][]::new));
        for (int row = 0; row < people; row++) {
            AnswerQuality there = shuffled.get(row);
            AnswerQuality here = whole.get(places.get(row));
            assertThat(there.distance()).isEqualTo(here.distance());
            assertThat(there.consistency()).isEqualTo(here.consistency());
            assertThat(there.longest()).isEqualTo(here.longest());
            assertThat(there.variability()).isEqualTo(here.variability());
            assertThat(there.raised()).isEqualTo(here.raised());
        }
    }

    private static RatingMoments moments(int[][] rows) {
        AnswerBlock block = Ratings.block(Ratings.TWELVE, rows);
        return Ratings.moments(block);
    }

    /** Where nothing is missing, the distances of the sample itself add up to (n − 1) times the number of questions. */
    @Property(tries = 200)
    void distances_ofTheWholeSample_addUp(@ForAll long seed, @ForAll @IntRange(min = 40, max = 60) int people) {
        double sum = quality(Ratings.SIX, rows(seed, people, 6, 0)).stream()
                .mapToDouble(quality -> of(quality.distance()))
                .sum();
        assertThat(sum).isCloseTo((people - 1) * 6, within(1e-6));
    }

    @Property(tries = 200)
    void questions_inAnotherOrder_leaveDistanceAndVariability(
            @ForAll long seed, @ForAll long order, @ForAll @DoubleRange(min = 0, max = 0.3) double missing) {
        int[][] rows = rows(seed, 50, 12, missing);
        List<Integer> places = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
        Collections.shuffle(places, new Random(order));
        int[][] shuffled = new int[rows.length][12];
        for (int row = 0; row < rows.length; row++) {
            int[] from = rows[row];
            Arrays.setAll(shuffled[row], q -> from[places.get(q)]);
        }
        ImmutableList<AnswerQuality> one = quality(Ratings.PLAIN, rows);
        ImmutableList<AnswerQuality> two = quality(Ratings.PLAIN, shuffled);
        for (int row = 0; row < rows.length; row++) {
            close(one.get(row).distance(), two.get(row).distance(), 1e-6);
            assertThat(two.get(row).variability()).isEqualTo(one.get(row).variability());
        }
    }

    /** Every answer x as 6 − x: runs, spread, distances and agreement of halves stay. */
    @Property(tries = 200)
    void answers_mirrored_giveTheSameSignals(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 0.3) double missing) {
        int[][] rows = rows(seed, 40, 12, missing);
        int[][] mirrored = Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(x -> x == 0 ? 0 : 6 - x).toArray())
                .toArray(int[][]::new);
        ImmutableList<AnswerQuality> one = quality(Ratings.TWELVE, rows);
        ImmutableList<AnswerQuality> two = quality(Ratings.TWELVE, mirrored);
        for (int row = 0; row < rows.length; row++) {
            assertThat(two.get(row).longest()).isEqualTo(one.get(row).longest());
            close(one.get(row).variability(), two.get(row).variability(), 1e-12);
            close(one.get(row).distance(), two.get(row).distance(), 1e-6);
            close(one.get(row).consistency(), two.get(row).consistency(), 1e-9);
        }
    }

    @Property(tries = 300)
    void figures_stayInRangeAndFlagsRestOnTwoSignals(
            @ForAll long seed,
            @ForAll @IntRange(max = 20) int people,
            @ForAll @DoubleRange(min = 0, max = 1) double missing) {
        for (AnswerQuality quality : quality(Ratings.TWELVE, rows(seed, people, 12, missing))) {
            quality.longest().figure().ifPresent(x -> assertThat(x).isBetween(1.0 / 12, 1.0));
            quality.distance().figure().ifPresent(x -> assertThat(x).isGreaterThanOrEqualTo(0));
            quality.distanceP().figure().ifPresent(x -> assertThat(x).isBetween(0.0, 1.0));
            quality.consistency().figure().ifPresent(x -> assertThat(x).isBetween(-1.0, 1.0));
            assertThat(quality.judged()).containsAll(quality.raised());
            assertThat(quality.flagged()).isEqualTo(quality.raised().size() >= 2);
        }
    }

    private static void close(Score one, Score two, double tolerance) {
        assertThat(one.figure().isPresent()).isEqualTo(two.figure().isPresent());
        one.figure().ifPresent(x -> assertThat(of(two)).isCloseTo(x, within(tolerance * Math.max(1, Math.abs(x)))));
    }

    private static double of(Score score) {
        return score.figure().orElseThrow();
    }
}
