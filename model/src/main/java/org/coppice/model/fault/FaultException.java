package org.coppice.model.fault;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Thrown if a composite value, such as a bank or the answers of a team, has faults; reports all of them.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class FaultException extends CoppiceException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    /** Creates an exception with at least one fault about {@code subject}. */
    public FaultException(String subject, List<Fault> faults) {
        super(message(subject, faults), faults, null);
    }

    private static String message(String subject, List<Fault> faults) {
        String more = faults.size() > SHOWN ? "\nand " + (faults.size() - SHOWN) + " more" : "";
        return faults.stream()
                .limit(SHOWN)
                .map(fault -> subject + (fault.where().toString().isEmpty() ? ": " : " ") + fault)
                .collect(Collectors.joining("\n", "", more));
    }
}
