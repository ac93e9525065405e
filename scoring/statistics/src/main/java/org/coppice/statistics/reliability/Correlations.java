package org.coppice.statistics.reliability;

import java.util.Arrays;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.Covariances;
import org.coppice.statistics.covariance.UndefinedFigure;

/** The correlations of all pairs of questions, as a set of numbers. */
final class Correlations {
    private final int questions;
    private final double[] pairs; // in ascending order
    private final double mean;

    Correlations(Covariances r) {
        this.questions = r.size();
        this.pairs = new double[questions * (questions - 1) / 2];
        int at = 0;
        double sum = 0;
        for (int i = 0; i < questions; i++) {
            for (int j = 0; j < i; j++) {
                pairs[at++] = r.get(i, j);
                sum += r.get(i, j);
            }
        }
        Arrays.sort(pairs);
        this.mean = sum / pairs.length;
    }

    double mean() {
        return mean;
    }

    double median() {
        return Quantiles.of(pairs, 0.5);
    }

    Score variance() {
        return pairs.length < 2
                ? UndefinedFigure.undefined("two questions have one correlation; at least two are needed")
                : Score.of(squares() / (pairs.length - 1));
    }

    Score signalToNoise() {
        return Math.abs(1 - mean) < 1e-12
                ? UndefinedFigure.undefined("all questions correlate perfectly: there is no error variance")
                : UndefinedFigure.figure(questions * mean / (1 - mean));
    }

    Score unidimensionality() {
        double all = questions;
        for (double r : pairs) {
            all += 2 * r * r;
        }
        return Score.of(1 - (2 * squares() + questions * (1 - mean) * (1 - mean)) / all);
    }

    private double squares() {
        double squares = 0;
        for (double r : pairs) {
            squares += (r - mean) * (r - mean);
        }
        return squares;
    }
}
