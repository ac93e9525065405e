package org.coppice.model.bank;

import java.util.Optional;
import org.coppice.model.check.Check;

/**
 * Questions of a bank that stand together under a heading, and that can be asked apart.
 *
 * @param id the id within its bank
 * @param title the heading that a respondent reads
 * @param description what the respondent reads below it
 * @since 0.1.0
 */
public record Section(String id, String title, Optional<String> description) {
    /** Refuses what is not an id, and a blank title or description. */
    public Section {
        Check.id("section id", id);
        Check.text("the title of section " + id, title);
        description.ifPresent(text -> Check.text("the description of section " + id, text));
    }

    /** A section of that id and title, with nothing below the heading. */
    public static Section of(String id, String title) {
        return new Section(id, title, Optional.empty());
    }
}
