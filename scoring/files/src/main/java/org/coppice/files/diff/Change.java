package org.coppice.files.diff;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * A kind of difference between two versions of a bank or a weighting. Later versions may add kinds.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class Change implements Named, Comparable<Change> {
    /** The id: it is another bank or weighting. */
    public static final Change ID = new Change("id", "another id");

    /** The bank for which a weighting is made. */
    public static final Change BANK = new Change("bank", "for another bank");

    /** Title, source, licence or blueprint. */
    public static final Change HEADER = new Change("header", "title, source, licence or blueprint changed");

    /** The language of the texts. */
    public static final Change LANGUAGE = new Change("language", "language changed");

    /** A part was added. */
    public static final Change ADDED = new Change("added", "new");

    /** A part was removed. */
    public static final Change REMOVED = new Change("removed", "removed");

    /** The words changed; the difference contains the share of words that changed. */
    public static final Change WORDS = new Change("words", "reworded");

    /** The possible answers: their number, range or kind. */
    public static final Change ANSWERS = new Change("answers", "response scale changed");

    /** The labels of the same answers. */
    public static final Change LABELS = new Change("labels", "labels of the response scale changed");

    /** The direction of scoring: the question is now reverse-scored or no longer so. */
    public static final Change REVERSED = new Change("reversed", "direction of scoring reversed");

    /** The constructs that a question counts for: one was added or removed. */
    public static final Change CONSTRUCT = new Change("construct", "constructs changed");

    /** The referent: oneself, the team or the organisation. */
    public static final Change ABOUT = new Change("about", "referent changed");

    /** The time horizon. */
    public static final Change HORIZON = new Change("horizon", "time horizon changed");

    /** The weight. */
    public static final Change WEIGHT = new Change("weight", "weight changed");

    /** The perspectives that are asked. */
    public static final Change ASKED = new Change("asked", "perspectives changed");

    /** The order of the questions that both versions have. */
    public static final Change ORDER = new Change("order", "order of the questions changed");

    /** The questions of a form. */
    public static final Change QUESTIONS = new Change("questions", "questions changed");

    /** The section that a question belongs to. */
    public static final Change SECTION = new Change("section", "section changed");

    /** The label, definition, title or description. */
    public static final Change EXPLANATION = new Change("explanation", "explanation reworded");

    /** The source that a part is taken from. */
    public static final Change SOURCE = new Change("source", "source changed");

    /** The question whose opposite a question says. */
    public static final Change MIRROR = new Change("mirror", "mirrored question changed");

    /** The text before the questions. */
    public static final Change INTRODUCTION = new Change("introduction", "introduction reworded");

    /** The value of a parameter. */
    public static final Change PARAMETER = new Change("parameter", "value changed");

    /** Another minimum number of people for what may be published. */
    public static final Change MINIMUM = new Change("minimum", "minimum changed");

    private static final ImmutableList<Change> ALL = ImmutableList.of(
            ID,
            BANK,
            HEADER,
            LANGUAGE,
            ADDED,
            REMOVED,
            WORDS,
            ANSWERS,
            LABELS,
            REVERSED,
            CONSTRUCT,
            ABOUT,
            HORIZON,
            WEIGHT,
            ASKED,
            ORDER,
            QUESTIONS,
            SECTION,
            EXPLANATION,
            SOURCE,
            MIRROR,
            INTRODUCTION,
            PARAMETER,
            MINIMUM);

    private final String id;
    private final String label;

    private Change(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Returns all kinds, in their order. */
    public static ImmutableList<Change> all() {
        return ALL;
    }

    /**
     * Returns the kind with that id, such as {@code words}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest id and lists all ids
     */
    public static Change of(@Nullable String id) {
        return Named.of(ALL, "kind of difference", id);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public int compareTo(Change other) {
        return Integer.compare(ALL.indexOf(this), ALL.indexOf(other));
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
