package org.coppice.testkit;

import java.util.stream.Stream;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.FaultException;
import org.coppice.scoring.Catalogue;
import org.coppice.testkit.rule.ContractViolation;
import org.junit.jupiter.api.Test;

/**
 * The rules of weightings, each as a test.
 *
 * <pre>{@code
 * class OurWeightingTest implements WeightingContract {
 *     public Weighting weighting() { return OurWeighting.weighting(); }
 *     public QuestionBank bank() { return OurBank.bank(); }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface WeightingContract extends Excusable {
    /** Returns the weighting, read or built anew at every call if possible. */
    Weighting weighting();

    /** Returns the bank that the weighting is for. */
    QuestionBank bank();

    /** Returns the catalogue of the strategies whose parameters the weighting sets: the built-in ones, unless overridden. */
    default Catalogue catalogue() {
        return Catalogue.of();
    }

    /** The weighting is the same at every call. */
    @Test
    default void weighting_isTheSameAtEveryCall() {
        ContractRules.unlessExcused(this, "weighting_isTheSameAtEveryCall");
        Weighting first = weighting();
        if (!first.equals(weighting())) {
            throw violation(
                    first,
                    "is not equal at the second call",
                    "return an equal weighting at every call: recipes record its digest");
        }
    }

    /** The weighting fits the bank and each of its parts, and every measure keeps a weight above 0. */
    @Test
    default void weighting_fitsTheBank() {
        ContractRules.unlessExcused(this, "weighting_fitsTheBank");
        QuestionBank bank = bank();
        Stream.concat(Stream.of(bank), bank.parts().stream().map(bank::part)).forEach(part -> {
            try {
                Instrument.of(part, weighting());
            } catch (FaultException e) {
                throw violation(
                        weighting(),
                        "does not fit \"" + part.id() + "\": " + e.getMessage(),
                        "correct the questions and their weights");
            }
        });
    }

    /** Each parameter that the weighting sets is declared by a strategy, and its value is in the domain. */
    @Test
    default void parameters_areDeclaredByAStrategy() {
        ContractRules.unlessExcused(this, "parameters_areDeclaredByAStrategy");
        Weighting weighting = weighting();
        catalogue().faults(weighting).stream().findFirst().ifPresent(fault -> {
            throw violation(weighting, "sets an invalid parameter: " + fault.what(), fault.remedy());
        });
    }

    /** The keys of {@link #excused} are names of rules. */
    @Test
    default void excuses_nameExistingRules() {
        ContractRules.checkNames(excused(), ContractRules.names(WeightingContract.class));
    }

    private static ContractViolation violation(Weighting weighting, String what, String remedy) {
        return new ContractViolation("weighting \"" + weighting.id() + "\"", what, remedy);
    }
}
