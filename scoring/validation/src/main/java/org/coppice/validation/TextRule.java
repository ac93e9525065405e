package org.coppice.validation;

import com.google.common.collect.ImmutableList;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.function.Consumer;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;

/** A rule for texts, which is a method of the model. */
final class TextRule {
    static final TextRule ID = new TextRule(CoppiceId.class, text -> Check.id("the text", text));
    static final TextRule VERSION = new TextRule(CoppiceVersion.class, text -> Check.version("the text", text));
    static final TextRule PERSPECTIVE = new TextRule(PerspectiveId.class, Perspective::of);
    static final TextRule ABSENCE = new TextRule(AbsenceId.class, Absence::of);

    private static final ImmutableList<TextRule> ALL = ImmutableList.of(ID, VERSION, PERSPECTIVE, ABSENCE);

    private final Class<? extends Annotation> constraint;
    private final Consumer<String> check;

    private TextRule(Class<? extends Annotation> constraint, Consumer<String> check) {
        this.constraint = constraint;
        this.check = check;
    }

    /** Returns the rule of a constraint, if it is one of ours. */
    static Optional<TextRule> of(Annotation constraint) {
        return ALL.stream()
                .filter(rule -> rule.constraint == constraint.annotationType())
                .findFirst();
    }

    /** Returns what is wrong with a text; empty if it is valid. */
    Optional<InvalidValueException> violation(String text) {
        try {
            check.accept(text);
            return Optional.empty();
        } catch (InvalidValueException wrong) {
            return Optional.of(wrong);
        }
    }
}
