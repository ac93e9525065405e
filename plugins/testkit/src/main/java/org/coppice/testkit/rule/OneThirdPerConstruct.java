package org.coppice.testkit.rule;

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
 * Selects answers so that one third of a team answers a construct and another third the next one, and most of the team answers something.
 * Constructs that share a question are kept together.
 */
final class OneThirdPerConstruct implements BiPredicate<Integer, Integer> {
    private static final int THIRDS = 3;

    private final Map<ConstructId, Integer> groups = new LinkedHashMap<>();
    private final QuestionBank bank;

    OneThirdPerConstruct(QuestionBank bank) {
        this.bank = bank;
        for (Question question : bank.questions()) {
            Set<Integer> joined = new HashSet<>();
            int group = groups.size();
            for (Key key : question.keys()) {
                Integer before = groups.put(key.construct(), group);
                if (before != null) {
                    joined.add(before);
                }
            }
            groups.replaceAll((construct, old) -> joined.contains(old) ? group : old);
        }
    }

    /** True if the answer of the respondent in that row to the question in that column is kept. */
    @Override
    public boolean test(Integer row, Integer column) {
        return bank.questions().get(column).keys().stream()
                .findFirst()
                .filter(key -> (group(key) + row) % THIRDS == 0)
                .isPresent();
    }

    private int group(Key key) {
        return groups.getOrDefault(key.construct(), 0);
    }
}
