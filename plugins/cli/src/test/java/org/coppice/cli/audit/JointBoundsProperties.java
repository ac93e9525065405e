package org.coppice.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The bounds of several figures against all whole numbers and against a linear programme. */
class JointBoundsProperties {
    private static final int MINIMUM = 5;

    private static Shown mean(
            String result, String measure, Map<String, Double> weights, int steps, int n, double value) {
        return Shown.mean(result, new Scale(measure, "mean of answers", weights, steps), n, Bounds.rounded(value));
    }

    private static double round(double share) {
        return new BigDecimal(share).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** Nested groups have the bounds of a linear programme with one variable for the people that each has more. */
    @Property
    void nestedGroups_haveTheBoundsOfALinearProgramme(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 12) Integer> added,
            @ForAll @Size(4) List<@IntRange(max = 100) Integer> percent) {
        List<Integer> sizes = new ArrayList<>();
        List<Bounds> sums = new ArrayList<>();
        Programme programme = new Programme(false);
        double sum = 0;
        int people = 0;
        for (int k = 0; k < added.size(); k++) {
            people += added.get(k);
            sum += added.get(k) * percent.get(k) / 100.0;
            sizes.add(people);
            sums.add(Shown.sum(people, Bounds.rounded(round(sum / people)), 0));
            programme.variable(added.get(k));
        }
        for (int k = 0; k < added.size(); k++) {
            double[] row = new double[added.size()];
            Arrays.fill(row, 0, k + 1, 1);
            programme.row(row, sums.get(k));
        }
        NestedGroups groups = new NestedGroups(sizes, sums, 1);
        assertThat(groups.possible()).isTrue();
        for (int k = 0; k < added.size(); k++) {
            double[] mean = new double[added.size()];
            mean[k] = 1.0 / added.get(k);
            Bounds expected = programme.bounds(mean);
            assertThat(groups.mean(k + 1).least()).isCloseTo(expected.least(), within(1e-6));
            assertThat(groups.mean(k + 1).most()).isCloseTo(expected.most(), within(1e-6));
        }
    }

    /** A group with one person more discloses the score of that person exactly if all whole numbers that fit are close. */
    @Property
    void oneMorePerson_isDisclosedIfNoOtherWholeNumbersFit(
            @ForAll @IntRange(min = 5, max = 14) int n,
            @ForAll @IntRange(min = 1, max = 6) int steps,
            @ForAll @IntRange(max = 1000) int permille,
            @ForAll @IntRange(max = 6) int more) {
        int sum = Math.round(permille * n * steps / 1000f);
        int last = Math.min(more, steps);
        double before = round(sum / (double) (n * steps));
        double after = round((sum + last) / (double) ((n + 1) * steps));
        TreeSet<Integer> fits = new TreeSet<>();
        for (int s = 0; s <= n * steps; s++) {
            for (int x = 0; x <= steps; x++) {
                if (Math.abs(s / (double) (n * steps) - before) <= 0.005 + 1e-12
                        && Math.abs((s + x) / (double) ((n + 1) * steps) - after) <= 0.005 + 1e-12) {
                    fits.add(x);
                }
            }
        }
        Map<String, Double> question = ImmutableMap.of("q", 1.0);
        List<Disclosed> disclosed = new MeasureAudit(MINIMUM)
                .of(
                        "north",
                        List.of(
                                mean("a", "m", question, steps, n, before),
                                mean("b", "m", question, steps, n + 1, after)));
        boolean narrow = (fits.last() - fits.first()) / (double) steps < 0.25 - 1e-9;
        assertThat(disclosed.stream()
                        .filter(one -> one.who().equals("one person"))
                        .count())
                .isEqualTo(narrow ? 1 : 0);
        if (narrow) {
            assertThat(disclosed.get(disclosed.size() - 1).bounds().least())
                    .isCloseTo(fits.first() / (double) steps, within(1e-9));
        }
    }

    /** The bounds of a programme in whole numbers are those of all whole numbers. */
    @Property
    void programme_inWholeNumbers_hasTheBoundsOfAllOfThem(
            @ForAll @Size(3) List<@IntRange(max = 3) Integer> truth,
            @ForAll @Size(2) List<@Size(3) List<@IntRange(max = 3) Integer>> rows,
            @ForAll @Size(3) List<@IntRange(max = 2) Integer> figure) {
        Assume.that(figure.stream().anyMatch(x -> x > 0));
        Programme programme = new Programme(true);
        truth.forEach(x -> programme.variable(3));
        List<Bounds> bounds = new ArrayList<>();
        for (List<Integer> row : rows) {
            double[] factors = row.stream().mapToDouble(x -> x).toArray();
            double value = product(row, truth);
            bounds.add(new Bounds(value - 1, value));
            programme.row(factors, bounds.get(bounds.size() - 1));
        }
        List<Double> values = new ArrayList<>();
        for (List<Integer> x : Lists.cartesianProduct(Collections.nCopies(3, List.of(0, 1, 2, 3)))) {
            if (IntStream.range(0, 2)
                    .allMatch(r -> product(rows.get(r), x) >= bounds.get(r).least()
                            && product(rows.get(r), x) <= bounds.get(r).most())) {
                values.add(product(figure, x));
            }
        }
        Bounds found = programme.bounds(figure.stream().mapToDouble(x -> x).toArray());
        assertThat(found.least()).isCloseTo(Collections.min(values), within(1e-6));
        assertThat(found.most()).isCloseTo(Collections.max(values), within(1e-6));
    }

    private static double product(List<Integer> a, List<Integer> b) {
        return IntStream.range(0, a.size())
                .mapToDouble(i -> a.get(i) * b.get(i))
                .sum();
    }

    /** A person more in the hidden groups of a total is found; none is, if the totals are of the same people. */
    @Property
    void totals_discloseOneMoreHiddenPerson(
            @ForAll @IntRange(min = 2, max = 10) int hidden, @ForAll @IntRange(max = 4) int score) {
        Map<String, Double> question = ImmutableMap.of("q", 1.0);
        Shown north = mean("a", "m", question, 4, 5, 0.5);
        double sum = 10 + 2 * hidden;
        Shown before = mean("a", "m", question, 4, 5 + hidden, round(sum / (4.0 * (5 + hidden))));
        Shown after = mean("b", "m", question, 4, 6 + hidden, round((sum + score) / (4.0 * (6 + hidden))));
        Assume.that(!before.equals(after));
        List<Disclosed> disclosed = new TotalAudit("the sample", MINIMUM)
                .of(List.of(
                        new TotalAudit.Total(before, Map.of("north", north)),
                        new TotalAudit.Total(after, Map.of("north", north))));
        assertThat(disclosed)
                .filteredOn(one -> one.who().equals("one person"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.bounds().least()).isLessThanOrEqualTo(score / 4.0 + 1e-9);
                    assertThat(one.bounds().most()).isGreaterThanOrEqualTo(score / 4.0 - 1e-9);
                });
        assertThat(new TotalAudit("the sample", MINIMUM)
                        .of(List.of(
                                new TotalAudit.Total(before, Map.of("north", north)),
                                new TotalAudit.Total(before, Map.of("north", north)))))
                .allMatch(one -> !one.who().equals("one person"));
    }
}
