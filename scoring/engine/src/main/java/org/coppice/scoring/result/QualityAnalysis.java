package org.coppice.scoring.result;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.coppice.model.Perspective;
import org.coppice.statistics.careless.CarelessSign;
import org.jspecify.annotations.Nullable;

/**
 * How many of a perspective gave signs of answering without care. Nobody is dropped for it.
 *
 * @param wave which wave, or null where there are none
 * @param perspective who answered
 * @param people how many answered
 * @param flagged how many gave as many signs as the rules ask for; in the published view empty where they or the rest are fewer than the
 *     minimum, but not nobody
 * @param raised how many gave each sign, without those that may not be told
 * @since 0.1.0
 */
public record QualityAnalysis(
        @Nullable LocalDate wave,
        Perspective perspective,
        int people,
        OptionalInt flagged,
        ImmutableSortedMap<CarelessSign, Integer> raised) {}
