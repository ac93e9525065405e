package org.coppice.model.answer;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ids of a team's respondents: texts, or row numbers that are converted to texts on demand. */
final class Respondents {
    private final int[] numbers;
    private @Nullable ImmutableList<String> ids; // every thread computes an equal value, so no lock is needed

    private Respondents(int[] numbers, @Nullable ImmutableList<String> ids) {
        this.numbers = numbers;
        this.ids = ids;
    }

    static Respondents of(List<String> ids) {
        return new Respondents(new int[0], ImmutableList.copyOf(ids));
    }

    /** Takes ownership of the array without copying it. */
    static Respondents numbered(int[] numbers) {
        return new Respondents(numbers, null);
    }

    ImmutableList<String> ids() {
        ImmutableList<String> known = ids;
        if (known == null) {
            known = Arrays.stream(numbers).mapToObj(Integer::toString).collect(ImmutableList.toImmutableList());
            ids = known;
        }
        return known;
    }

    /** Returns the ids of the given rows, in the given order. */
    Respondents rows(int[] rows) {
        ImmutableList<String> all = ids();
        return of(Arrays.stream(rows).mapToObj(all::get).collect(ImmutableList.toImmutableList()));
    }
}
