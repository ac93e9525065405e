package org.coppice.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * A text that is a version, such as {@code 1.0.0}. Null is valid; add {@code @NotNull} where a value is required.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
@Documented
@Constraint(validatedBy = CoppiceVersion.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, PARAMETER, TYPE_USE, RECORD_COMPONENT})
@Retention(RUNTIME)
public @interface CoppiceVersion {
    /** Returns the message; the message of the model is used instead. */
    String message() default "";

    /** Returns the groups that the constraint belongs to. */
    Class<?>[] groups() default {};

    /** Returns the payload. */
    Class<? extends Payload>[] payload() default {};

    /** Validates texts. */
    final class Validator extends TextValidator<CoppiceVersion> {
        /** Creates a validator; providers of Jakarta Validation do. */
        public Validator() {
            super(TextRule.VERSION);
        }
    }
}
