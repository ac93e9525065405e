package org.coppice.model.bank;

import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * A group of adjacent questions of a bank under a heading, which can be administered separately.
 *
 * @param id the id within its bank
 * @param title the heading that a respondent reads
 * @param description the text that the respondent reads below the heading
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Section(String id, String title, Optional<String> description) {
    /** Throws if {@code id} is not an id, or the title or the description is blank. */
    public Section {
        Check.id("section id", id);
        Check.text("the title of section " + id, title);
        description.ifPresent(text -> Check.text("the description of section " + id, text));
    }

    /** Returns a section with that id and title, and without a description. */
    public static Section of(String id, String title) {
        return new Section(id, title, Optional.empty());
    }
}
