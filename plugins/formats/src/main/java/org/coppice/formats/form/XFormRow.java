package org.coppice.formats.form;

import java.util.Optional;
import java.util.function.Function;

/**
 * A row of an XLSForm, which is a node of an XForm. Its expressions name other nodes as <code>${name}</code>.
 *
 * @param type the type, such as {@code select_one} or {@code begin_group}
 * @param name the name of the node
 * @param list the name of its list of choices, or nothing
 * @param label what a respondent reads
 * @param hint what a respondent reads below it
 * @param required when an answer is needed: {@code true()}, an expression, or nothing
 * @param constraint which answers are allowed, or nothing
 * @param message what a respondent reads if an answer is not allowed
 * @param calculation how its value is computed, or nothing
 */
record XFormRow(
        String type,
        String name,
        String list,
        Optional<Function<FormTexts, String>> label,
        Optional<Function<FormTexts, String>> hint,
        String required,
        String constraint,
        Optional<Function<FormTexts, String>> message,
        String calculation) {
    static XFormRow of(String type, String name) {
        return new XFormRow(type, name, "", Optional.empty(), Optional.empty(), "", "", Optional.empty(), "");
    }

    XFormRow from(String choices) {
        return new XFormRow(type, name, choices, label, hint, required, constraint, message, calculation);
    }

    XFormRow labelled(Function<FormTexts, String> text) {
        return new XFormRow(type, name, list, Optional.of(text), hint, required, constraint, message, calculation);
    }

    XFormRow hinted(Function<FormTexts, String> text) {
        return new XFormRow(type, name, list, label, Optional.of(text), required, constraint, message, calculation);
    }

    XFormRow required(String when) {
        return new XFormRow(type, name, list, label, hint, when, constraint, message, calculation);
    }

    XFormRow constrained(String allowed, Function<FormTexts, String> otherwise) {
        return new XFormRow(type, name, list, label, hint, required, allowed, Optional.of(otherwise), calculation);
    }

    XFormRow computed(String how) {
        return new XFormRow(type, name, list, label, hint, required, constraint, message, how);
    }

    /** Returns the type as an XLSForm has it, with the list of choices. */
    String typeWithList() {
        return list.isEmpty() ? type : type + " " + list;
    }
}
