package org.coppice.scoring.file;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is wrong with a file at once. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an ImmutableList is serialisable, and so could a fault be; nobody needs it
    private final ImmutableList<InputFault> faults;

    /** Makes an exception of at least one fault. */
    public InputException(List<InputFault> faults) {
        super(faults.stream().map(InputFault::toString).collect(Collectors.joining("\n")));
        Preconditions.checkArgument(!faults.isEmpty(), "an exception without a fault");
        this.faults = ImmutableList.copyOf(faults);
    }

    /** Makes an exception of one fault of the whole file. */
    public static InputException of(String file, String what, String remedy) {
        return new InputException(ImmutableList.of(new InputFault(file, 1, 1, what, remedy)));
    }

    /** Everything that is wrong, at least one, in the order of the file. */
    public ImmutableList<InputFault> faults() {
        return faults;
    }
}
