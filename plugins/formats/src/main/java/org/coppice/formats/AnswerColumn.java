package org.coppice.formats;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * A column of a table of answers, with what the file says about it. Immutable.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class AnswerColumn {
    private final String name;
    private final String text;
    private final ImmutableMap<String, String> labels;
    private final ImmutableSet<String> missing;

    private AnswerColumn(String name, String text, ImmutableMap<String, String> labels, ImmutableSet<String> missing) {
        this.name = name;
        this.text = text;
        this.labels = labels;
        this.missing = missing;
    }

    /** Returns a column with a name, which its table has once, and the text of its question; the text may be empty. */
    public static AnswerColumn of(String name, String text) {
        Check.notNull(name, "name", "give the name in the header; an empty text for none");
        Check.notNull(text, "text", "give the text of the question; an empty text for none");
        return new AnswerColumn(name, text, ImmutableMap.of(), ImmutableSet.of());
    }

    /** Returns this column with the labels of its values, as the file declares them. */
    public AnswerColumn labels(Map<String, String> labels) {
        return new AnswerColumn(name, text, ImmutableMap.copyOf(labels), missing);
    }

    /** Returns this column with the values that the file declares to be missing, such as an SPSS user-missing value. */
    public AnswerColumn missing(Set<String> values) {
        return new AnswerColumn(name, text, labels, ImmutableSet.copyOf(values));
    }

    /** Returns the name of the column, by which a plan refers to it. */
    public String name() {
        return name;
    }

    /** Returns the text of the question; empty if the file has none besides the name. */
    public String text() {
        return text;
    }

    /** Returns the label of each value, as the file declares them; empty if it declares none. */
    public ImmutableMap<String, String> labels() {
        return labels;
    }

    /** Returns the values that the file declares to be missing. */
    public ImmutableSet<String> missing() {
        return missing;
    }

    @Override
    public String toString() {
        return text.isEmpty() ? name : name + " (" + text + ")";
    }
}
