package org.coppice.model.score;

import org.coppice.model.Named;

/** Whose answers count for agreement within a group where some are missing. */
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
