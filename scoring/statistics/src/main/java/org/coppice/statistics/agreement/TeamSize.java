package org.coppice.statistics.agreement;

import org.apiguardian.api.API;
import org.coppice.model.Named;

/**
 * The definition of team size k when teams differ in size; the set is closed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public enum TeamSize implements Named {
    /** The mean size N/K, as in R's package multilevel. */
    MEAN("mean-size", "mean team size"),
    /** n0 = (N − Σn²/N)/(K − 1), which gives an unbiased estimate of the variance between teams (Snedecor and Cochran 1989). */
    N0("n0", "team size n0");

    private final String id;
    private final String label;

    TeamSize(String id, String label) {
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
