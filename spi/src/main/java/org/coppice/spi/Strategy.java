package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import org.coppice.model.fault.InvalidValueException;

/** What all strategies have: a description, and the things of the catalogue that they use. */
public interface Strategy {
    /** The description of the strategy; the same at every call. */
    StrategyInfo info();

    /**
     * The things of the catalogue that the strategy uses with this instrument and these parameters, such as a calibration that an
     * organisation published; none unless the strategy overrides this.
     *
     * <p>The host calls it when an assessment is built, before {@code bind}. Here {@link StrategyContext#things} has everything in the
     * catalogue; in {@code bind} it has what this method named and nothing else. The recipe keeps kind, id, plugin, version and digest of
     * each, so that an assessment that is built from the recipe elsewhere uses the same content or is refused. A thing therefore has to
     * be a bank, a weighting or {@link org.coppice.model.digest.Digested}.
     *
     * @throws InvalidValueException if a thing that it needs is missing
     */
    default ImmutableList<Use<?>> uses(StrategyContext context) {
        return ImmutableList.of();
    }
}
