package org.coppice.statistics.missing;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * The treatment of missing answers: which answers a figure uses if some are missing. Later versions may add treatments.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class MissingTreatment implements Named, Comparable<MissingTreatment> {
    /** For each pair of questions, everyone who answered both. The covariances can then be inconsistent. */
    public static final MissingTreatment PAIRWISE =
            new MissingTreatment("pairwise", "those who answered both questions");

    /** Only those who answered every question of the measure. */
    public static final MissingTreatment LISTWISE =
            new MissingTreatment("listwise", "those who answered all questions");

    /**
     * Everyone: a missing answer counts as the median of the question's answers in the sample, as in psych's {@code scoreItems}. This makes
     * people more alike than they are, so that variances and most correlations are too small.
     */
    public static final MissingTreatment MEDIAN_IMPUTED =
            new MissingTreatment("median-imputed", "everyone, with the question's median where an answer is missing");

    private static final ImmutableList<MissingTreatment> ALL = ImmutableList.of(PAIRWISE, LISTWISE, MEDIAN_IMPUTED);

    private final String id;
    private final String label;

    private MissingTreatment(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Returns all treatments, in their order. */
    public static ImmutableList<MissingTreatment> all() {
        return ALL;
    }

    /**
     * Returns the treatment of missing answers with that id, such as {@code pairwise}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest id and lists all ids
     */
    public static MissingTreatment of(@Nullable String id) {
        return Named.of(ALL, "treatment of missing answers", id);
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
    public int compareTo(MissingTreatment other) {
        return Integer.compare(ALL.indexOf(this), ALL.indexOf(other));
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
