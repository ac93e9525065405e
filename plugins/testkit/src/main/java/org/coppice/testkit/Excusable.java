package org.coppice.testkit;

import java.util.Map;

/**
 * A contract from whose rules an author can exempt an implementation.
 *
 * <pre>{@code
 * public Map<String, String> excused() {
 *     return Map.of("reversedKeys_mirrorTheScores", "the score is a share of answers above a cut-off");
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface Excusable {
    /**
     * Returns the rules that are not meant to hold, each with the reason. Their tests are reported as skipped, with the reason; a name that is not
     * a rule fails a test. A {@link PluginContract} names the rules of the plugin's contributions {@code id.rule}, such as {@code
     * our-scoring.reversedKeys_mirrorTheScores}.
     */
    default Map<String, String> excused() {
        return Map.of();
    }
}
