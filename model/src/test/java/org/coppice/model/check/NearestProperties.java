package org.coppice.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NearestProperties {
    @Property
    void nearestName_isThatOfTheWholeTable(
            @ForAll("name") String name, @ForAll("names") List<String> names, @ForAll("many") List<String> many) {
        assertThat(Nearest.among(names).slip(name)).isEqualTo(byHand(name, names));
        assertThat(Nearest.among(many).slip(name)).isEqualTo(byHand(name, many));
        assertThat(Nearest.close(name, names.get(0)))
                .isEqualTo(byHand(name, names.subList(0, 1)).isPresent());
    }

    @Example
    void namesThatAreGiven_stayInTheirOrder() {
        assertThat(Nearest.among(List.of("b", "a", "c")).names()).containsExactly("b", "a", "c");
    }

    @Example
    void partOfAName_isMeantForTheName_butNoSlip() {
        Nearest known = Nearest.among(List.of("own-team-mean", "team-mean", "meaning"));
        assertThat(known.to("Mean")).contains("team-mean");
        assertThat(known.slip("Mean")).isEmpty();
        assertThat(known.to("am")).isEmpty();
    }

    @Example
    void thousandsOfNamesAmongThousands_areFound() {
        Nearest known = Nearest.among(
                IntStream.range(0, 5000).mapToObj(i -> "question-" + i).toList());
        long found = IntStream.range(0, 4000)
                .filter(i -> known.to("question-number-" + i).isPresent()
                        || known.to("question-x" + i).isPresent())
                .count();
        assertThat(found).isEqualTo(4000);
    }

    @Provide
    Arbitrary<String> name() {
        return Arbitraries.strings().withChars("abAB-_ ").ofMaxLength(12);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return name().list().ofMinSize(1).ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<String>> many() {
        return name().list().ofMinSize(201).ofMaxSize(220);
    }

    private static Optional<String> byHand(String name, List<String> names) {
        return names.stream()
                .filter(candidate -> names.size() <= 200 || sameStart(name, candidate))
                .filter(candidate -> Math.abs(name.length() - candidate.length()) <= allowed(name, candidate)
                        && distance(fold(name), fold(candidate)) <= allowed(name, candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(fold(name), fold(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean sameStart(String name, String candidate) {
        return !name.isEmpty()
                && !candidate.isEmpty()
                && fold(name).charAt(0) == Character.toLowerCase(candidate.charAt(0));
    }

    private static int allowed(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        return shorter <= 4 ? 1 : shorter <= 8 ? 2 : 3;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
