package org.coppice.testkit;

import java.util.stream.Stream;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.FaultException;
import org.coppice.scoring.Catalogue;
import org.junit.jupiter.api.Test;

/** The rules that every weighting keeps, each a test. */
public interface WeightingContract extends Excusable {
    /** The weighting; read or made anew at every call, if it can be. */
    Weighting weighting();

    /** The bank that it weighs. */
    QuestionBank bank();

    /** Where the strategies are whose parameters it sets: Coppice's own, unless overridden. */
    default Catalogue catalogue() {
        return Catalogue.of();
    }

    /** The weighting is the same at every call. */
    @Test
    default void weighting_isTheSameAtEveryCall() {
        Rules.unlessExcused(this, "weighting_isTheSameAtEveryCall");
        Weighting first = weighting();
        if (!first.equals(weighting())) {
            throw breach(first, "is another at the second call", "let it always say the same: recipes keep its digest");
        }
    }

    /** It fits the bank and each of the bank's parts, and leaves no measure without weight. */
    @Test
    default void weighting_fitsTheBank() {
        Rules.unlessExcused(this, "weighting_fitsTheBank");
        QuestionBank bank = bank();
        Stream.concat(Stream.of(bank), bank.parts().stream().map(bank::part)).forEach(part -> {
            try {
                Instrument.of(part, weighting());
            } catch (FaultException e) {
                throw breach(
                        weighting(),
                        "does not fit \"" + part.id() + "\": " + e.getMessage(),
                        "correct its questions and their weights");
            }
        });
    }

    /** Each parameter that it sets is declared by some strategy, which takes the value. */
    @Test
    default void parameters_areDeclaredByAStrategy() {
        Rules.unlessExcused(this, "parameters_areDeclaredByAStrategy");
        Weighting weighting = weighting();
        catalogue().faults(weighting).stream().findFirst().ifPresent(fault -> {
            throw breach(weighting, "sets a parameter that will not do: " + fault.what(), fault.remedy());
        });
    }

    /** Nothing is excused that is no rule. */
    @Test
    default void excuses_nameRules() {
        Rules.check(excused(), Rules.names(WeightingContract.class));
    }

    private static Breach breach(Weighting weighting, String what, String remedy) {
        return new Breach("weighting \"" + weighting.id() + "\"", what, remedy);
    }
}
