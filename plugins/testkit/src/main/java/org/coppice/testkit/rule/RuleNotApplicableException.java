package org.coppice.testkit.rule;

import java.util.function.Supplier;

/** Thrown if a generated sample is not suitable for checking a rule. */
final class RuleNotApplicableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RuleNotApplicableException(String reason) {
        super(reason, null, false, false);
    }

    /** What {@code work} returns; if the plugin's code fails, the sample is not used here, since another rule reports that. */
    static <T> T ifFails(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) { // code of a plugin may throw anything
            throw new RuleNotApplicableException(
                    "the strategy rejects or fails on every generated sample: " + ContractViolation.reason(e));
        }
    }
}
