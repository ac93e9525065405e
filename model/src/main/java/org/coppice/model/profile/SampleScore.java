package org.coppice.model.profile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * The score of the persons of a whole sample on one measure, in one perspective and wave.
 *
 * @param measure the measure
 * @param metric the metric of the score
 * @param perspective the perspective of the respondents
 * @param wave the wave, or null if there are no waves
 * @param questions the number of questions of the measure
 * @param respondents the number of persons whose scores are included
 * @param value the mean of the persons' scores, or the reason why it is withheld
 * @param sd the standard deviation of the persons' scores (n − 1)
 * @param scale the reliability of the measure, if it was requested
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
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
    /** Throws if a number is below 0, or if a withheld mean has a standard deviation. */
    public SampleScore {
        Check.that(questions >= 0 && respondents >= 0, "%d questions and %d respondents", questions, respondents);
        Check.spread("a standard deviation", sd.orElse(0));
        Check.that(
                value instanceof Score.Measured || sd.isEmpty(),
                "a withheld figure of %s tells a standard deviation",
                measure);
    }
}
