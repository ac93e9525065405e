package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.Alpha;
import org.coppice.statistics.covariance.Covariances;
import org.coppice.statistics.covariance.Guttman;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.coppice.statistics.linear.Cholesky;
import org.coppice.statistics.missing.MissingTreatment;

/** Computes figures of the relations between measures and questions. */
final class Interrelations {
    private static final String ALIKE = "the answers, or their sum, are the same for everyone";

    private final InstrumentSums sums;
    private final MissingTreatment treatment;
    private final Covariances all;
    private final ImmutableList<int[]> places; // for each measure the indices of its questions among all
    private final ImmutableList<double[]> factors; // with which they enter the sum of the measure
    private final ImmutableList<Covariances> own; // of each measure
    private final ImmutableList<Score> alphas;
    private final double[] errors; // for each question the variance that the others do not explain
    private final Optional<String> unknown; // the reason why there are none

    Interrelations(InstrumentSums sums, MissingTreatment treatment) {
        this.sums = sums;
        this.treatment = treatment;
        this.all = Covariances.of(sums.all(), treatment);
        this.places = each(sums::places);
        this.factors = each(sums::factors);
        this.own = each(m -> all.of(places.get(m), factors.get(m)));
        this.alphas = each(m -> alpha(own.get(m)));
        this.errors = new double[all.size()];
        this.unknown = all.uncorrelated().or(this::findErrors);
    }

    private <T> ImmutableList<T> each(IntFunction<T> measure) {
        return IntStream.range(0, sums.measures().size()).mapToObj(measure).collect(ImmutableList.toImmutableList());
    }

    private static Score alpha(Covariances c) {
        return c.fault().isPresent() ? UndefinedFigure.undefined(c.fault().get()) : Alpha.of(c);
    }

    private Optional<String> findErrors() {
        Covariances r = all.correlations();
        Cholesky cholesky = new Cholesky(r.values());
        OptionalInt stopped = cholesky.stopped();
        if (stopped.isPresent()) {
            return Optional.of(Guttman.singular(r, cholesky, stopped.getAsInt()));
        }
        double[] inverse = cholesky.inverseDiagonal();
        Arrays.setAll(errors, q -> all.get(q, q) / inverse[q]);
        return Optional.empty();
    }

    MeasureFigures measure(int m) {
        Covariances c = own.get(m);
        double k = c.size();
        double answered = sums.answeredOnAverage(m, treatment);
        Score alpha = alphas.get(m);
        return new MeasureFigures(
                sums.measures().get(m).measure(),
                c.size(),
                each(other -> correlation(m, other)),
                each(other -> corrected(m, other)),
                Figures.builder()
                        .put("alpha", alpha)
                        .put("errorByElements", alpha.figure().isPresent() ? Alpha.errorByElements(c) : alpha)
                        .put("alphaAsAnswered", from(alpha, a -> {
                            double r = a / (k - a * (k - 1));
                            return answered * r / (1 + (answered - 1) * r);
                        }))
                        .put("correlationByAlpha", from(alpha, a -> a / (k - a * (k - 1))))
                        .put("signalToNoise", from(alpha, a -> a / (1 - a)))
                        .put(
                                "medianCorrelation",
                                c.uncorrelated().isPresent()
                                        ? UndefinedFigure.undefined(
                                                c.uncorrelated().get())
                                        : Score.of(new Correlations(c.correlations()).median()))
                        .put("lambda6", lambda6(m))
                        .build());
    }

    private static Score from(Score alpha, DoubleUnaryOperator figure) {
        return alpha.figure().isPresent()
                ? UndefinedFigure.figure(figure.applyAsDouble(alpha.figure().getAsDouble()))
                : alpha;
    }

    private Score lambda6(int m) {
        Optional<String> none = own.get(m).fault().or(() -> unknown);
        if (none.isPresent() || !own.get(m).totalVaries()) {
            return UndefinedFigure.undefined(none.orElse(ALIKE));
        }
        return UndefinedFigure.figure(1 - errors(m) / own.get(m).total());
    }

    private double errors(int m) {
        double sum = 0;
        for (int i = 0; i < places.get(m).length; i++) {
            double factor = factors.get(m)[i];
            sum += factor * factor * errors[places.get(m)[i]];
        }
        return sum;
    }

    private Score correlation(int a, int b) {
        Optional<String> fault = fault(places.get(a), places.get(a))
                .or(() -> fault(places.get(b), places.get(b)))
                .or(() -> fault(places.get(a), places.get(b)));
        if (fault.isPresent()) {
            return UndefinedFigure.undefined(fault.get());
        }
        double covariance = 0;
        for (int i = 0; i < places.get(a).length; i++) {
            covariance += factors.get(a)[i] * covariance(places.get(a)[i], b);
        }
        return UndefinedFigure.correlation(covariance, variance(a), variance(b), ALIKE);
    }

    private Score corrected(int a, int b) {
        Score correlation = correlation(a, b);
        if (a == b || correlation.figure().isEmpty()) {
            return correlation;
        }
        for (Score alpha : ImmutableList.of(alphas.get(a), alphas.get(b))) {
            if (!(alpha.figure().orElse(0) > 0)) {
                return alpha.figure().isEmpty()
                        ? alpha
                        : UndefinedFigure.undefined("alpha is not above 0, and nothing can be corrected by it");
            }
        }
        double reliability =
                alphas.get(a).figure().getAsDouble() * alphas.get(b).figure().getAsDouble();
        return UndefinedFigure.figure(correlation.figure().getAsDouble() / Math.sqrt(reliability));
    }

    QuestionAmong question(int q) {
        return new QuestionAmong(
                all.names().get(q), each(m -> withMeasure(q, m, false)), each(m -> withMeasure(q, m, true)));
    }

    private Score withMeasure(int q, int m, boolean corrected) {
        Optional<String> fault = fault(places.get(m), places.get(m))
                .or(() -> fault(new int[] {q}, places.get(m)))
                .or(() -> corrected ? unknown : Optional.empty());
        if (fault.isPresent()) {
            return UndefinedFigure.undefined(fault.get());
        }
        double variance = all.get(q, q);
        if (!corrected) {
            return UndefinedFigure.correlation(covariance(q, m), variance, variance(m), ALIKE);
        }
        int at = Arrays.stream(places.get(m)).boxed().toList().indexOf(q);
        double own = at < 0 ? 0 : factors.get(m)[at] * errors[q];
        double common = variance(m) - errors(m);
        return UndefinedFigure.estimatedCorrelation(
                covariance(q, m) - own,
                variance,
                common > 1e-12 * variance(m) ? common : 0,
                UndefinedFigure.NOTHING_IN_COMMON);
    }

    /** Returns the covariance of a question with the sum of a measure. */
    private double covariance(int q, int m) {
        double covariance = 0;
        for (int i = 0; i < places.get(m).length; i++) {
            covariance += factors.get(m)[i] * all.get(q, places.get(m)[i]);
        }
        return covariance;
    }

    private double variance(int m) {
        return own.get(m).totalVaries() ? own.get(m).total() : 0;
    }

    private Optional<String> fault(int[] some, int[] others) {
        return IntStream.of(some)
                .boxed()
                .flatMap(a -> IntStream.of(others).mapToObj(b -> all.fault(a, b)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
