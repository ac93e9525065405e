package org.coppice.statistics.agreement;

import org.coppice.model.Named;

/** What counts as the size of a team where teams differ in it. */
public enum TeamSize implements Named {
    /** The mean size N/K, as R's package multilevel has it. */
    MEAN("mean-size", "mean team size"),
    /** n0 = (N − Σn²/N)/(K − 1), by which the variance between teams is estimated without bias (Snedecor and Cochran 1989). */
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
