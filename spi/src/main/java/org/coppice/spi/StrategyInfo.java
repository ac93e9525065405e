package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.coppice.model.check.Check;

/**
 * What a strategy says of itself.
 *
 * @param id the id it is chosen by
 * @param title what it does, in a few words
 * @param parameters the parameters it declares, no name twice
 */
public record StrategyInfo(String id, String title, ImmutableList<Parameter> parameters) {
    /** Refuses what is not an id or a title, and a name declared twice. */
    public StrategyInfo {
        Check.id("strategy id", id);
        Check.text("the title of strategy " + id, title);
        long names = parameters.stream().map(Parameter::name).distinct().count();
        Check.valid(names == parameters.size(), "strategy \"%s\" declares a parameter twice", "rename one", id);
    }

    /** A strategy of that id, title and parameters. */
    public static StrategyInfo of(String id, String title, Parameter... parameters) {
        return new StrategyInfo(id, title, ImmutableList.copyOf(parameters));
    }

    /** The names of the declared parameters. */
    public ImmutableSet<String> names() {
        return parameters.stream().map(Parameter::name).collect(ImmutableSet.toImmutableSet());
    }
}
