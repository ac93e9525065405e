package org.coppice.spi;

import org.apiguardian.api.API;
import org.coppice.model.fault.InvalidValueException;

/**
 * A strategy that derives judgements and recommendations from the profile of a team.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public interface BlueprintStrategy extends Strategy {
    /**
     * Returns a blueprint reader for one assessment. The host calls this method once for each assessment.
     *
     * @throws InvalidValueException if the strategy does not support this instrument
     */
    BlueprintReader bind(BlueprintContext context);
}
