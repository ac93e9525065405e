package org.coppice.testkit.rule;

import org.opentest4j.AssertionFailedError;

/** A violation of a rule, with a message for the plugin author: what happened and what to do. */
public final class ContractViolation extends AssertionFailedError {
    private static final long serialVersionUID = 1;

    public ContractViolation(String subject, String what, String remedy) {
        super(subject + " " + what + "; " + remedy);
    }

    /** The same violation with the sample that shows it. */
    ContractViolation(ContractViolation violation, Object sample) {
        super(violation.getMessage() + "\nfound with " + sample, violation);
    }

    private ContractViolation(String message, ContractViolation cause) {
        super(message, cause);
    }

    /** The same violation with the name of the rule, which {@code excused()} uses: a test report may show only its number. */
    public ContractViolation of(String rule) {
        return new ContractViolation(getMessage() + "\n(rule " + rule + ")", this);
    }

    /** An exception from code of a plugin, in one line. */
    static String reason(Throwable error) {
        return error.getMessage() == null ? error.getClass().getSimpleName() : error.toString();
    }
}
