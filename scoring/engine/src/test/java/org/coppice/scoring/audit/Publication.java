package org.coppice.scoring.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.coppice.model.score.AgreementBand;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Precision;

/** What the published view would print of a matrix of answers, by the formulas of the handbook, independent of the code under test. */
record Publication(
        double[] scores,
        double mean,
        double sd,
        double error,
        double lower,
        double upper,
        Precision precision,
        AgreementLevel level) {
    private static final Metric UNIT = Metric.linear("u", "u", 0, 1);

    /** Returns what would be printed of the answers of each person to each question, 0 to points − 1. */
    static Publication of(int[][] answers, int points, double quantile) {
        int n = answers.length;
        int ratings = answers[0].length;
        double[] scores = Arrays.stream(answers)
                .mapToDouble(row -> Arrays.stream(row).sum() / (double) (ratings * (points - 1)))
                .sorted()
                .toArray();
        double mean = Arrays.stream(scores).sum() / n;
        double sd = Math.sqrt(variance(scores));
        double error = sd / Math.sqrt(n);
        double reach = quantile * error;
        double questions = 0;
        for (int q = 0; q < ratings; q++) {
            int question = q;
            questions += variance(Arrays.stream(answers)
                            .mapToDouble(row -> row[question])
                            .toArray())
                    / ratings;
        }
        double share = questions / ((points * points - 1) / 12.0);
        double rwg = share > 1 ? 0 : ratings * (1 - share) / (ratings * (1 - share) + share);
        Interval.Between interval = new Interval.Between(Math.max(0, mean - reach), Math.min(1, mean + reach), 0.95);
        return new Publication(
                scores,
                round(mean),
                round(sd),
                round(error),
                round(interval.lower()),
                round(interval.upper()),
                Precision.of(interval, UNIT).orElseThrow(),
                AgreementLevel.of(AgreementBand.of(Math.min(1, rwg))));
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
    }

    private static double round(double share) {
        return new BigDecimal(share)
                .setScale(10, RoundingMode.HALF_EVEN)
                .setScale(2, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    /** Returns whether the mean is published: the scores are not all equal, nor all within half of the range by the mean. */
    boolean shown() {
        double exact = Arrays.stream(scores).sum() / scores.length;
        return scores[scores.length - 1] - scores[0] > 1e-9 && scores.length * Math.min(exact, 1 - exact) >= 0.5 - 1e-9;
    }

    /** Returns what is printed with that detail. */
    String printed(SpreadDetail detail) {
        return mean
                + switch (detail) {
                    case FIGURES_AND_AGREEMENT -> figures() + " " + level;
                    case FIGURES -> figures();
                    case BANDS -> " " + precision + " " + level;
                    case AGREEMENT -> " " + level;
                    case PRECISION -> " " + precision;
                    case NOTHING -> "";
                };
    }

    private String figures() {
        return " sd " + sd + " " + error + " " + lower + " " + upper;
    }
}
