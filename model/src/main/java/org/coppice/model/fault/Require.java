package org.coppice.model.fault;

/** Checks the arguments of faults; failures are programming errors of the caller. */
final class Require {
    private Require() {}

    static void text(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank; write a text");
        }
    }
}
