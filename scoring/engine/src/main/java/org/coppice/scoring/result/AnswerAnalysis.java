package org.coppice.scoring.result;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.AlphaIntervals;
import org.coppice.statistics.reliability.AlphaResamples;
import org.coppice.statistics.reliability.KeyAudit;
import org.coppice.statistics.reliability.OneFactor;
import org.coppice.statistics.reliability.QuestionRelations;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.ScaleSums;
import org.coppice.statistics.reliability.SchmidLeiman;
import org.coppice.statistics.reliability.SplitHalf;
import org.jspecify.annotations.Nullable;

/**
 * The internal-consistency analysis of the answers to one measure. The formulas are in {@link org.coppice.statistics.reliability}.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class AnswerAnalysis {
    /** The number of group factors; the default of the R package psych. */
    private static final int GROUP_FACTORS = 3;

    private final Reliability reliability;
    private final QuestionRelations relations;
    private final SplitHalf splitHalf;
    private final Interval feldt;
    private final Interval bonett;
    private final Interval duhachekIacobucci;
    private final Optional<Interval> bootstrap;
    private final OneFactor minres;
    private final SchmidLeiman schmidLeiman;
    private final KeyAudit keys;

    private AnswerAnalysis(
            Reliability reliability,
            QuestionRelations relations,
            SplitHalf splitHalf,
            Interval feldt,
            Interval bonett,
            Interval duhachekIacobucci,
            Optional<Interval> bootstrap,
            OneFactor minres,
            SchmidLeiman schmidLeiman,
            KeyAudit keys) {
        this.reliability = reliability;
        this.relations = relations;
        this.splitHalf = splitHalf;
        this.feldt = feldt;
        this.bonett = bonett;
        this.duhachekIacobucci = duhachekIacobucci;
        this.bootstrap = bootstrap;
        this.minres = minres;
        this.schmidLeiman = schmidLeiman;
        this.keys = keys;
    }

    /**
     * Returns the analysis of the given answers.
     *
     * @param resamples alpha of resamples of the same answers, if requested
     * @param level the confidence level of the intervals
     * @param teams the analysis of variance of the scores between teams, for the audit of the keys
     */
    public static AnswerAnalysis of(
            ScaleSums sums, MissingTreatment treatment, Optional<AlphaResamples> resamples, double level, Anova teams) {
        Reliability reliability = Reliability.of(sums, treatment);
        long rows = sums.rows(treatment);
        ScaleSums answered = sums.ofAnswered();
        int questions = answered.names().size();
        Score alpha = reliability.consistency().alpha();
        return new AnswerAnalysis(
                reliability,
                QuestionRelations.of(answered, treatment),
                SplitHalf.of(answered, treatment),
                AlphaIntervals.feldt(alpha, questions, rows, level),
                AlphaIntervals.bonett(alpha, questions, rows, level),
                AlphaIntervals.duhachekIacobucci(alpha, level),
                resamples.map(drawn -> drawn.limits(level)),
                OneFactor.minres(answered, treatment),
                SchmidLeiman.of(answered, treatment, GROUP_FACTORS),
                KeyAudit.of(sums, treatment, level, teams));
    }

    /** Returns alpha and related coefficients, and the figures of the questions. */
    public Reliability reliability() {
        return reliability;
    }

    /** Returns the relations of each pair of questions. */
    public QuestionRelations relations() {
        return relations;
    }

    /** Returns the highest, the mean and the lowest reliability of all split halves. */
    public SplitHalf splitHalf() {
        return splitHalf;
    }

    /** Returns the confidence interval of alpha by Feldt. */
    public Interval feldt() {
        return feldt;
    }

    /** Returns the confidence interval of alpha by Bonett. */
    public Interval bonett() {
        return bonett;
    }

    /** Returns the confidence interval of alpha by Duhachek and Iacobucci, from the standard error of alpha. */
    public Interval duhachekIacobucci() {
        return duhachekIacobucci;
    }

    /** Returns the bootstrap percentile interval of alpha, if requested. */
    public Optional<Interval> bootstrap() {
        return bootstrap;
    }

    /** Returns a one-factor model, fitted to the correlations by least squares (minres). */
    public OneFactor minres() {
        return minres;
    }

    /** Returns a general factor and three group factors of the correlations (Schmid–Leiman). */
    public SchmidLeiman schmidLeiman() {
        return schmidLeiman;
    }

    /** Returns the questions that contradict the others. */
    public KeyAudit keys() {
        return keys;
    }

    /**
     * Returns this result with its figures changed, those of the nested results included.
     *
     * @param change the change of each figure
     * @param interval the change of each confidence interval
     */
    public AnswerAnalysis map(UnaryOperator<Score> change, UnaryOperator<Interval> interval) {
        return new AnswerAnalysis(
                reliability.map(change),
                relations.map(change),
                splitHalf.map(change),
                interval.apply(feldt),
                interval.apply(bonett),
                interval.apply(duhachekIacobucci),
                bootstrap.map(interval),
                minres.map(change),
                schmidLeiman.map(change),
                keys.map(change, interval));
    }

    /** Returns this result with the reliability changed. */
    public AnswerAnalysis mapReliability(UnaryOperator<Reliability> change) {
        return new AnswerAnalysis(
                change.apply(reliability),
                relations,
                splitHalf,
                feldt,
                bonett,
                duhachekIacobucci,
                bootstrap,
                minres,
                schmidLeiman,
                keys);
    }

    /** Returns this result without the relations of pairs of questions. */
    public AnswerAnalysis withoutRelations() {
        return new AnswerAnalysis(
                reliability,
                relations.withoutFigures(),
                splitHalf,
                feldt,
                bonett,
                duhachekIacobucci,
                bootstrap,
                minres,
                schmidLeiman,
                keys);
    }

    /** Returns this result without the loadings of the factors. */
    public AnswerAnalysis withoutLoadings() {
        return new AnswerAnalysis(
                reliability,
                relations,
                splitHalf,
                feldt,
                bonett,
                duhachekIacobucci,
                bootstrap,
                minres.withoutLoadings(),
                schmidLeiman.withoutLoadings(),
                keys);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof AnswerAnalysis other
                && reliability.equals(other.reliability)
                && relations.equals(other.relations)
                && splitHalf.equals(other.splitHalf)
                && feldt.equals(other.feldt)
                && bonett.equals(other.bonett)
                && duhachekIacobucci.equals(other.duhachekIacobucci)
                && bootstrap.equals(other.bootstrap)
                && minres.equals(other.minres)
                && schmidLeiman.equals(other.schmidLeiman)
                && keys.equals(other.keys);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                reliability,
                relations,
                splitHalf,
                feldt,
                bonett,
                duhachekIacobucci,
                bootstrap,
                minres,
                schmidLeiman,
                keys);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "AnswerAnalysis of " + reliability;
    }
}
