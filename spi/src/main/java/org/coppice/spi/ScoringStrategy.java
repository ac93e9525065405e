package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.fault.InvalidValueException;

/** Turns answers into scores. */
public interface ScoringStrategy extends Strategy {
    /** What it has to know of the whole sample with these parameters, before it can be bound; nothing unless it says so. */
    default ImmutableList<SampleStatistic<TeamAnswers, ?>> needs(Parameters parameters) {
        return ImmutableList.of();
    }

    /**
     * Prepares for an instrument; called once for each assessment.
     *
     * @throws InvalidValueException if it cannot score with these parameters
     */
    Scorer bind(ScoringContext context);
}
