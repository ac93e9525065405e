package org.coppice.files.diff;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What became of a question in a later version of its bank.
 *
 * @param before its id in the earlier version
 * @param after the id of the question in the later version that replaces it; empty if it was removed
 * @param leftOut why its answers are not answers to the later version; empty if they are
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record MappedQuestion(String before, Optional<String> after, Optional<Change> leftOut) {
    /** Returns whether answers to the earlier question are carried over to the later one. */
    public boolean carried() {
        return leftOut.isEmpty();
    }
}
