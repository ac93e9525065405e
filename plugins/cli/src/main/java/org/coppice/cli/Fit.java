package org.coppice.cli;

import org.coppice.model.FaultException;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;

/** Tells whether a weighting and a bank go together. */
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
}
