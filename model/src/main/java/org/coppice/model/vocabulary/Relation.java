package org.coppice.model.vocabulary;

import org.apiguardian.api.API;
import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * A claim that relates two terms of the vocabulary.
 *
 * @param from the term at which the relation starts
 * @param kind the kind of relation
 * @param to the term at which the relation ends
 * @param source where the claim comes from, and whether it is stated there or is our own
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Relation<F extends Term, T extends Term>(F from, RelationKind kind, T to, Source source) {
    /** Returns the claim as a sentence, such as {@code Forming calls for Telling}. */
    @Override
    public String toString() {
        return from.label() + " " + kind.label() + " " + to.label();
    }
}
