package org.coppice.model.profile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * What the persons of a whole sample score on one measure, in one perspective and wave.
 *
 * @param measure what is measured
 * @param metric what it is counted in
 * @param perspective who answered
 * @param wave which wave, or null where there are none
 * @param questions how many questions the measure has
 * @param respondents how many persons' scores are in the figure
 * @param value their mean, or why it is withheld
 * @param sd their standard deviation (n − 1)
 * @param scale how far that can be trusted, where it was asked for
 * @since 0.1.0
 */
public record SampleScore(
        Measure measure,
        Metric metric,
        Perspective perspective,
        @Nullable LocalDate wave,
        int questions,
        int respondents,
        Score value,
        OptionalDouble sd,
        Optional<ScaleFigures> scale) {
    /** Refuses numbers below 0, and a withheld mean with a standard deviation. */
    public SampleScore {
        Check.that(questions >= 0 && respondents >= 0, "%d questions and %d respondents", questions, respondents);
        Check.spread("a standard deviation", sd.orElse(0));
        Check.that(
                value instanceof Score.Measured || sd.isEmpty(),
                "a withheld figure of %s tells a standard deviation",
                measure);
    }
}
