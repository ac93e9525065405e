package org.coppice.files.wording;

import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * A feature of the wording of a text that should be reviewed.
 *
 * @param kind the kind of problem
 * @param found the words in which it was found
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record Advice(Kind kind, String found) {
    /** The kind of a possible problem. */
    public enum Kind implements Named {
        /** The text may ask two things at once; a respondent who agrees with only one of them cannot answer. */
        JOINED("joined", "may ask two things at once; split it into two questions"),
        /** The text suggests an answer. */
        LEADING("leading", "may suggest an answer; remove the word"),
        /** The text is negated. To disagree with a negated statement is to affirm it, which leads to wrong answers. */
        NEGATED("negated", "contains a negation, which is easily misread; remove it"),
        /** The text is hard to read. */
        HARD("hard", "is hard to read; shorten the sentence, or use simpler words");

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
