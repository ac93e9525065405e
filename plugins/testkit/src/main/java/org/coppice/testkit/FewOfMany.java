package org.coppice.testkit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.coppice.model.ConstructId;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;

/**
 * Which answers are left so that a third of a team answers each construct, another third the next, and most of the team something. Constructs
 * that share a question go together.
 */
final class FewOfMany implements BiPredicate<Integer, Integer> {
    private static final int PARTS = 3;

    private final Map<ConstructId, Integer> places = new LinkedHashMap<>();
    private final QuestionBank bank;

    FewOfMany(QuestionBank bank) {
        this.bank = bank;
        for (Question question : bank.questions()) {
            Set<Integer> joined = new HashSet<>();
            int place = places.size();
            for (Key key : question.keys()) {
                Integer before = places.put(key.construct(), place);
                if (before != null) {
                    joined.add(before);
                }
            }
            places.replaceAll((construct, old) -> joined.contains(old) ? place : old);
        }
    }

    /** Whether the answer of the respondent in that row to the question in that column is left. */
    @Override
    public boolean test(Integer row, Integer column) {
        return bank.questions().get(column).keys().stream()
                .findFirst()
                .filter(key -> (place(key) + row) % PARTS == 0)
                .isPresent();
    }

    private int place(Key key) {
        return places.getOrDefault(key.construct(), 0);
    }
}
