package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;

/**
 * How the measures of an instrument and their questions go together.
 *
 * @param treatment which answers entered where some are missing; those who answered all are those who answered all questions of all measures
 * @param rows how many rows count
 * @param measures the figures of each measure, in the order of the sums
 * @param questions the correlations of each question with the measures, in the order of the bank
 */
public record InstrumentReliability(
        MissingTreatment treatment,
        long rows,
        ImmutableList<MeasureFigures> measures,
        ImmutableList<QuestionAmong> questions) {

    /** The figures of those answers. */
    public static InstrumentReliability of(InstrumentSums sums, MissingTreatment treatment) {
        Interrelations among = new Interrelations(sums, treatment);
        return new InstrumentReliability(
                treatment,
                sums.all().rows(treatment),
                IntStream.range(0, sums.measures().size())
                        .mapToObj(among::measure)
                        .collect(ImmutableList.toImmutableList()),
                IntStream.range(0, sums.all().names().size())
                        .mapToObj(among::question)
                        .collect(ImmutableList.toImmutableList()));
    }
}
