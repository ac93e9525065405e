package org.coppice.statistics.reliability;

import java.util.Optional;

/**
 * Correlations of each two questions that have the standard deviations of those who answered both, as R's {@code cor(use = "pairwise")};
 * those of {@link Covariances} have the standard deviations of all who answered one.
 */
public final class PairCorrelations {
    private final Covariances matrix;
    private Optional<String> fault = Optional.empty();

    /** Of sums whose correlations have no fault. */
    public PairCorrelations(ScaleSums sums, MissingTreatment treatment) {
        Covariances covariances = Covariances.of(sums, treatment);
        this.matrix = covariances.correlations();
        double[][] values = matrix.values();
        for (int i = 0; treatment == MissingTreatment.PAIRWISE && i < covariances.size(); i++) {
            for (int j = 0; j < i; j++) {
                PairSums pair = sums.of(i, j, treatment);
                double product = pair.varianceX() * pair.varianceY();
                if (!(product > 0) && fault.isEmpty()) {
                    fault = Optional.of(
                            "whoever answered both " + covariances.names().get(j) + " and "
                                    + covariances.names().get(i) + " gave the same answer to one of them");
                }
                values[i][j] = pair.covariance() / Math.sqrt(product);
                values[j][i] = values[i][j];
            }
        }
    }

    /** Why there are none, if there are none. */
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
