package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The result of a reading: a stated label, or the gate that withheld it.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public sealed interface Label {
    /**
     * A label that is stated.
     *
     * @param id the stable id of the statement
     * @param text the statement as a sentence
     */
    record Stated(String id, String text) implements Label {
        /** Throws if {@code id} is not an id or {@code text} is blank. */
        public Stated {
            Check.id("label id", id);
            Check.text("the text of label " + id, text);
        }
    }

    /**
     * No label, with the gate that was not passed.
     *
     * @param gate the gate that was not passed
     * @param detail why, and which questions would help where answers are missing
     * @param questions the ids of these questions
     */
    record Withheld(Gate gate, String detail, ImmutableList<String> questions) implements Label {
        /** Throws if {@code detail} is blank. */
        public Withheld {
            Check.text("the detail of a withheld label", detail);
        }

        /** Creates a withheld label for which no further question would help. */
        public Withheld(Gate gate, String detail) {
            this(gate, detail, ImmutableList.of());
        }
    }

    /** Returns the id of the label; empty if it is withheld. */
    default Optional<String> stated() {
        return this instanceof Stated stated ? Optional.of(stated.id()) : Optional.empty();
    }

    /** Returns the sentence shown to readers. */
    default String text() {
        return this instanceof Stated stated ? stated.text() : "Not stated: " + ((Withheld) this).detail();
    }
}
