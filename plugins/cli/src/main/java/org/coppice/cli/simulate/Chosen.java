package org.coppice.cli.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The options of a list from which a respondent chooses: those with the highest latent answers are ticked, of these only positive ones. */
final class Chosen {
    private final int most;
    private final Optional<String> missing;
    private final List<Integer> columns = new ArrayList<>();
    private final List<Double> latents = new ArrayList<>();

    /** Creates a list of which at most {@code most} options are ticked, or all have this missing code. */
    Chosen(int most, Optional<String> missing) {
        this.most = most;
        this.missing = missing;
    }

    void add(int column, double latent) {
        columns.add(column);
        latents.add(latent);
    }

    void write(List<String> answers) {
        List<Integer> order = IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparing(latents::get).reversed())
                .toList();
        for (int rank = 0; rank < order.size(); rank++) {
            int option = order.get(rank);
            boolean ticked = rank < most && latents.get(option) > 0;
            answers.set(columns.get(option), missing.orElse(ticked ? "1" : "0"));
        }
    }
}
