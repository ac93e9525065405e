package org.coppice.scoring.result;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.statistics.careless.CarelessSign;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of respondents of a perspective with signs of careless responding. No respondent is excluded because of these signs.
 *
 * @param wave the wave, or null if the sample has no waves
 * @param perspective the perspective of the respondents
 * @param people the number of respondents
 * @param flagged the number of respondents with at least as many signs as the rules require; in the published view, empty if the flagged or
 *     the other respondents are fewer than the minimum group size but not zero
 * @param raised the number of respondents with each sign, without the signs whose number must not be disclosed
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record QualityAnalysis(
        @Nullable LocalDate wave,
        Perspective perspective,
        int people,
        OptionalInt flagged,
        ImmutableSortedMap<CarelessSign, Integer> raised) {}
