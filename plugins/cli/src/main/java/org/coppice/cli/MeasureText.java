package org.coppice.cli;

import java.util.Optional;
import org.coppice.model.Construct;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Referent;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.vocabulary.Family;
import org.coppice.model.vocabulary.Vocabulary;

/** The words for the measures of a bank. */
record MeasureText(QuestionBank bank) {

    /** Under which heading a measure stands: that of its family, where it is a word of the paper's. */
    Optional<String> heading(Measure measure) {
        return Vocabulary.construct(measure.construct().value())
                .flatMap(word -> Vocabulary.families().stream()
                        .filter(family -> family.terms().contains(word))
                        .map(Family::label)
                        .findFirst())
                .map(label -> label + beside(measure));
    }

    /** The name of a measure under its heading. */
    String label(Measure measure) {
        return heading(measure).isPresent() ? construct(measure) : full(measure);
    }

    /** The name of a measure by itself. */
    String full(Measure measure) {
        return construct(measure) + beside(measure);
    }

    private String construct(Measure measure) {
        return bank.construct(measure.construct())
                .map(Construct::label)
                .orElse(measure.construct().value());
    }

    private static String beside(Measure measure) {
        return (measure.referent() == Referent.TEAM
                        ? ""
                        : ", " + measure.referent().label())
                + (measure.horizon() == Horizon.NOW
                        ? ""
                        : ", " + measure.horizon().label());
    }
}
