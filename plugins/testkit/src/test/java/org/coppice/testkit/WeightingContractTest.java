package org.coppice.testkit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken by a weighting that only it catches. */
class WeightingContractTest {
    private static final Map<String, WeightingContract> BROKEN = new HashMap<>();

    static {
        AtomicInteger calls = new AtomicInteger();
        broken(
                "weighting_isTheSameAtEveryCall",
                () -> weighting("q", 1 + calls.getAndIncrement(), ImmutableSortedMap.of()));
        broken("weighting_fitsTheBank", () -> weighting("q1", 2, ImmutableSortedMap.of()));
        broken("parameters_areDeclaredByAStrategy", () -> weighting("q", 2, ImmutableSortedMap.of("mising", "half")));
        BROKEN.put(
                "excuses_nameExistingRules",
                new Contract(WeightingContractTest::good, Map.of("fits", "a slip of the pen")));
    }

    private record Contract(Supplier<Weighting> each, Map<String, String> excused) implements WeightingContract {
        @Override
        public Weighting weighting() {
            return each.get();
        }

        @Override
        public QuestionBank bank() {
            return BankContractTest.good();
        }
    }

    private static void broken(String rule, Supplier<Weighting> weighting) {
        BROKEN.put(rule, new Contract(weighting, Map.of()));
    }

    static Weighting good() {
        return weighting("q", 2, ImmutableSortedMap.of("scoring.missing", "complete", "pomp.missing", "any"));
    }

    private static Weighting weighting(String question, double weight, ImmutableSortedMap<String, String> parameters) {
        return Weighting.builder("light-first", "1.0.0", "Light first")
                .bank("light")
                .questions(ImmutableMap.of(question, weight))
                .parameters(parameters)
                .build();
    }

    static Stream<String> broken() {
        return BROKEN.keySet().stream().sorted();
    }

    @Test
    void everyRule_hasAWeightingThatViolatesIt() {
        ContractResult.assertComplete(WeightingContract.class, broken());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void defectiveWeighting_violatesItsRuleOnly(String rule) {
        ContractResult.of(WeightingContract.class, BROKEN.get(rule)).assertViolated(rule);
    }

    @Test
    void validWeighting_keepsEveryRule() {
        ContractResult.of(WeightingContract.class, new Contract(WeightingContractTest::good, Map.of()))
                .assertKept();
    }
}
