package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.Covariances;
import org.coppice.statistics.covariance.Guttman;
import org.coppice.statistics.covariance.Pair;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.coppice.statistics.linear.Cholesky;
import org.coppice.statistics.missing.MissingTreatment;

/**
 * The covariances and correlations between the questions of a measure, in the direction of the measure. Rows and columns are in the order
 * of its questions.
 *
 * @param questions the ids of the questions
 * @param covariances of each pair, variances on the diagonal
 * @param correlations of each pair, 1 on the diagonal; with the standard deviations of those whose answers to both enter, as R's {@code
 *     cor(use = "pairwise")}
 * @param multiple the squared multiple correlation of each question with the others, 1 − 1/(R⁻¹)ᵢᵢ (Guttman 1945), of the correlations that
 *     {@link Consistency} uses
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record QuestionRelations(
        ImmutableList<String> questions,
        ImmutableList<ImmutableList<Score>> covariances,
        ImmutableList<ImmutableList<Score>> correlations,
        ImmutableList<Score> multiple) {

    /** Computes the relations from those answers. */
    public static QuestionRelations of(ScaleSums sums, MissingTreatment treatment) {
        Covariances c = Covariances.of(sums.sums(), treatment);
        int k = c.size();
        return new QuestionRelations(
                c.names(),
                each(k, i -> each(k, j -> covariance(c, i, j))),
                each(k, i -> each(k, j -> correlation(sums, treatment, c, i, j))),
                multiple(c));
    }

    /** Returns this result with each figure changed. */
    public QuestionRelations map(UnaryOperator<Score> change) {
        return new QuestionRelations(
                questions,
                covariances.stream().map(row -> each(row, change)).collect(ImmutableList.toImmutableList()),
                correlations.stream().map(row -> each(row, change)).collect(ImmutableList.toImmutableList()),
                each(multiple, change));
    }

    private static ImmutableList<Score> each(ImmutableList<Score> row, UnaryOperator<Score> change) {
        return row.stream().map(change).collect(ImmutableList.toImmutableList());
    }

    /** Returns the questions without their relations. */
    public QuestionRelations withoutFigures() {
        return new QuestionRelations(questions, ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
    }

    private static <T> ImmutableList<T> each(int k, IntFunction<T> of) {
        return IntStream.range(0, k).mapToObj(of).collect(ImmutableList.toImmutableList());
    }

    private static Score covariance(Covariances c, int i, int j) {
        Optional<String> fault = c.fault(i, j);
        return fault.isPresent() ? UndefinedFigure.undefined(fault.get()) : Score.of(c.get(i, j));
    }

    private static Score correlation(ScaleSums sums, MissingTreatment treatment, Covariances c, int i, int j) {
        Optional<String> fault = c.fault(i, j);
        if (fault.isPresent()) {
            return UndefinedFigure.undefined(fault.get());
        }
        Pair pair = sums.sums().of(i, j, treatment);
        boolean own = treatment == MissingTreatment.PAIRWISE;
        return UndefinedFigure.correlation(
                c.get(i, j),
                own ? pair.varianceX() : c.get(i, i),
                own ? pair.varianceY() : c.get(j, j),
                "those who answered both gave the same answer to one of them");
    }

    private static ImmutableList<Score> multiple(Covariances c) {
        Optional<String> uncorrelated = c.uncorrelated();
        if (uncorrelated.isPresent()) {
            return each(c.size(), q -> UndefinedFigure.undefined(uncorrelated.get()));
        }
        Covariances r = c.correlations();
        Cholesky cholesky = new Cholesky(r.values());
        OptionalInt stopped = cholesky.stopped();
        if (stopped.isPresent()) {
            return each(c.size(), q -> UndefinedFigure.undefined(Guttman.singular(r, cholesky, stopped.getAsInt())));
        }
        double[] inverse = cholesky.inverseDiagonal();
        return each(c.size(), q -> Score.of(1 - 1 / inverse[q]));
    }
}
