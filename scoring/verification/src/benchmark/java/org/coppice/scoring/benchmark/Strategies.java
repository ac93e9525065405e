package org.coppice.scoring.benchmark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.TDistribution;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.scoring.classical.ClassicalPlugin;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Aggregator;
import org.coppice.spi.Kind;
import org.coppice.spi.Parameters;
import org.coppice.spi.Scorer;
import org.coppice.spi.ScoringContext;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.Strategy;

/** Built-in strategies, bound with their defaults. */
final class Strategies {
    private Strategies() {}

    static Scorer pomp(QuestionBank bank) {
        ScoringStrategy pomp = new ClassicalPlugin()
                .contribution().of(Kind.SCORING).stream()
                        .filter(s -> s.info().id().equals("pomp"))
                        .findFirst()
                        .orElseThrow();
        return pomp.bind(ScoringContext.builder(Instrument.of(bank, Weighting.EQUAL), defaults(pomp))
                .build());
    }

    static Aggregator teamMean(QuestionBank bank) {
        AggregationStrategy mean = new ClassicalPlugin()
                .contribution().of(Kind.AGGREGATION).stream()
                        .filter(s -> s.info().id().equals("team-mean"))
                        .findFirst()
                        .orElseThrow();
        Map<Double, Double> quantiles = new ConcurrentHashMap<>();
        return mean.bind(AggregationContext.builder(
                        Instrument.of(bank, Weighting.EQUAL),
                        defaults(mean),
                        0.9,
                        freedom -> quantiles.computeIfAbsent(
                                freedom, df -> TDistribution.of(df).inverseCumulativeProbability(0.95)))
                .build());
    }

    private static Parameters defaults(Strategy strategy) {
        return Parameters.of(strategy.info().parameters(), Map.of());
    }
}
