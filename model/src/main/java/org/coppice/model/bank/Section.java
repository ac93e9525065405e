package org.coppice.model.bank;

import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * A group of adjacent questions of a bank under a heading, which can be administered separately.
 *
 * @param id the id within its bank
 * @param title the heading that a respondent reads
 * @param description the text that the respondent reads below the heading
 * @param choose how many of its questions, which are then options to tick, a respondent chooses at most; empty if each question is answered
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Section(String id, String title, Optional<String> description, OptionalInt choose) {
    /** Throws if {@code id} is not an id, the title or the description is blank, or nothing may be chosen. */
    public Section {
        Check.id("section id", id);
        Check.text("the title of section " + id, title);
        description.ifPresent(text -> Check.text("the description of section " + id, text));
        Check.valid(
                choose.orElse(1) >= 1,
                "section \"%s\" lets a respondent choose %d of its options",
                "write 1 or more",
                id,
                choose.orElse(1));
    }

    /** Creates a section in which each question is answered. */
    public Section(String id, String title, Optional<String> description) {
        this(id, title, description, OptionalInt.empty());
    }

    /** Returns a section with that id and title, and without a description. */
    public static Section of(String id, String title) {
        return new Section(id, title, Optional.empty());
    }
}
