package org.coppice.testkit;

import org.opentest4j.AssertionFailedError;

/** A rule that is not kept, in words that its author understands: what happened, and what to do. */
final class Breach extends AssertionFailedError {
    private static final long serialVersionUID = 1;

    Breach(String who, String what, String remedy) {
        super(who + " " + what + "; " + remedy);
    }

    /** The same, and what it was found with. */
    Breach(Breach found, Object with) {
        super(found.getMessage() + "\nfound with " + with, found);
    }

    private Breach(String message, Breach found) {
        super(message, found);
    }

    /** The same with the name of the rule, by which {@link Excusable#excused} knows it: a report may have but its number. */
    Breach of(String rule) {
        return new Breach(getMessage() + "\n(rule " + rule + ")", this);
    }

    /** An error of a stranger's code in one line. */
    static String reason(Throwable error) {
        return error.getMessage() == null ? error.getClass().getSimpleName() : error.toString();
    }
}
