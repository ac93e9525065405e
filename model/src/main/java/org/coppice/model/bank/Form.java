package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;

/**
 * A selection of questions of a bank that can be administered separately, such as a short form.
 *
 * @param id the id within its bank
 * @param title the title shown to readers
 * @param description what it retains of the bank, and what it leaves out
 * @param questions the ids of its questions; they are asked in the bank's order, regardless of the order here
 * @param asked the perspectives that the form asks, by question, where these are fewer than those that the bank asks
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Form(
        String id,
        String title,
        Optional<String> description,
        ImmutableList<String> questions,
        ImmutableMap<String, ImmutableSet<Perspective>> asked) {
    /** Throws if {@code id} is not an id, or the title or the description is blank. */
    public Form {
        Check.id("form id", id);
        Check.text("the title of form " + id, title);
        description.ifPresent(text -> Check.text("the description of form " + id, text));
    }

    /** Creates a form that asks the same perspectives as the bank. */
    public Form(String id, String title, Optional<String> description, ImmutableList<String> questions) {
        this(id, title, description, questions, ImmutableMap.of());
    }

    /** Returns a form with that id, title and questions. */
    public static Form of(String id, String title, String... questions) {
        return new Form(id, title, Optional.empty(), ImmutableList.copyOf(questions));
    }
}
