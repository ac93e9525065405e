package org.coppice.tutorial;

import java.util.List;
import java.util.regex.Pattern;

/** A step of the reader of a page. */
sealed interface Step {
    /** Returns the line of the page on which the step begins. */
    int line();

    /**
     * Writes a file.
     *
     * @param line the line of the page on which the step begins
     * @param name its name, in the current folder of the reader
     * @param content its content
     */
    record Write(int line, String name, String content) implements Step {}

    /**
     * Reads code that belongs to no file.
     *
     * @param line the line of the page on which the step begins
     * @param code the code
     */
    record Read(int line, String code) implements Step {}

    /**
     * Runs commands.
     *
     * @param line the line of the page on which the step begins
     * @param script the commands
     * @param printed the output that the page shows, or empty if it shows none
     */
    record Run(int line, String script, List<String> printed) implements Step {
        /** Replaces omitted output: lines if it is a line, otherwise part of a line. */
        private static final String ANYTHING = "…";

        /** Returns whether this output is that of the page. */
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
