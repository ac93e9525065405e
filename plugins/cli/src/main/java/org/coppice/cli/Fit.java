package org.coppice.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.FaultException;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.scoring.file.PluginContent;

/** Tells whether weightings and banks go together. */
final class Fit {
    private Fit() {}

    /**
     * Refuses a pair that cannot be scored.
     *
     * @param file the file that is to blame, with which every message starts
     */
    static void check(String file, QuestionBank bank, Weighting weighting) {
        try {
            Instrument.of(bank, weighting);
        } catch (FaultException e) {
            FaultException named = new FaultException(file, e.faults());
            named.addSuppressed(e);
            throw named;
        }
    }

    /**
     * Refuses a plugin with a bank that cannot be scored, or with a weighting for one of its banks that does not fit it.
     *
     * @param manifest the {@code plugin.yaml}, beside which the files stand
     */
    static void check(Path manifest, PluginContent plugin) {
        List<String> wrong = new ArrayList<>();
        plugin.banks().forEach((path, bank) -> note(manifest.resolveSibling(path), bank, Weighting.EQUAL, wrong));
        plugin.weightings()
                .forEach((path, weighting) -> plugin.banks().values().stream()
                        .filter(bank -> weighting.bank().equals(Optional.of(bank.id())))
                        .forEach(bank -> note(manifest.resolveSibling(path), bank, weighting, wrong)));
        plugin.norms()
                .forEach((path, norm) -> plugin.banks().values().stream()
                        .filter(bank -> norm.bank().equals(bank.id()))
                        .filter(bank -> Instrument.of(bank, Weighting.EQUAL)
                                .measure(norm.measure())
                                .isEmpty())
                        .forEach(bank ->
                                wrong.add(manifest.resolveSibling(path) + ": norm \"" + norm.id() + "\" is of \""
                                        + norm.measure() + "\", which bank \"" + bank.id()
                                        + "\" does not measure; name a measure of the bank")));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", wrong));
        }
    }

    private static void note(Path file, QuestionBank bank, Weighting weighting, List<String> wrong) {
        try {
            check(file.toString(), bank, weighting);
        } catch (FaultException e) {
            wrong.add(e.getMessage());
        }
    }
}
