package org.coppice.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.files.InputException;
import org.coppice.files.bank.FaultPlaces;
import org.coppice.files.bank.PluginContent;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;
import org.coppice.scoring.Catalogue;

/** Tells whether weightings, banks and strategies go together; what does not is said with its place in the file that is to blame. */
public final class Fit {
    private Fit() {}

    /**
     * Refuses a pair that cannot be scored.
     *
     * @param file the file that is to blame
     */
    public static void check(Path file, QuestionBank bank, Weighting weighting) {
        try {
            Instrument.of(bank, weighting);
        } catch (FaultException e) {
            throw FaultPlaces.of(file, e.faults());
        }
    }

    /** Refuses a weighting file that sets parameters that no strategy of the catalogue declares, or takes. */
    public static void check(Path file, Weighting weighting, Catalogue catalogue) {
        List<Fault> faults = catalogue.faults(weighting);
        if (!faults.isEmpty()) {
            throw FaultPlaces.of(file, faults);
        }
    }

    /**
     * Refuses a plugin with a bank that cannot be scored, with a weighting for one of its banks that does not fit it or sets what no strategy
     * takes, or with a norm of what its bank does not measure.
     *
     * @param manifest the {@code plugin.yaml}, beside which the files stand
     * @return its banks and weightings, those that extend others too
     */
    public static PluginParts check(Path manifest, PluginContent plugin, Catalogue catalogue) {
        List<Fault> wrong = new ArrayList<>();
        PluginParts parts = PluginParts.of(manifest, plugin, catalogue, wrong);
        parts.banks().forEach((file, bank) -> note(wrong, () -> check(file, bank, Weighting.EQUAL)));
        parts.weightings().forEach((file, weighting) -> {
            parts.banks().values().stream()
                    .filter(bank -> weighting.bank().equals(Optional.of(bank.id())))
                    .forEach(bank -> note(wrong, () -> check(file, bank, weighting)));
            note(wrong, () -> check(file, weighting, catalogue));
        });
        if (wrong.isEmpty()) {
            norms(manifest, plugin, parts, wrong);
        }
        if (!wrong.isEmpty()) {
            throw new InputException(wrong);
        }
        return parts;
    }

    private static void norms(Path manifest, PluginContent plugin, PluginParts parts, List<Fault> wrong) {
        plugin.norms()
                .forEach((path, norm) -> parts.banks().values().stream()
                        .filter(bank -> norm.bank().equals(bank.id()))
                        .filter(bank -> Instrument.of(bank, Weighting.EQUAL)
                                .measure(norm.measure())
                                .isEmpty())
                        .forEach(bank -> wrong.addAll(FaultPlaces.of(
                                        manifest.resolveSibling(path),
                                        List.of(new Fault(
                                                "/construct",
                                                "norm \"" + norm.id() + "\" is of \"" + norm.measure()
                                                        + "\", which bank \"" + bank.id() + "\" does not measure",
                                                "name a measure of the bank")))
                                .faults())));
    }

    private static void note(List<Fault> wrong, Runnable check) {
        try {
            check.run();
        } catch (InputException e) {
            wrong.addAll(e.faults());
        }
    }
}
