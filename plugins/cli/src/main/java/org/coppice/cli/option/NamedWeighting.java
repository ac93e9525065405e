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
 * @param name an id of the catalogue, or a file
 */
record NamedWeighting(String name) {
    /** Returns the file, if the name is one. */
    Optional<Path> file() {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".yaml") || small.endsWith(".yml") || small.endsWith(".json")
                ? Optional.of(Path.of(name))
                : Optional.empty();
    }

    /** Chooses the weighting; a file is read and checked against the bank and the strategies. */
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

    /** Returns the exception with positions in the file, if it is about parameters that the file sets; otherwise the exception itself. */
    RuntimeException placed(FaultException e) {
        boolean ofFile =
                e.faults().stream().allMatch(fault -> fault.where().toString().startsWith("/parameters/"));
        return ofFile && file().isPresent() ? FaultPlaces.of(file().get(), e.faults()) : e;
    }
}
