package org.coppice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.Set;
import java.util.stream.Stream;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Kind;
import org.coppice.spi.ScoringStrategy;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in strategies keep the rules for strategies of plugins. */
@ResourceLock(Resources.LOCALE)
class BuiltInStrategiesTest {
    private static final Catalogue CATALOGUE = Catalogue.of();

    /**
     * A plain sum leaves missing answers out, and so its metric starts at 0, below what all answers can sum up to. Shares and coordinates of points
     * have no mirror.
     */
    private static final ImmutableSetMultimap<String, String> EXCEPTIONS = ImmutableSetMultimap.of(
            "sum", "reversedKeys_mirrorTheScores",
            "ipsative", "reversedKeys_mirrorTheScores");

    static Stream<String> scorings() {
        return CATALOGUE.ids(Kind.SCORING).stream();
    }

    static Stream<String> aggregations() {
        return CATALOGUE.ids(Kind.AGGREGATION).stream();
    }

    @ParameterizedTest
    @MethodSource("scorings")
    void scoring_keepsEveryRule(String id) {
        ScoringStrategy strategy = CATALOGUE.get(Kind.SCORING, id);
        assertKept(ContractResult.of(ScoringStrategyContract.class, new QuickScoring(strategy)), EXCEPTIONS.get(id));
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void aggregation_keepsEveryRule(String id) {
        AggregationStrategy strategy = CATALOGUE.get(Kind.AGGREGATION, id);
        assertKept(ContractResult.of(AggregationStrategyContract.class, () -> strategy), Set.of());
    }

    private record QuickScoring(ScoringStrategy strategy) implements ScoringStrategyContract {
        @Override
        public int tries() {
            return 50;
        }
    }

    private static void assertKept(ContractResult result, Set<String> exceptions) {
        assertThat(Stream.concat(result.failed().keySet().stream(), result.skipped().keySet().stream()))
                .as(result.toString())
                .containsExactlyInAnyOrderElementsOf(exceptions);
    }
}
