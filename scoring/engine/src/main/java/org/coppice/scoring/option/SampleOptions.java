package org.coppice.scoring.option;

import static java.util.Objects.requireNonNull;

import org.coppice.scoring.Assessment;

/**
 * What is wanted of the teams of a sample besides their profiles, and how the work is carried out.
 *
 * <pre>{@code
 * SampleOptions options = SampleOptions.DEFAULT.withPersons().with(Execution.on(executor, 8));
 * }</pre>
 *
 * @since 0.1.0
 */
public final class SampleOptions {
    /** Profiles only, on the calling thread. */
    public static final SampleOptions DEFAULT = new SampleOptions(false, false, Execution.SERIAL);

    private final boolean persons;
    private final boolean blueprints;
    private final Execution execution;

    private SampleOptions(boolean persons, boolean blueprints, Execution execution) {
        this.persons = persons;
        this.blueprints = blueprints;
        this.execution = execution;
    }

    /** The same, with the scores of each person; needs the research view. */
    public SampleOptions withPersons() {
        return new SampleOptions(true, blueprints, execution);
    }

    /**
     * The same, with the blueprint of each team, if the assessment has a blueprint strategy. Each is made with the earlier waves of the team that are in
     * the sample, as {@link Assessment#blueprint} does; each team is read once more for each of its later waves.
     */
    public SampleOptions withBlueprints() {
        return new SampleOptions(persons, true, execution);
    }

    /** The same, carried out in that way. */
    public SampleOptions with(Execution execution) {
        return new SampleOptions(
                persons, blueprints, requireNonNull(execution, "execution is null; give one, or Execution.SERIAL"));
    }

    /** Whether the scores of each person are wanted. */
    public boolean persons() {
        return persons;
    }

    /** Whether the blueprint of each team is wanted. */
    public boolean blueprints() {
        return blueprints;
    }

    /** How the work is carried out. */
    public Execution execution() {
        return execution;
    }
}
