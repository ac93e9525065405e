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

/** Checks that weightings, banks and strategies are compatible; faults are reported with their position in the file. */
public final class Fit {
    private Fit() {}

    /**
     * Checks that a bank can be scored with a weighting.
     *
     * @param file the file in which faults are reported
     */
    public static void check(Path file, QuestionBank bank, Weighting weighting) {
        try {
            Instrument.of(bank, weighting);
        } catch (FaultException e) {
            throw FaultPlaces.of(file, e.faults());
        }
    }

    /** Checks that each parameter of a weighting file is declared and accepted by a strategy of the catalogue. */
    public static void check(Path file, Weighting weighting, Catalogue catalogue) {
        List<Fault> faults = catalogue.faults(weighting);
        if (!faults.isEmpty()) {
            throw FaultPlaces.of(file, faults);
        }
    }

    /**
     * Checks that each bank of a plugin can be scored, that each weighting is compatible with its bank and with the strategies, and that each
     * norm is of a measure of its bank.
     *
     * @param manifest the {@code plugin.yaml}; the other files are relative to it
     * @return its banks and weightings, including those that extend others
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
