package org.coppice.model;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is wrong with a value at once. */
public final class FaultException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    @SuppressWarnings("serial") // an ImmutableList is serialisable, and so could a Fault be; nobody needs it
    private final ImmutableList<Fault> faults;

    /** Makes an exception of at least one fault about {@code subject}. */
    public FaultException(String subject, List<Fault> faults) {
        super(message(subject, faults));
        this.faults = ImmutableList.copyOf(faults);
    }

    /** Everything that is wrong, at least one. */
    public ImmutableList<Fault> faults() {
        return faults;
    }

    private static String message(String subject, List<Fault> faults) {
        Preconditions.checkArgument(!faults.isEmpty(), "an exception without a fault");
        String more = faults.size() > SHOWN ? "\nand " + (faults.size() - SHOWN) + " more" : "";
        return faults.stream()
                .limit(SHOWN)
                .map(f -> subject + (f.path().isEmpty() ? "" : " " + f.path()) + ": " + f.message())
                .collect(Collectors.joining("\n", "", more));
    }
}
