package org.coppice.model.score;

import org.coppice.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * Whose answers count for agreement within a group where some are missing.
 *
 * @since 0.1.0
 */
public enum AgreementRule implements Named {
    /** Only of persons who answered every question of the measure, as R's package multilevel has it. A question not asked is missing too. */
    LISTWISE("listwise", "persons who answered every question"),
    /**
     * Of persons who answered at least half of the questions that apply to them, as scores have it by the rule of that name. Each question
     * has the figures of those who answered it; a question that fewer than two of them answered is left out.
     */
    HALF("half", "persons who answered at least half of the questions");

    private final String id;
    private final String label;

    AgreementRule(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /**
     * The agreement rule of that id, such as {@code listwise}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; it names the nearest and those there are
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

    /** Whether a person counts who answered so many of so many questions that apply, of a measure of so many. */
    public boolean counts(int answered, int applicable, int questions) {
        return this == LISTWISE ? answered == questions : answered > 0 && 2 * answered >= applicable;
    }
}
