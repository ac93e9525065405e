package org.coppice.model.vocabulary;

import org.coppice.model.Source;
import org.coppice.model.Term;

/**
 * A claim that joins two words of the vocabulary.
 *
 * @param from the word it starts at
 * @param kind how it stands to the other
 * @param to the other word
 * @param source where the claim comes from, and whether it is stated there or ours
 * @since 0.1.0
 */
public record Relation<F extends Term, T extends Term>(F from, RelationKind kind, T to, Source source) {
    /** The claim as a sentence, such as {@code Forming calls for Telling}. */
    @Override
    public String toString() {
        return from.label() + " " + kind.label() + " " + to.label();
    }
}
