package org.coppice.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AnswerSumsProperties {
    @Property
    void sums_areThoseOfAllMultisets(
            @ForAll @IntRange(min = 1, max = 7) int n, @ForAll @IntRange(min = 2, max = 7) int values) {
        Map<String, List<Integer>> expected = new TreeMap<>();
        Multisets.each(n, values, of -> {
            int squares = IntStream.of(of).map(x -> x * x).sum();
            expected.merge(
                    IntStream.of(of).sum() + " " + squares,
                    List.of(1, of[0], of[n - 1]),
                    (a, b) -> List.of(2, Math.min(a.get(1), b.get(1)), Math.max(a.get(2), b.get(2))));
        });
        Map<String, List<Integer>> found = new TreeMap<>();
        List<Integer> order = new ArrayList<>();
        AnswerSums.of(n, values).each((sum, squares, several, lowest, highest) -> {
            order.add(sum);
            found.put(sum + " " + squares, List.of(several ? 2 : 1, lowest, highest));
        });
        assertThat(found).isEqualTo(expected);
        assertThat(order).isSorted();
    }
}
