package org.coppice.spi;

/** Reads judgements and recommendations from a team's profile. */
public interface BlueprintStrategy extends Strategy {
    /**
     * Prepares; called once for each assessment.
     *
     * @throws IllegalArgumentException if it cannot read this instrument; the message says what to do
     */
    BlueprintReader bind(BlueprintContext context);
}
