package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The description of a strategy.
 *
 * @param id the id by which the strategy is selected
 * @param title a short description of what the strategy does
 * @param parameters the parameters that the strategy declares; their names are unique
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record StrategyInfo(String id, String title, ImmutableList<Parameter> parameters) {
    /** Throws if the id or the title is invalid, or if two parameters have the same name. */
    public StrategyInfo {
        Check.id("strategy id", id);
        Check.text("the title of strategy " + id, title);
        long names = parameters.stream().map(Parameter::name).distinct().count();
        Check.valid(names == parameters.size(), "strategy \"%s\" declares a parameter twice", "rename one", id);
    }

    /** Returns a description with the given id, title and parameters. */
    public static StrategyInfo of(String id, String title, Parameter... parameters) {
        return new StrategyInfo(id, title, ImmutableList.copyOf(parameters));
    }

    /** Returns the names of the declared parameters. */
    public ImmutableSet<String> names() {
        return parameters.stream().map(Parameter::name).collect(ImmutableSet.toImmutableSet());
    }
}
