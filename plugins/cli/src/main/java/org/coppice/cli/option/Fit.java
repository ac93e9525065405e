package org.coppice.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.files.InputException;
import org.coppice.files.bank.FaultPlaces;
import org.coppice.files.bank.PluginContent;
import org.coppice.model.Measure;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.check.Nearest;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;
import org.coppice.model.score.NormTable;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Calibration;

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
     * norm and calibration is of measures of its bank. The bank is in the plugin or in the catalogue.
     *
     * @param manifest the {@code plugin.yaml}; the other files are relative to it
     * @return its banks and weightings, including those that extend others
     */
    public static PluginParts check(Path manifest, PluginContent plugin, Catalogue catalogue) {
        List<Fault> wrong = new ArrayList<>();
        PluginParts parts = PluginParts.of(manifest, plugin, catalogue, wrong);
        boolean resolved = wrong.isEmpty();
        parts.banks().forEach((file, bank) -> note(wrong, () -> check(file, bank, Weighting.EQUAL)));
        parts.weightings().forEach((file, weighting) -> {
            weighting
                    .bank()
                    .flatMap(id -> bank(wrong, resolved, file, "weighting", id, parts, catalogue))
                    .ifPresent(bank -> note(wrong, () -> check(file, bank, weighting)));
            note(wrong, () -> check(file, weighting, catalogue));
        });
        plugin.norms()
                .forEach((path, norm) -> bank(
                                wrong, resolved, manifest.resolveSibling(path), "norm", norm.bank(), parts, catalogue)
                        .ifPresent(bank -> note(wrong, () -> check(manifest.resolveSibling(path), bank, norm))));
        plugin.calibrations()
                .forEach((path, one) -> bank(
                                wrong,
                                resolved,
                                manifest.resolveSibling(path),
                                "calibration",
                                one.bank(),
                                parts,
                                catalogue)
                        .ifPresent(bank -> note(wrong, () -> check(manifest.resolveSibling(path), bank, one))));
        if (!wrong.isEmpty()) {
            throw new InputException(wrong);
        }
        return parts;
    }

    /** Checks that a norm is of a measure of its bank. */
    public static void check(Path file, QuestionBank bank, NormTable norm) {
        if (Instrument.of(bank, Weighting.EQUAL).measure(norm.measure()).isEmpty()) {
            throw FaultPlaces.of(
                    file,
                    List.of(new Fault(
                            "/construct",
                            "norm \"" + norm.id() + "\" is of \"" + norm.measure() + "\", which bank \"" + bank.id()
                                    + "\" does not measure",
                            "name a measure of the bank")));
        }
    }

    /** Checks that all measures of a calibration are measures of its bank, if it applies to the version. */
    public static void check(Path file, QuestionBank bank, Calibration calibration) {
        List<Fault> wrong = new ArrayList<>();
        if (!calibration.versions().contains(bank.version())) {
            wrong.add(new Fault(
                    "/versions",
                    "calibration \"" + calibration.id() + "\" is for versions \""
                            + calibration.versions().text() + "\", and the bank \"" + bank.id() + "\" has version "
                            + bank.version(),
                    "calibrate the questions of this version, or correct the range"));
        } else {
            Instrument instrument = Instrument.of(bank, Weighting.EQUAL);
            int entry = 0;
            for (Measure measure : calibration.measures().keySet()) {
                if (instrument.measure(measure).isEmpty()) {
                    wrong.add(new Fault(
                            "/measures/" + entry + "/construct",
                            "calibration \"" + calibration.id() + "\" has \"" + measure + "\", which bank \""
                                    + bank.id() + "\" does not measure",
                            "name a measure of the bank"));
                }
                entry++;
            }
        }
        if (!wrong.isEmpty()) {
            throw FaultPlaces.of(file, wrong);
        }
    }

    /** Returns a bank of the plugin or the catalogue; notes that there is none, unless another fault may have hidden it. */
    private static Optional<QuestionBank> bank(
            List<Fault> wrong,
            boolean resolved,
            Path file,
            String what,
            String id,
            PluginParts parts,
            Catalogue catalogue) {
        Optional<QuestionBank> bank = parts.bank(id, catalogue);
        if (bank.isEmpty() && resolved) {
            wrong.addAll(FaultPlaces.of(file, List.of(absent(what, id, parts.bankIds(catalogue))))
                    .faults());
        }
        return bank;
    }

    /** Returns the fault of a weighting, norm or calibration whose bank is not among those that are available. */
    public static Fault absent(String what, String bank, List<String> available) {
        return new Fault(
                "/for",
                "the " + what + " is for bank \"" + bank + "\", which is not available",
                Nearest.to(bank, available)
                                .map(near -> "did you mean \"" + near + "\"? ")
                                .orElse("")
                        + "correct the id, or name the plugin of the bank with --plugin");
    }

    private static void note(List<Fault> wrong, Runnable check) {
        try {
            check.run();
        } catch (InputException e) {
            wrong.addAll(e.faults());
        }
    }
}
