package org.coppice.scoring.agreement;

import org.coppice.model.Named;

/** Whose answers count for agreement within a team where some are missing. */
public enum Missing implements Named {
    /** Only of persons who answered every question of the measure, as R's package multilevel has it. A question not asked is missing too. */
    LISTWISE("listwise", "persons who answered every question"),
    /**
     * Of persons who answered at least half of the questions that apply to them, the rule by which scores are given. Each question
     * has the figures of those who answered it; a question that fewer than two of them answered is left out.
     */
    AVAILABLE("available", "persons who answered at least half of the questions");

    private final String id;
    private final String label;

    Missing(String id, String label) {
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
    boolean counts(int answered, int applicable, int questions) {
        return this == LISTWISE ? answered == questions : answered > 0 && 2 * answered >= applicable;
    }
}
