package org.coppice.statistics.covariance;

import java.util.Optional;
import org.coppice.statistics.missing.MissingTreatment;

/**
 * The correlations of all pairs of questions, with the standard deviations of those who answered both, as R's {@code cor(use =
 * "pairwise")}. The correlations of {@link Covariances} use the standard deviations of all who answered one question.
 */
public final class PairCorrelations {
    private final Covariances matrix;
    private Optional<String> fault = Optional.empty();

    /** Computes the correlations of sums whose covariances have no fault. */
    public PairCorrelations(RowSums sums, MissingTreatment treatment) {
        Covariances covariances = Covariances.of(sums, treatment);
        this.matrix = covariances.correlations();
        double[][] values = matrix.values();
        for (int i = 0; treatment == MissingTreatment.PAIRWISE && i < covariances.size(); i++) {
            for (int j = 0; j < i; j++) {
                Pair pair = sums.of(i, j, treatment);
                double product = pair.varianceX() * pair.varianceY();
                if (!(product > 0) && fault.isEmpty()) {
                    fault = Optional.of(
                            "those who answered both " + covariances.names().get(j) + " and "
                                    + covariances.names().get(i) + " gave the same answer to one of them");
                }
                values[i][j] = pair.covariance() / Math.sqrt(product);
                values[j][i] = values[i][j];
            }
        }
    }

    /** Returns the reason why there are no correlations; empty if there are. */
    public Optional<String> fault() {
        return fault;
    }

    public Covariances matrix() {
        return matrix;
    }

    public double[][] values() {
        return matrix.values();
    }
}
