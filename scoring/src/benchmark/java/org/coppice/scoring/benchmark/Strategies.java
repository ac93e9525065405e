package org.coppice.scoring.benchmark;

import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.profile.SampleFacts;
import org.coppice.scoring.classical.ClassicalPlugin;
import org.coppice.spi.Kind;
import org.coppice.spi.Parameters;
import org.coppice.spi.Scorer;
import org.coppice.spi.ScoringContext;
import org.coppice.spi.ScoringStrategy;

/** Built-in strategies, bound with their defaults. */
final class Strategies {
    private Strategies() {}

    static Scorer pomp(QuestionBank bank) {
        ScoringStrategy pomp = new ClassicalPlugin()
                .contribution().of(Kind.SCORING).stream()
                        .filter(s -> s.info().id().equals("pomp"))
                        .findFirst()
                        .orElseThrow();
        return pomp.bind(new ScoringContext(
                Instrument.of(bank, Weighting.EQUAL), defaults(pomp), SampleFacts.NONE, 0));
    }

    private static Parameters defaults(org.coppice.spi.Strategy strategy) {
        return Parameters.of(strategy.info().parameters(), java.util.Map.of());
    }
}
