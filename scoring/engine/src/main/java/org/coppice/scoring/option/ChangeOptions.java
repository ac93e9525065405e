package org.coppice.scoring.option;

import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The options of the changes between waves: whether to include persons, and how the work is carried out. Immutable; each method returns a
 * copy.
 *
 * <pre>{@code
 * ChangeOptions options = ChangeOptions.DEFAULT.withPersons().reliability(0.85);
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class ChangeOptions {
    /** The default options: changes of teams only, on the calling thread. */
    public static final ChangeOptions DEFAULT = new ChangeOptions(false, OptionalDouble.empty(), Execution.SERIAL);

    private final boolean persons;
    private final OptionalDouble reliability;
    private final Execution execution;

    private ChangeOptions(boolean persons, OptionalDouble reliability, Execution execution) {
        this.persons = persons;
        this.reliability = reliability;
        this.execution = execution;
    }

    /** Returns a copy with the reliable change of each person. It requires the research view. */
    public ChangeOptions withPersons() {
        return new ChangeOptions(true, reliability, execution);
    }

    /**
     * Returns a copy with the given reliability of the scores. It replaces the alpha of the persons of the sample in the earlier wave.
     *
     * @param value the reliability, from 0 (inclusive) to 1 (exclusive)
     */
    public ChangeOptions reliability(double value) {
        Check.valid(
                value >= 0 && value < 1, "a reliability of %s", "give a number from 0 to below 1, such as 0.8", value);
        return new ChangeOptions(persons, OptionalDouble.of(value), execution);
    }

    /** Returns a copy with the given execution. */
    public ChangeOptions with(Execution execution) {
        return new ChangeOptions(
                persons, reliability, Check.notNull(execution, "execution", "give one, or Execution.SERIAL"));
    }

    /** Returns true if the reliable change of each person is requested. */
    public boolean persons() {
        return persons;
    }

    /** Returns the reliability that replaces alpha; empty if alpha is used. */
    public OptionalDouble reliability() {
        return reliability;
    }

    /** Returns how the work is carried out. */
    public Execution execution() {
        return execution;
    }
}
