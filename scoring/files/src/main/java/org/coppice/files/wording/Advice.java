package org.coppice.files.wording;

import org.coppice.model.Named;

/**
 * Something in a text that is worth a second look.
 *
 * @param kind what it is
 * @param found the words that it was seen by
 */
public record Advice(Kind kind, String found) {
    /** What can be worth a look. */
    public enum Kind implements Named {
        /** Two matters may be asked at once, and whoever agrees with one alone has no answer. */
        JOINED("joined", "may ask two things at once; ask each apart"),
        /** The text leans to an answer. */
        LEADING("leading", "may lead to an answer; say it without"),
        /** To deny a negation is to affirm: answers go wrong. */
        NEGATED("negated", "is negated, which is easily misread; say it without"),
        /** The text is hard to read. */
        HARD("hard", "is hard to read; shorten the sentence, or take plainer words");

        private final String id;
        private final String label;

        Kind(String id, String label) {
            this.id = id;
            this.label = label;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
