package org.coppice.testkit.rule;

import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.opentest4j.TestAbortedException;

/**
 * Checks a rule on generated values and shrinks a value that violates it. The seed is fixed, so that the result depends on the plugin and not on
 * chance.
 */
public final class PropertyRunner {
    /** The number of tries of a rule whose check is quick. */
    public static final int MANY = 200;

    private static final int SEED = 2010;
    private static final int DRAWS_FOR_A_TRY = 2;
    private static final int MOST_SHRINKING = 300;

    private PropertyRunner() {}

    /**
     * Checks a rule on {@code tries} values; values that throw a {@link RuleNotApplicableException} do not count.
     *
     * @throws ContractViolation with the smallest value found that violates the rule
     * @throws TestAbortedException if the rule applies to none of the generated values
     */
    static <T> void check(int tries, Arbitrary<T> values, Consumer<? super T> rule) {
        JqwikSession.run(() -> {
            RandomGenerator<T> generator = values.generator(tries, true);
            Random random = new Random(SEED);
            String reason = "no value was generated";
            int checked = 0;
            for (int draw = 0; draw < DRAWS_FOR_A_TRY * tries && checked < tries; draw++) {
                Shrinkable<T> one = generator.next(random);
                try {
                    Optional<ContractViolation> violation = violation(one.value(), rule);
                    if (violation.isPresent()) {
                        throw smallest(one, violation.get(), rule);
                    }
                    checked++;
                } catch (RuleNotApplicableException e) {
                    reason = String.valueOf(e.getMessage());
                }
            }
            if (checked == 0) {
                throw new TestAbortedException("the rule was not checked: " + reason);
            }
        });
    }

    private static <T> Optional<ContractViolation> violation(T value, Consumer<? super T> rule) {
        try {
            rule.accept(value);
            return Optional.empty();
        } catch (ContractViolation e) {
            return Optional.of(e);
        }
    }

    private static <T> ContractViolation smallest(
            Shrinkable<T> found, ContractViolation violation, Consumer<? super T> rule) {
        Shrinkable<T> smallest = found;
        ContractViolation last = violation;
        int left = MOST_SHRINKING;
        boolean smaller = true;
        while (smaller && left > 0) {
            smaller = false;
            for (Shrinkable<T> next : smallest.shrink().limit(left).toList()) {
                left--;
                Optional<ContractViolation> again = stillViolated(next, rule);
                if (again.isPresent()) {
                    smallest = next;
                    last = again.get();
                    smaller = true;
                    break;
                }
            }
        }
        return new ContractViolation(last, smallest.value());
    }

    private static <T> Optional<ContractViolation> stillViolated(Shrinkable<T> next, Consumer<? super T> rule) {
        try {
            return violation(next.value(), rule);
        } catch (RuleNotApplicableException e) {
            return Optional.empty();
        }
    }
}
