package org.coppice.files;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;
import org.coppice.model.fault.CoppiceException;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;

/**
 * An exception that lists everything that is wrong with a file. Each fault has its {@link Location.Position} in the file.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class InputException extends CoppiceException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with at least one fault. */
    public InputException(List<Fault> faults) {
        super(faults, null);
    }

    /** Returns an exception with one fault that concerns the whole file. */
    public static InputException of(String file, String what, String remedy) {
        return at(file, 1, 1, what, remedy);
    }

    /** Returns an exception with one fault at a position in the file. */
    public static InputException at(String file, int line, int column, String what, String remedy) {
        return new InputException(ImmutableList.of(Fault.in(file, line, column, what, remedy)));
    }

    /** Returns an exception with at least one fault, sorted by position. */
    public static InputException inOrder(List<Fault> faults) {
        return new InputException(ImmutableList.sortedCopyOf(
                Comparator.comparing(
                        fault -> fault.where() instanceof Location.Position at ? at : new Location.Position("-", 1, 1)),
                faults));
    }
}
