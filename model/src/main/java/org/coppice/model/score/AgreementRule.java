package org.coppice.model.score;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * The rule that decides which persons are included in the agreement of a group if answers are missing. Later versions may add rules.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class AgreementRule implements Named, Comparable<AgreementRule> {
    /**
     * Only persons who answered every question of the measure, as in the R package multilevel. A question that was not asked is
     * missing too.
     */
    public static final AgreementRule LISTWISE =
            new AgreementRule("listwise", "persons who answered every question", true);

    /**
     * Persons who answered at least half of the questions that apply to them, as in the scoring rule of that name. The figures of
     * each question use the persons who answered it; a question that fewer than two of them answered is excluded.
     */
    public static final AgreementRule HALF =
            new AgreementRule("half", "persons who answered at least half of the questions", false);

    private static final ImmutableList<AgreementRule> ALL = ImmutableList.of(LISTWISE, HALF);

    private final String id;
    private final String label;
    private final boolean complete;

    private AgreementRule(String id, String label, boolean complete) {
        this.id = id;
        this.label = label;
        this.complete = complete;
    }

    /** Returns all rules, in their order. */
    public static ImmutableList<AgreementRule> all() {
        return ALL;
    }

    /**
     * Returns the agreement rule with that id, such as {@code listwise}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest id and lists all ids
     */
    public static AgreementRule of(@Nullable String id) {
        return Named.of(ALL, "agreement rule", id);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /** Returns whether only persons who answered every question are included. */
    public boolean complete() {
        return complete;
    }

    /**
     * Returns whether a person is included who answered {@code answered} of {@code applicable} applicable questions, of a measure
     * of {@code questions} questions.
     */
    public boolean counts(int answered, int applicable, int questions) {
        return complete ? answered == questions : answered > 0 && 2 * answered >= applicable;
    }

    @Override
    public int compareTo(AgreementRule other) {
        return Integer.compare(ALL.indexOf(this), ALL.indexOf(other));
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
