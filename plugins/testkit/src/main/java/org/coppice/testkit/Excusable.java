package org.coppice.testkit;

import java.util.Map;

/** A set of rules from which an author may excuse a thing that is not meant to keep one: by the rule's name, with the reason. */
public interface Excusable {
    /**
     * The rules that are not meant to hold, and why. Their tests are reported as skipped, with the reason; a name that is no rule fails. A
     * {@link PluginContract} takes the rules of what the plugin adds as {@code id.rule}, such as {@code our-scoring.turnedKeys_mirrorTheScores}.
     */
    default Map<String, String> excused() {
        return Map.of();
    }
}
