package org.coppice.scoring.option;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.scoring.Assessment;

/**
 * The options of the assessment of a sample: the optional results of each team, and how the work is carried out. Immutable; each method
 * returns a copy.
 *
 * <pre>{@code
 * SampleOptions options = SampleOptions.DEFAULT.withPersons().with(Execution.on(executor, 8));
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class SampleOptions {
    /** The default options: profiles only, on the calling thread. */
    public static final SampleOptions DEFAULT = new SampleOptions(false, false, Execution.SERIAL);

    private final boolean persons;
    private final boolean blueprints;
    private final Execution execution;

    private SampleOptions(boolean persons, boolean blueprints, Execution execution) {
        this.persons = persons;
        this.blueprints = blueprints;
        this.execution = execution;
    }

    /** Returns a copy with the scores of each person. It requires the research view. */
    public SampleOptions withPersons() {
        return new SampleOptions(true, blueprints, execution);
    }

    /**
     * Returns a copy with the blueprint of each team, if the assessment has a blueprint strategy. As in {@link Assessment#blueprint}, each
     * blueprint uses the earlier waves of the team that are in the sample. Each team is read once more for each of its later waves.
     */
    public SampleOptions withBlueprints() {
        return new SampleOptions(persons, true, execution);
    }

    /** Returns a copy with the given execution. */
    public SampleOptions with(Execution execution) {
        return new SampleOptions(
                persons, blueprints, Check.notNull(execution, "execution", "give one, or Execution.SERIAL"));
    }

    /** Returns true if the scores of each person are requested. */
    public boolean persons() {
        return persons;
    }

    /** Returns true if the blueprint of each team is requested. */
    public boolean blueprints() {
        return blueprints;
    }

    /** Returns how the work is carried out. */
    public Execution execution() {
        return execution;
    }
}
