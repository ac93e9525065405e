package org.coppice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/**
 * What came of the rules of a contract.
 *
 * @param failed what those said that are not kept, by their names
 * @param skipped why others were not asked, by their names
 */
record Verdict(Map<String, String> failed, Map<String, String> skipped) {
    static <C extends Excusable> Verdict of(Class<C> type, C contract) {
        return of(Rules.tests(type.getSimpleName(), "", type, contract).getChildren());
    }

    static Verdict of(Stream<? extends DynamicNode> tests) {
        Map<String, String> failed = new TreeMap<>();
        Map<String, String> skipped = new TreeMap<>();
        tests.forEach(node -> {
            try {
                ((DynamicTest) node).getExecutable().execute();
            } catch (TestAbortedException e) {
                skipped.put(node.getDisplayName(), String.valueOf(e.getMessage()));
            } catch (Throwable e) {
                failed.put(node.getDisplayName(), String.valueOf(e.getMessage()));
            }
        });
        return new Verdict(failed, skipped);
    }

    /** All rules are kept, and none was left out. */
    void assertKept() {
        assertThat(failed).isEmpty();
        assertThat(skipped).isEmpty();
    }

    /** That rule alone is not kept, and none was left out; it says what to do. */
    void assertBroken(String rule) {
        assertThat(failed).containsOnlyKeys(rule);
        assertThat(skipped).isEmpty();
        assertThat(failed.get(rule)).matches("(?s).+(; |, which is no rule).+");
    }

    /** There is something broken for every rule, and nothing else. */
    static void assertComplete(Class<? extends Excusable> contract, Stream<String> broken) {
        assertThat(broken)
                .containsExactlyInAnyOrderElementsOf(Rules.names(contract).toList());
    }
}
