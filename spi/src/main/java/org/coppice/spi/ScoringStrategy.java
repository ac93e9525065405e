package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.fault.InvalidValueException;

/**
 * A strategy that computes scores from answers.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public interface ScoringStrategy extends Strategy {
    /** Returns the statistics of the whole sample that the strategy needs before it is bound with these parameters; none by default. */
    default ImmutableList<SampleStatistic<TeamAnswers, ?>> needs(Parameters parameters) {
        return ImmutableList.of();
    }

    /**
     * Returns a scorer for one assessment. The host calls this method once for each assessment; if the strategy needs facts
     * of the sample, once or more for each wave. In the published view a fact can be absent, and this method must not fail without it.
     *
     * @throws InvalidValueException if the strategy cannot score with this instrument and these parameters
     */
    Scorer bind(ScoringContext context);
}
