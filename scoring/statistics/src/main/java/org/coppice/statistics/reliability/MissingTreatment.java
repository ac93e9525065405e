package org.coppice.statistics.reliability;

import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * The treatment of missing answers: which answers a figure uses if some are missing.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public enum MissingTreatment implements Named {
    /** For each pair of questions, everyone who answered both. The covariances can then be inconsistent. */
    PAIRWISE("pairwise", "those who answered both questions"),
    /** Only those who answered every question of the measure. */
    LISTWISE("listwise", "those who answered all questions"),
    /**
     * Everyone: a missing answer counts as the median of the question's answers in the sample, as in psych's {@code scoreItems}. This makes
     * people more alike than they are, so that variances and most correlations are too small.
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
