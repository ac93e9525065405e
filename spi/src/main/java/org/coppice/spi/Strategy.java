package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.fault.InvalidValueException;

/**
 * The common interface of all strategies: a description, and the things of the catalogue that the strategy uses.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public interface Strategy {
    /** Returns the description of the strategy. It must be the same at every call. */
    StrategyInfo info();

    /**
     * Returns the things of the catalogue that the strategy uses with this instrument and these parameters, such as a calibration that an
     * organisation published; none by default.
     *
     * <p>The host calls this method when an assessment is built, before {@code bind}. In this method {@link StrategyContext#things} returns
     * everything in the catalogue; in {@code bind} it returns only the things that this method named. The recipe records the kind, id,
     * plugin, version and digest of each thing, so that an assessment that is built from the recipe elsewhere either uses the same content
     * or fails. A thing must therefore be a bank, a weighting or {@link org.coppice.model.digest.Digested}.
     *
     * @throws InvalidValueException if a thing that the strategy needs is missing
     */
    default ImmutableList<Use<?>> uses(StrategyContext context) {
        return ImmutableList.of();
    }
}
