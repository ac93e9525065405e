package org.coppice.files;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import org.coppice.model.fault.CoppiceException;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;

/** Thrown with everything that is wrong with a file. Each fault has its {@link Location.Position} in the file. */
public final class InputException extends CoppiceException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception of at least one fault. */
    public InputException(List<Fault> faults) {
        super(faults, null);
    }

    /** Makes an exception of one fault of the whole file. */
    public static InputException of(String file, String what, String remedy) {
        return at(file, 1, 1, what, remedy);
    }

    /** Makes an exception of one fault at a place of the file. */
    public static InputException at(String file, int line, int column, String what, String remedy) {
        return new InputException(ImmutableList.of(Fault.in(file, line, column, what, remedy)));
    }

    /** Makes an exception of at least one fault, in the order of the places. */
    public static InputException inOrder(List<Fault> faults) {
        return new InputException(ImmutableList.sortedCopyOf(
                Comparator.comparing(
                        fault -> fault.where() instanceof Location.Position at ? at : new Location.Position("-", 1, 1)),
                faults));
    }
}
