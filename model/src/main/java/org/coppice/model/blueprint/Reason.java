package org.coppice.model.blueprint;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * A statement of a reading that calls for a recommendation, with the certainty of this statement.
 *
 * @param reading the id of the reading
 * @param statement the statement, in a sentence
 * @param certainty the certainty of the statement, in words
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record Reason(String reading, String statement, String certainty) {
    /** Throws if {@code reading} is not an id or a text is blank. */
    public Reason {
        Check.id("reading id", reading);
        Check.text("the statement of a reason", statement);
        Check.text("the certainty of a reason", certainty);
    }
}
