package org.coppice.validation;

import com.google.common.collect.ImmutableList;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Set;
import org.apiguardian.api.API;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.Location;

/**
 * The violations of a bean as faults, so that a host reports them as it reports the faults of Coppice.
 *
 * <pre>{@code
 * Violations.check("the submission", validator.validate(submission));
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class Violations {
    private static final String REMEDY = "give a valid value";

    private Violations() {}

    /**
     * Throws an exception with all violations, if there are any.
     *
     * @param subject the name of the bean, used in messages
     */
    public static <T> void check(String subject, Set<ConstraintViolation<T>> violations) {
        if (!violations.isEmpty()) {
            throw new FaultException(subject, faults(violations));
        }
    }

    /** Returns a fault for each violation, in the order of the JSON pointers of the properties. */
    public static <T> ImmutableList<Fault> faults(Set<ConstraintViolation<T>> violations) {
        return violations.stream()
                .map(Violations::fault)
                .sorted(Comparator.comparing(fault -> fault.where().toString()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        Location where = new Location.Pointer(pointer(violation.getPropertyPath()));
        return TextRule.of(violation.getConstraintDescriptor().getAnnotation())
                .flatMap(rule -> rule.violation(String.valueOf(violation.getInvalidValue())))
                .map(wrong -> wrong.fault().at(where))
                .orElseGet(() -> new Fault(where, "the value is not valid: " + violation.getMessage(), REMEDY));
    }

    /** Returns a path of properties as a JSON pointer. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                Object key = node.getKey() != null ? node.getKey() : node.getIndex();
                if (key != null) {
                    pointer.append('/').append(step(key.toString()));
                }
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(step(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
