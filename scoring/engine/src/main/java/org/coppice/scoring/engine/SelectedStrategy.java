package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.Ingredient;
import org.coppice.scoring.discovery.PluginCalls;
import org.coppice.scoring.discovery.Registry;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Kind;
import org.coppice.spi.Parameters;
import org.coppice.spi.Strategy;
import org.coppice.spi.StrategyContext;
import org.coppice.spi.StrategyInfo;
import org.coppice.spi.Use;

/**
 * A selected strategy, with the values of its parameters.
 *
 * @param who the name of the strategy in messages
 * @param uses the things of the catalogue that the strategy uses
 */
public record SelectedStrategy<T extends Strategy>(
        Kind<T> kind,
        T strategy,
        StrategyInfo info,
        Parameters parameters,
        Descriptor plugin,
        String who,
        UsedThings uses) {

    public static <T extends Strategy> SelectedStrategy<T> of(
            Registry catalogue, Kind<T> kind, String id, Settings settings) {
        T strategy = catalogue.get(kind, id);
        Descriptor plugin = catalogue.plugin(kind, id);
        String who = catalogue.who(kind, id);
        StrategyInfo info = catalogue.info(kind, id);
        ImmutableMap<String, String> values = settings.of(kind, info);
        return new SelectedStrategy<>(
                kind, strategy, info, Parameters.of(info.parameters(), values), plugin, who, UsedThings.NONE);
    }

    /** Returns a copy with the things of the catalogue that the strategy uses with this instrument. */
    public SelectedStrategy<T> using(Registry catalogue, Instrument instrument, long seed) {
        StrategyContext context = StrategyContext.of(instrument, parameters, seed, catalogue.things());
        ImmutableList<Use<?>> named = PluginCalls.bind(who, () -> strategy.uses(context));
        return new SelectedStrategy<>(
                kind, strategy, info, parameters, plugin, who, UsedThings.of(catalogue, who, named));
    }

    public Ingredient ingredient() {
        return Ingredient.builder(info.id(), plugin.version(), plugin.id())
                .parameters(parameters.asMap())
                .uses(uses.records())
                .build();
    }
}
