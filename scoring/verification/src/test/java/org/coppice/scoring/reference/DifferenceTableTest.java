package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The README's table of figures that are compared with R. */
@Tag("other-jdk")
class DifferenceTableTest {
    /** That a figure which is compared has a row is checked where it is compared. */
    @Test
    void rows_nameFiguresThatTestsCompare() throws IOException {
        String tests;
        try (Stream<Path> files = Files.list(Path.of("src/test/java/org/coppice/scoring/reference"))) {
            tests = files.map(DifferenceTableTest::text).collect(Collectors.joining());
        }
        assertThat(DifferenceTable.stated()).hasSizeGreaterThan(50).allSatisfy((figure, difference) -> {
            assertThat(tests).containsAnyOf('"' + figure + '"', "'" + figure + "'");
            assertThat(difference).isBetween(0.0, 1e-4); // what is allowed for estimates by iteration
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void difference_isHeldToItsRow() {
        Map<String, Double> stated = ImmutableMap.of("exact", 0.0, "near", 3e-9);
        assertThatCode(() -> DifferenceTable.check(stated, "exact", 1e-13)).doesNotThrowAnyException();
        assertThatCode(() -> DifferenceTable.check(stated, "near", 4e-9)).doesNotThrowAnyException();
        assertThatThrownBy(() -> DifferenceTable.check(stated, "exact", 1e-11)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> DifferenceTable.check(stated, "near", 7e-9)).hasMessageContaining("states 3.0E-9");
        assertThatThrownBy(() -> DifferenceTable.check(stated, "far", 0)).hasMessageContaining("give the figure a row");
    }
}
