package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The table of figures in the module's README: of each the worst relative difference from R, which what is seen holds to. With the system
 * property {@code coppice.differences} what is seen is written to that file, a figure and its difference a line, to make the table again.
 */
final class DifferenceTable {
    /** As near as this differences may be of any size: machines differ in the last digits of logarithms and powers. */
    private static final double NEAR = 1e-12;

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|.*\\| ([0-9.e-]+) \\|");
    private static final ImmutableSortedMap<String, Double> STATED = stated();
    private static final Map<String, Double> SEEN = new TreeMap<>();

    private DifferenceTable() {}

    /** What the table states, by the figure's name. */
    static ImmutableSortedMap<String, Double> stated() {
        try {
            return Files.readAllLines(Path.of("../README.md")).stream()
                    .map(ROW::matcher)
                    .filter(row -> row.matches())
                    .collect(ImmutableSortedMap.toImmutableSortedMap(
                            String::compareTo, row -> row.group(1), row -> Double.parseDouble(row.group(2))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes in the worst that a test has seen of a figure, and holds it to the table. */
    static synchronized void hold(String figure, double difference) {
        SEEN.merge(figure, difference, Math::max);
        write(System.getProperty("coppice.differences"));
        check(STATED, figure, difference);
    }

    /** Twice what is stated is rounding; more asks for another table. */
    static void check(Map<String, Double> stated, String figure, double difference) {
        assertThat(stated)
                .as("the table in scoring/README.md; give the figure a row")
                .containsKey(figure);
        assertThat(difference)
                .as("%s, of which scoring/README.md states %s", figure, stated.get(figure))
                .isLessThanOrEqualTo(Math.max(NEAR, 2 * stated.get(figure)));
    }

    private static void write(String file) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(
                    Path.of(file),
                    SEEN.entrySet().stream()
                            .map(figure -> figure.getKey() + "\t" + figure.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
