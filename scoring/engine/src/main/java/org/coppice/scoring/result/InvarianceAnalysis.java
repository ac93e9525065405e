package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.statistics.reliability.MeasurementInvariance;
import org.jspecify.annotations.Nullable;

/**
 * The measurement invariance of one measure between perspectives of a wave, or between waves of a perspective, in the research view.
 *
 * @param measure the measure
 * @param groups the groups that are compared, in the order of the results
 * @param leftOut the groups with the same questions that too few people answered ({@link MeasurementInvariance#ENOUGH_PEOPLE})
 * @param questions the ids of the questions, in the order of the results
 * @param invariance the models
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record InvarianceAnalysis(
        Measure measure,
        ImmutableList<Group> groups,
        ImmutableList<Group> leftOut,
        ImmutableList<String> questions,
        MeasurementInvariance invariance) {

    /**
     * A group of people.
     *
     * @param wave its wave, or null if the sample has no waves
     * @param perspective its perspective
     * @param people the number of people who answered every question
     * @since 0.1.0
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
    public record Group(@Nullable LocalDate wave, Perspective perspective, long people) {}
}
