package org.coppice.cli.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The questions among which a respondent divides points. */
final class SharedPoints {
    private final Optional<String> missing;
    private final List<Integer> columns = new ArrayList<>();
    private final List<Double> latents = new ArrayList<>();

    /** Creates questions of which all have points, or all have this missing code. */
    SharedPoints(Optional<String> missing) {
        this.missing = missing;
    }

    void add(int column, double latent) {
        columns.add(column);
        latents.add(latent);
    }

    void write(int total, List<String> answers) {
        int[] points =
                PointShares.of(latents.stream().mapToDouble(Double::doubleValue).toArray(), total);
        for (int i = 0; i < points.length; i++) {
            answers.set(columns.get(i), missing.orElse(Integer.toString(points[i])));
        }
    }
}
