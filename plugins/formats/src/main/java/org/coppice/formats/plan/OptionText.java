package org.coppice.formats.plan;

import java.util.Optional;

/**
 * The text of a column that says whether an option was chosen.
 *
 * @param question the text of the question
 * @param option the label of the option
 */
record OptionText(String question, String option) {
    private static final String CHOICE = " (choice=";

    /** Returns the parts of {@code Reasons - Time} (Qualtrics), {@code Reasons [Time]} (LimeSurvey) and {@code Reasons (choice=Time)} (REDCap). */
    static Optional<OptionText> of(String text) {
        return ofRedcap(text)
                .or(() -> parts(text, text.endsWith("]") ? text.lastIndexOf(" [") : -1, 2, 1))
                .or(() -> parts(text, text.lastIndexOf(" - "), 3, 0));
    }

    /** Returns the parts of a header of REDCap with labels. */
    static Optional<OptionText> ofRedcap(String text) {
        return parts(text, text.endsWith(")") ? text.lastIndexOf(CHOICE) : -1, CHOICE.length(), 1);
    }

    private static Optional<OptionText> parts(String text, int place, int before, int after) {
        return place > 0 && place + before < text.length() - after
                ? Optional.of(
                        new OptionText(text.substring(0, place), text.substring(place + before, text.length() - after)))
                : Optional.empty();
    }
}
