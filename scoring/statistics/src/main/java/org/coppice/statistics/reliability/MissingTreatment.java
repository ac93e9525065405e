package org.coppice.statistics.reliability;

import org.coppice.model.Named;

/** How missing answers are treated: which answers enter a figure when some are missing. */
public enum MissingTreatment implements Named {
    /** For each two questions, everyone who answered both. The covariances need not fit together then. */
    PAIRWISE("pairwise", "whoever answered both questions"),
    /** Only those who answered every question of the measure. */
    LISTWISE("listwise", "whoever answered all questions"),
    /**
     * Everyone: a missing answer counts as the median of the question's answers in the sample, as in psych's {@code scoreItems}. It makes
     * people more alike than they are, so that variances and most correlations come out too small.
     */
    MEDIAN_IMPUTED("median-imputed", "everyone, with the question's median where an answer is missing");

    private final String id;
    private final String label;

    MissingTreatment(String id, String label) {
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
}
