package org.coppice.example;

import com.google.common.collect.ImmutableMap;
import org.coppice.model.bank.Weighting;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** The entry point, named in {@code META-INF/services} for the class path and in {@code module-info} for the module path. */
public final class ExamplePlugin implements Plugin {
    @Override
    public Descriptor descriptor() {
        return new Descriptor("example-organisation", "1.0.0", "Example organisation", Contract.NUMBER);
    }

    @Override
    public Contribution contribution() {
        return Contribution.builder()
                .bank(LearningBank.bank())
                .weighting(Weighting.of(
                        "example-supervision-first",
                        "1.0.0",
                        "Supervision counts double",
                        LearningBank.ID,
                        ImmutableMap.of("reflection-2", 2.0)))
                .scoring(new FavourableShare())
                .build();
    }
}
