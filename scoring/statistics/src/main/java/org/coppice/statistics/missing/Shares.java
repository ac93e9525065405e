package org.coppice.statistics.missing;

import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;

/** Computes answers as shares of their scales: u = (x − lowest)/(highest − lowest), 1 − u for reversed questions. */
final class Shares {
    private final double[] lowest;
    private final double[] width;
    private final boolean known;

    private Shares(double[] lowest, double[] width, boolean known) {
        this.lowest = lowest;
        this.width = width;
        this.known = known;
    }

    static Shares of(KeyedMeasure measure) {
        int k = measure.questions().size();
        double[] from = new double[k];
        double[] width = new double[k];
        boolean known = true;
        for (int q = 0; q < k; q++) {
            KeyedQuestion question = measure.questions().get(q);
            double low = 0;
            double high = 0;
            if (question.scale() instanceof ResponseScale.Likert likert) {
                low = likert.lowest();
                high = likert.highest();
            } else if (question.scale() instanceof ResponseScale.Numeric number && number.bounded()) {
                low = number.minimum();
                high = number.maximum();
            }
            known &= low < high;
            from[q] = question.reversed() ? high : low;
            width[q] = question.reversed() ? low - high : high - low;
        }
        return new Shares(from, width, known);
    }

    /** True if every question has a lowest and a highest answer. */
    boolean known() {
        return known;
    }

    double of(int question, double answer) {
        return (answer - lowest[question]) / width[question] + 0.0; // avoids negative zero
    }
}
