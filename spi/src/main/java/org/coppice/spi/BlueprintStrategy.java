package org.coppice.spi;

import org.coppice.model.fault.InvalidValueException;

/** Reads judgements and recommendations from a team's profile. */
public interface BlueprintStrategy extends Strategy {
    /**
     * Prepares; called once for each assessment.
     *
     * @throws InvalidValueException if it cannot read this instrument
     */
    BlueprintReader bind(BlueprintContext context);
}
