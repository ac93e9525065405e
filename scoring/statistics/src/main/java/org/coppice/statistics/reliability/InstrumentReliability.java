package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.coppice.model.score.Score;
import org.coppice.statistics.missing.MissingTreatment;

/**
 * The relations between the measures of an instrument and their questions.
 *
 * @param treatment the treatment of missing answers; its listwise cases are those who answered all questions of all measures
 * @param rows the number of rows used; empty if it is not shown, since only a few people are not among them
 * @param measures the figures of each measure, in the order of the sums
 * @param questions the correlations of each question with the measures, in the order of the bank
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record InstrumentReliability(
        MissingTreatment treatment,
        OptionalLong rows,
        ImmutableList<MeasureFigures> measures,
        ImmutableList<QuestionAmong> questions) {

    /** Computes the figures from those answers. */
    public static InstrumentReliability of(InstrumentSums sums, MissingTreatment treatment) {
        Interrelations among = new Interrelations(sums, treatment);
        return new InstrumentReliability(
                treatment,
                OptionalLong.of(sums.all().rows(treatment)),
                IntStream.range(0, sums.measures().size())
                        .mapToObj(among::measure)
                        .collect(ImmutableList.toImmutableList()),
                IntStream.range(0, sums.all().names().size())
                        .mapToObj(among::question)
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Returns this result with each figure changed. */
    public InstrumentReliability map(UnaryOperator<Score> change) {
        return new InstrumentReliability(
                treatment,
                rows,
                measures.stream().map(measure -> measure.map(change)).collect(ImmutableList.toImmutableList()),
                questions.stream().map(question -> question.map(change)).collect(ImmutableList.toImmutableList()));
    }

    /** Returns this result without the number of rows. */
    public InstrumentReliability withoutRows() {
        return new InstrumentReliability(treatment, OptionalLong.empty(), measures, questions);
    }

    /** Returns this result without the correlations of the questions. */
    public InstrumentReliability withoutQuestions() {
        return new InstrumentReliability(treatment, rows, measures, ImmutableList.of());
    }
}
