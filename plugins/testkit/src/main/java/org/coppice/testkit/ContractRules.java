package org.coppice.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.coppice.testkit.rule.ContractViolation;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** The rules of a contract: its test methods, by name. */
final class ContractRules {
    private ContractRules() {}

    /** Checks a rule unless it is excused. */
    static <R> void ask(Excusable contract, String rule, Supplier<R> rules, Consumer<R> check) {
        unlessExcused(contract, rule);
        check.accept(rules.get());
    }

    /** Aborts the test of a rule that is excused. */
    static void unlessExcused(Excusable contract, String rule) {
        String reason = contract.excused().get(rule);
        if (reason != null) {
            throw new TestAbortedException(rule + " is not meant to hold: " + reason);
        }
    }

    /** Returns the names of a contract's rules. */
    static Stream<String> names(Class<? extends Excusable> contract) {
        return methods(contract).map(Method::getName);
    }

    /**
     * Returns each rule of a contract as a test.
     *
     * @param prefix the prefix of a rule's name in {@code excused()}
     */
    static <C extends Excusable> DynamicContainer tests(String name, String prefix, Class<C> type, C contract) {
        return DynamicContainer.dynamicContainer(
                name,
                methods(type)
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getName(), () -> run(rule, prefix + rule.getName(), contract))));
    }

    /** Fails if a key of {@code excused()} is not the name of a rule. */
    static void checkNames(Map<String, String> excused, Stream<String> rules) {
        java.util.Set<String> known = rules.collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
        excused.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> Assertions.fail("excused() names \"" + name + "\", which is not a rule; the rules are "
                        + String.join(", ", known)));
    }

    private static Stream<Method> methods(Class<?> contract) {
        return Arrays.stream(contract.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static void run(Method rule, String name, Object contract) throws Throwable {
        try {
            rule.invoke(contract);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof ContractViolation violation ? violation.of(name) : e.getCause();
        }
    }
}
