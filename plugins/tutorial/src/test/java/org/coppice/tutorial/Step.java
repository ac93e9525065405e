package org.coppice.tutorial;

import java.util.List;
import java.util.regex.Pattern;

/** What a reader of a page does next. */
sealed interface Step {
    /** The line of the page that it begins on. */
    int line();

    /**
     * Writes a file.
     *
     * @param line the line of the page that it begins on
     * @param name its name, in the folder where the reader is
     * @param content all that is in it
     */
    record Write(int line, String name, String content) implements Step {}

    /**
     * Reads code that stands for itself, in no file.
     *
     * @param line the line of the page that it begins on
     * @param code the code
     */
    record Read(int line, String code) implements Step {}

    /**
     * Runs commands.
     *
     * @param line the line of the page that it begins on
     * @param script the commands
     * @param printed what the page says they print, or nothing where it does not say
     */
    record Run(int line, String script, List<String> printed) implements Step {
        /** What the page leaves out: lines where it stands alone, otherwise part of a line. */
        private static final String ANYTHING = "…";

        /** Whether this is what the page says. */
        boolean matches(List<String> actual) {
            return printed.isEmpty() || matches(printed, actual);
        }

        private static boolean matches(List<String> expected, List<String> actual) {
            if (expected.isEmpty()) {
                return actual.isEmpty();
            }
            List<String> rest = expected.subList(1, expected.size());
            if (expected.get(0).strip().equals(ANYTHING)) {
                return matches(rest, actual)
                        || (!actual.isEmpty() && matches(expected, actual.subList(1, actual.size())));
            }
            return !actual.isEmpty()
                    && matches(expected.get(0), actual.get(0).stripTrailing())
                    && matches(rest, actual.subList(1, actual.size()));
        }

        private static boolean matches(String expected, String actual) {
            return actual.matches(Pattern.quote(expected).replace(ANYTHING, "\\E.*\\Q"));
        }
    }
}
