package org.coppice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/**
 * The result of the rules of a contract.
 *
 * @param failed the messages of violated rules, by name
 * @param skipped the reasons of skipped rules, by name
 */
public record ContractResult(Map<String, String> failed, Map<String, String> skipped) {
    public static <C extends Excusable> ContractResult of(Class<C> type, C contract) {
        return of(ContractRules.tests(type.getSimpleName(), "", type, contract).getChildren());
    }

    static ContractResult of(Stream<? extends DynamicNode> tests) {
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
        return new ContractResult(failed, skipped);
    }

    /** Asserts that all rules are kept and none is skipped. */
    public void assertKept() {
        assertThat(failed).isEmpty();
        assertThat(skipped).isEmpty();
    }

    /** Asserts that only this rule is violated, with a remedy in its message, and none is skipped. */
    void assertViolated(String rule) {
        assertThat(failed).containsOnlyKeys(rule);
        assertThat(skipped).isEmpty();
        assertThat(failed.get(rule)).matches("(?s).+(; |, which is not a rule).+");
    }

    /** Asserts that each rule has a defective implementation. */
    static void assertComplete(Class<? extends Excusable> contract, Stream<String> defective) {
        assertThat(defective)
                .containsExactlyInAnyOrderElementsOf(
                        ContractRules.names(contract).toList());
    }
}
