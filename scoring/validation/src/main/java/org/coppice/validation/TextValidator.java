package org.coppice.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** A validator of texts by a rule of the model. */
abstract class TextValidator<A extends Annotation> implements ConstraintValidator<A, String> {
    private final TextRule rule;

    TextValidator(TextRule rule) {
        this.rule = rule;
    }

    @Override
    public final boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        Optional<InvalidValueException> violation = Optional.ofNullable(text).flatMap(rule::violation);
        violation.ifPresent(wrong -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(literal(String.valueOf(wrong.getMessage())))
                    .addConstraintViolation();
        });
        return violation.isEmpty();
    }

    /** Returns a template whose text is the message: nothing in it is an expression or a parameter. */
    private static String literal(String message) {
        return message.replace("\\", "\\\\")
                .replace("{", "\\{")
                .replace("}", "\\}")
                .replace("$", "\\$");
    }
}
