package org.coppice.model.fault;

/** Checks of the arguments of faults, whose errors are the calling program's. */
final class Require {
    private Require() {}

    static void text(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank; write a text");
        }
    }
}
