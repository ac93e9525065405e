package org.coppice.testkit;

/** What was made does not lend itself to the rule that is tried. */
final class NotAsked extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAsked(String why) {
        super(why, null, false, false);
    }
}
