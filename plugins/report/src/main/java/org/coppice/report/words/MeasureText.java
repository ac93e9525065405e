package org.coppice.report.words;

import java.util.Optional;
import org.coppice.model.Construct;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Referent;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.Family;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.PaperConstruct;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.TeamStage;
import org.coppice.model.vocabulary.Vocabulary;

/**
 * The names of the measures of a bank, and which of them are shown.
 *
 * @param bank the bank
 * @param full whether all are shown, or the main ones only: the organisation's own measures, and of the paper's measures the four
 *     cultures, the value base, the three domains, the stages and the levels of personalisation, for the team at present
 */
public record MeasureText(QuestionBank bank, boolean full) {
    /** Returns the names for an instrument; all of its measures are shown if none is a main one. */
    public static MeasureText of(Instrument instrument, boolean full) {
        return new MeasureText(
                instrument.bank(), full || instrument.measures().stream().noneMatch(keyed -> isMain(keyed.measure())));
    }

    /** Returns whether a measure is shown. */
    public boolean shows(Measure measure) {
        return full || isMain(measure);
    }

    private static boolean isMain(Measure measure) {
        return Vocabulary.construct(measure.construct().value())
                .map(word -> isMain(word) && measure.referent() == Referent.TEAM && measure.horizon() == Horizon.NOW)
                .orElse(true);
    }

    private static boolean isMain(PaperConstruct word) {
        return word instanceof LearningCulture
                || word instanceof AdairDomain
                || word instanceof TeamStage
                || word instanceof PersonalisationLevel
                || word == Foundation.VALUE_BASE;
    }

    /** Returns the heading of a measure: the family of its construct, if that is in the vocabulary of the paper. */
    public Optional<String> heading(Measure measure) {
        return Vocabulary.construct(measure.construct().value())
                .flatMap(word -> Vocabulary.families().stream()
                        .filter(family -> family.terms().contains(word))
                        .map(Family::label)
                        .findFirst())
                .map(label -> label + qualifier(measure));
    }

    /** Returns the name of a measure below its heading. */
    public String label(Measure measure) {
        return heading(measure).isPresent() ? construct(measure) : full(measure);
    }

    /** Returns the name of a measure without a heading. */
    public String full(Measure measure) {
        return construct(measure) + qualifier(measure);
    }

    /** Returns whether a question is reverse-scored in a measure, so that its figures are those of the mirrored answers. */
    public boolean mirrored(String question, Measure measure) {
        return bank.questions().stream()
                .filter(one -> one.id().equals(question))
                .flatMap(one -> one.keys().stream())
                .anyMatch(key -> key.construct().equals(measure.construct()) && key.reversed());
    }

    private String construct(Measure measure) {
        return bank.construct(measure.construct())
                .map(Construct::label)
                .orElse(measure.construct().value());
    }

    private static String qualifier(Measure measure) {
        return (measure.referent() == Referent.TEAM
                        ? ""
                        : ", " + measure.referent().label())
                + (measure.horizon() == Horizon.NOW
                        ? ""
                        : ", " + measure.horizon().label());
    }
}
