package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.coppice.model.check.Check;

/** What a reading says, or at which gate it was stopped. */
public sealed interface Label {
    /**
     * What it says.
     *
     * @param id the stable id of what is said
     * @param text the same in a sentence
     */
    record Said(String id, String text) implements Label {
        /** Refuses what is not an id, and a blank text. */
        public Said {
            Check.id("label id", id);
            Check.text("the text of label " + id, text);
        }
    }

    /**
     * Nothing is said.
     *
     * @param gate the gate that was not passed
     * @param detail why, and which questions would remedy it where answers are lacking
     * @param questions the ids of these questions
     */
    record Withheld(Gate gate, String detail, ImmutableList<String> questions) implements Label {
        /** Refuses a blank detail. */
        public Withheld {
            Check.text("the detail of a withheld label", detail);
        }

        /** Where no question would remedy it. */
        public Withheld(Gate gate, String detail) {
            this(gate, detail, ImmutableList.of());
        }
    }

    /** The id of what is said, empty where nothing is. */
    default Optional<String> said() {
        return this instanceof Said said ? Optional.of(said.id()) : Optional.empty();
    }

    /** What a reader sees. */
    default String text() {
        return this instanceof Said said ? said.text() : "Not told: " + ((Withheld) this).detail();
    }
}
