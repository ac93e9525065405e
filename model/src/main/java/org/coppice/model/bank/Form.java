package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.coppice.model.check.Check;

/**
 * Some questions of a bank that can be asked apart, such as a short form.
 *
 * @param id the id within its bank
 * @param title what a reader sees
 * @param description what it keeps of the bank, and what it leaves out
 * @param questions the ids of its questions; they are asked in the bank's order, whatever the order here
 * @since 0.1.0
 */
public record Form(String id, String title, Optional<String> description, ImmutableList<String> questions) {
    /** Refuses what is not an id, and a blank title or description. */
    public Form {
        Check.id("form id", id);
        Check.text("the title of form " + id, title);
        description.ifPresent(text -> Check.text("the description of form " + id, text));
    }

    /** A form of that id, title and questions. */
    public static Form of(String id, String title, String... questions) {
        return new Form(id, title, Optional.empty(), ImmutableList.copyOf(questions));
    }
}
