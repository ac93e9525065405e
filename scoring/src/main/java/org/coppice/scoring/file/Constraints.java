package org.coppice.scoring.file;

import com.google.common.collect.ImmutableList;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks records against the constraints they declare. One validator serves all files; it is made when the first one has a fault, as that takes a third of a second. */
final class Constraints {
    // kept, as a logger that nobody holds forgets its level
    private static final Logger ANNOUNCEMENT = Logger.getLogger("org.hibernate.validator.internal.util.Version");

    private Constraints() {}

    /**
     * Notes what a record's constraints find wrong. A list or mapping that lost a faulty part before is not blamed for what it lacks.
     */
    static void check(Object said, Spot spot, Findings findings) {
        ImmutableList<Violation> violations = violations(said).stream()
                .map(violation -> new Violation(pointer(violation.getPropertyPath()), violation.getMessage()))
                .filter(violation -> !findings.touches(violation.pointer))
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::message))
                .collect(ImmutableList.toImmutableList());
        for (Violation violation : violations) {
            Saying saying = Saying.of(violation.message);
            findings.add(
                    violation.pointer,
                    spot.place(violation.pointer),
                    Words.subject(spot, violation.pointer) + " " + saying.what(),
                    saying.remedy());
        }
        findings.nextStage();
    }

    /** Everything in a record that breaks a constraint. */
    static Set<ConstraintViolation<Object>> violations(Object said) {
        return Shared.VALIDATOR.validate(said);
    }

    /** What a constraint says, in an order of its own: the validator gives a set. */
    private record Violation(String pointer, String message) {}

    private static String pointer(Path path) {
        String pointer = Pointer.ROOT;
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer = Pointer.child(pointer, node.getIndex());
            } else if (node.getKey() != null) {
                pointer = Pointer.child(pointer, node.getKey().toString());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer = Pointer.child(pointer, field(node.getName()));
            }
        }
        return pointer;
    }

    /** The name in the file, where that is no name in Java. */
    private static String field(String component) {
        return switch (component) {
            case "forBank" -> "for";
            case "base" -> "extends";
            default -> component;
        };
    }

    private static Validator build() {
        ANNOUNCEMENT.setLevel(Level.WARNING);
        return Validation.byProvider(HibernateValidator.class)
                .providerResolver(() -> ImmutableList.of(new HibernateValidator()))
                .configure()
                .ignoreXmlConfiguration()
                .externalClassLoader(Constraints.class.getClassLoader())
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ROOT), Locale.ROOT, false))
                .buildValidatorFactory()
                .getValidator();
    }

    private static final class Shared {
        static final Validator VALIDATOR = build();

        private Shared() {}
    }
}
