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

/** Coppice's own strategies keep the rules that strangers keep. */
@ResourceLock(Resources.LOCALE)
class BuiltInStrategiesTest {
    private static final Catalogue CATALOGUE = Catalogue.of();

    /**
     * A plain sum leaves missing answers out, and so its metric starts at 0, below what all answers can sum up to. Shares and coordinates of points
     * have no mirror.
     */
    private static final ImmutableSetMultimap<String, String> OTHERWISE = ImmutableSetMultimap.of(
            "sum", "turnedKeys_mirrorTheScores",
            "ipsative", "turnedKeys_mirrorTheScores");

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
        assertKept(Verdict.of(ScoringStrategyContract.class, new QuickScoring(strategy)), OTHERWISE.get(id));
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void aggregation_keepsEveryRule(String id) {
        AggregationStrategy strategy = CATALOGUE.get(Kind.AGGREGATION, id);
        assertKept(Verdict.of(AggregationStrategyContract.class, () -> strategy), Set.of());
    }

    private record QuickScoring(ScoringStrategy strategy) implements ScoringStrategyContract {
        @Override
        public int tries() {
            return 50;
        }
    }

    private static void assertKept(Verdict verdict, Set<String> butFor) {
        assertThat(Stream.concat(verdict.failed().keySet().stream(), verdict.skipped().keySet().stream()))
                .as(verdict.toString())
                .containsExactlyInAnyOrderElementsOf(butFor);
    }
}
