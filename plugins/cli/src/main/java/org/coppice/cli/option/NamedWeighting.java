package org.coppice.cli.option;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.coppice.files.bank.FaultPlaces;
import org.coppice.files.bank.WeightingFile;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.FaultException;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;

/**
 * A weighting as a call names it.
 *
 * @param name the id of one of the catalogue's, or a file
 */
record NamedWeighting(String name) {
    /** The file, where it is in one. */
    Optional<Path> file() {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".yaml") || small.endsWith(".yml") || small.endsWith(".json")
                ? Optional.of(Path.of(name))
                : Optional.empty();
    }

    /** Chooses it; one in a file is read, and has to fit. */
    void choose(AssessmentBuilder builder, QuestionBank bank, Catalogue catalogue) {
        if (file().isPresent()) {
            Path file = file().get();
            Weighting own = WeightingFile.read(file, id -> catalogue.find(Kind.WEIGHTING, id));
            Fit.check(file, bank, own);
            Fit.check(file, own, catalogue);
            builder.weightingFromFile(own);
        } else {
            builder.weighting(name);
        }
    }

    /** What its file sets and a chosen strategy does not take, with the place in the file; all else as it is. */
    RuntimeException placed(FaultException e) {
        boolean ofFile =
                e.faults().stream().allMatch(fault -> fault.where().toString().startsWith("/parameters/"));
        return ofFile && file().isPresent() ? FaultPlaces.of(file().get(), e.faults()) : e;
    }
}
