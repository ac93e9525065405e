package org.coppice.testkit;

import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.opentest4j.TestAbortedException;

/**
 * Tries a rule on what an arbitrary makes, and on a breach makes it as small as it can. The same at every run: a rule tells of the plugin, not
 * of luck.
 */
final class Tries {
    /** How often a rule is tried where a try takes little. */
    static final int MANY = 200;

    private static final int SEED = 2010;
    private static final int DRAWS_FOR_A_TRY = 2;
    private static final int MOST_SHRINKING = 300;

    private Tries() {}

    /**
     * Tries a rule {@code tries} times; what is {@link NotAsked} does not count.
     *
     * @throws Breach with the smallest that was found
     * @throws TestAbortedException if nothing that was made could be asked
     */
    static <T> void of(int tries, Arbitrary<T> made, Consumer<? super T> rule) {
        JqwikSession.run(() -> {
            RandomGenerator<T> generator = made.generator(tries, true);
            Random random = new Random(SEED);
            String why = "nothing was made";
            int asked = 0;
            for (int draw = 0; draw < DRAWS_FOR_A_TRY * tries && asked < tries; draw++) {
                Shrinkable<T> one = generator.next(random);
                try {
                    Optional<Breach> breach = breach(one.value(), rule);
                    if (breach.isPresent()) {
                        throw smallest(one, breach.get(), rule);
                    }
                    asked++;
                } catch (NotAsked e) {
                    why = String.valueOf(e.getMessage());
                }
            }
            if (asked == 0) {
                throw new TestAbortedException("the rule could not be tried: " + why);
            }
        });
    }

    private static <T> Optional<Breach> breach(T value, Consumer<? super T> rule) {
        try {
            rule.accept(value);
            return Optional.empty();
        } catch (Breach e) {
            return Optional.of(e);
        }
    }

    private static <T> Breach smallest(Shrinkable<T> found, Breach breach, Consumer<? super T> rule) {
        Shrinkable<T> smallest = found;
        Breach last = breach;
        int left = MOST_SHRINKING;
        boolean smaller = true;
        while (smaller && left > 0) {
            smaller = false;
            for (Shrinkable<T> next : smallest.shrink().limit(left).toList()) {
                left--;
                Optional<Breach> again = stillBroken(next, rule);
                if (again.isPresent()) {
                    smallest = next;
                    last = again.get();
                    smaller = true;
                    break;
                }
            }
        }
        return new Breach(last, smallest.value());
    }

    private static <T> Optional<Breach> stillBroken(Shrinkable<T> next, Consumer<? super T> rule) {
        try {
            return breach(next.value(), rule);
        } catch (NotAsked e) {
            return Optional.empty();
        }
    }
}
