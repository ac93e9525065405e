package org.coppice.model.score;

import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * The rule that decides which persons are included in the agreement of a group if answers are missing.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum AgreementRule implements Named {
    /**
     * Only persons who answered every question of the measure, as in the R package multilevel. A question that was not asked is
     * missing too.
     */
    LISTWISE("listwise", "persons who answered every question"),
    /**
     * Persons who answered at least half of the questions that apply to them, as in the scoring rule of that name. The figures of
     * each question use the persons who answered it; a question that fewer than two of them answered is excluded.
     */
    HALF("half", "persons who answered at least half of the questions");

    private final String id;
    private final String label;

    AgreementRule(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /**
     * Returns the agreement rule with that id, such as {@code listwise}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest id and lists all ids
     * @since 0.1.0
     */
    public static AgreementRule of(@Nullable String id) {
        return Named.of(AgreementRule.class, "agreement rule", id);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Returns whether a person is included who answered {@code answered} of {@code applicable} applicable questions, of a measure
     * of {@code questions} questions.
     */
    public boolean counts(int answered, int applicable, int questions) {
        return this == LISTWISE ? answered == questions : answered > 0 && 2 * answered >= applicable;
    }
}
