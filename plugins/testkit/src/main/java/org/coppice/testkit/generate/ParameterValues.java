package org.coppice.testkit.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.coppice.spi.Parameter;
import org.coppice.spi.StrategyInfo;

/** Values of declared parameters from their domains. */
public final class ParameterValues {
    private static final double[] FRACTIONS = {0, 0.01, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.99, 1};
    private static final double WIDE = 10; // on each side of the default, if a domain has no bound

    private ParameterValues() {}

    /** Returns values of a parameter's domain, the default first, including both bounds. */
    public static ImmutableList<String> of(Parameter parameter) {
        ImmutableSet.Builder<String> values = ImmutableSet.builder();
        values.add(parameter.defaultValue());
        Parameter.Domain domain = parameter.domain();
        if (domain instanceof Parameter.Domain.OneOf oneOf) {
            values.addAll(oneOf.words());
        } else if (domain instanceof Parameter.Domain.Flag) {
            values.add("false", "true");
        } else if (domain instanceof Parameter.Domain.Whole whole) {
            between(parameter, (double) whole.least(), (double) whole.most())
                    .forEach(value -> values.add(Long.toString((long) Math.rint(value))));
        } else if (domain instanceof Parameter.Domain.Real real) {
            between(parameter, real.least(), real.most()).forEach(value -> values.add(Double.toString(value)));
        }
        return values.build().asList();
    }

    private static List<Double> between(Parameter parameter, double least, double most) {
        double usual = Double.parseDouble(parameter.defaultValue());
        double from = Double.isFinite(least) ? least : usual - WIDE;
        double to = Double.isFinite(most) ? most : usual + WIDE;
        return java.util.Arrays.stream(FRACTIONS)
                .mapToObj(fraction -> from + (to - from) * fraction)
                .toList();
    }

    /** Generates values for all parameters; half of them are the defaults. */
    public static Arbitrary<Map<String, String>> ofAll(StrategyInfo info) {
        List<Arbitrary<String>> each = info.parameters().stream()
                .map(parameter ->
                        Arbitraries.oneOf(Arbitraries.just(parameter.defaultValue()), Arbitraries.of(of(parameter))))
                .toList();
        return Combinators.combine(each).as(values -> {
            ImmutableMap.Builder<String, String> named = ImmutableMap.builder();
            for (int i = 0; i < values.size(); i++) {
                named.put(info.parameters().get(i).name(), values.get(i));
            }
            return named.buildOrThrow();
        });
    }

    /** True if another value of the parameter changes the outcome for the sample. */
    public static <T> boolean hasEffect(
            Parameter parameter,
            T sample,
            Map<String, String> settings,
            BiFunction<T, Map<String, String>, Object> outcome) {
        Object usual = outcome.apply(sample, settings);
        Map<String, String> other = new HashMap<>(settings);
        for (String value : of(parameter)) {
            other.put(parameter.name(), value);
            if (!outcome.apply(sample, ImmutableMap.copyOf(other)).equals(usual)) {
                return true;
            }
        }
        return false;
    }
}
