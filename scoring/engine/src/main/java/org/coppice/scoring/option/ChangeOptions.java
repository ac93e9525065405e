package org.coppice.scoring.option;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import org.coppice.model.check.Check;

/**
 * What is wanted of the changes between waves besides those of teams, and how the work is carried out.
 *
 * <pre>{@code
 * ChangeOptions options = ChangeOptions.DEFAULT.withPersons().reliability(0.85);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ChangeOptions {
    /** Changes of teams only, on the calling thread. */
    public static final ChangeOptions DEFAULT = new ChangeOptions(false, OptionalDouble.empty(), Execution.SERIAL);

    private final boolean persons;
    private final OptionalDouble reliability;
    private final Execution execution;

    private ChangeOptions(boolean persons, OptionalDouble reliability, Execution execution) {
        this.persons = persons;
        this.reliability = reliability;
        this.execution = execution;
    }

    /** The same, with the reliable change of each person; needs the research view. */
    public ChangeOptions withPersons() {
        return new ChangeOptions(true, reliability, execution);
    }

    /**
     * The same, with that reliability of the scores in place of the alpha of the sample's persons in the earlier wave.
     *
     * @param value from 0 to below 1
     */
    public ChangeOptions reliability(double value) {
        Check.valid(
                value >= 0 && value < 1, "a reliability of %s", "give a number from 0 to below 1, such as 0.8", value);
        return new ChangeOptions(persons, OptionalDouble.of(value), execution);
    }

    /** The same, carried out in that way. */
    public ChangeOptions with(Execution execution) {
        return new ChangeOptions(
                persons, reliability, requireNonNull(execution, "execution is null; give one, or Execution.SERIAL"));
    }

    /** Whether the reliable change of each person is wanted. */
    public boolean persons() {
        return persons;
    }

    /** The reliability that takes the place of alpha; empty where alpha is used. */
    public OptionalDouble reliability() {
        return reliability;
    }

    /** How the work is carried out. */
    public Execution execution() {
        return execution;
    }
}
