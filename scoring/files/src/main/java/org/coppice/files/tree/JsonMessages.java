package org.coppice.files.tree;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Explains why a JSON file cannot be parsed. The parser gives the position; what is wrong there is found from the text before and after it.
 */
final class JsonMessages {
    private final FileText file;
    private final LineColumn place;
    private final JacksonException cause;

    private JsonMessages(FileText file, JacksonException cause) {
        this.file = file;
        this.cause = cause;
        this.place = place(file, cause.getLocation());
    }

    static UnreadableFileException of(FileText file, JacksonException e) {
        return new JsonMessages(file, e).fault();
    }

    private UnreadableFileException fault() {
        String text = file.text();
        int offset = file.lines().offset(place);
        if (cause instanceof UnexpectedEndOfInputException || offset == text.length()) {
            return unreadable(
                    "the file ends before it is complete", "close the open element: a quote, a bracket or a brace");
        }
        if (cause instanceof StreamConstraintsException) {
            return unreadable("this text is too long", "shorten it");
        }
        JsonScan before = JsonScan.of(text, offset);
        char sign = text.charAt(offset);
        if (before.next() == JsonScan.Next.ESCAPE) {
            return unreadable("the backslash starts no valid JSON escape", "write \\\\ for a backslash");
        }
        if (isInNumber(text, offset)) {
            return unreadable(
                    "this is not a valid JSON number", "write digits, such as 0.5, without a leading zero or plus");
        }
        if (sign < ' ') {
            return unreadable(
                    "a text contains a line break or a control character",
                    "write a line break as \\n, and close the text with a quote");
        }
        if (sign == '/') {
            return unreadable("there is a comment, which JSON does not allow", "remove it");
        }
        String word = "\"" + Messages.brief(file.wordAt(place)) + "\"";
        if ((sign == '}' || sign == ']') && !before.isCloser(sign)) {
            return unreadable(
                    word + " closes something that is not open", "remove it, or close the open element first");
        }
        return misplaced(word, before);
    }

    private UnreadableFileException misplaced(String word, JsonScan before) {
        return switch (before.next()) {
            case NAME ->
                unreadable(
                        word + " is in the place of a name",
                        "put names in double quotes, and no comma after the last entry");
            case COLON -> unreadable(word + " is in the place of a colon", "put a colon between a name and its value");
            case COMMA ->
                before.isCloser(word.charAt(1))
                        ? aValue(word)
                        : unreadable(word + " is in the place of a comma", "put commas between entries");
            default -> aValue(word);
        };
    }

    private UnreadableFileException aValue(String word) {
        return unreadable(
                word + " is in the place of a value",
                "write a number, true, false, a list, a mapping, or a text in double quotes");
    }

    /** Returns true if a number is incomplete: after its decimal point, exponent, minus or leading zero. */
    private static boolean isInNumber(String text, int offset) {
        int start = offset;
        while (start > 0 && "0123456789+-.eE".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        String begun = text.substring(start, offset);
        if (begun.equals("-")) {
            return true;
        }
        return switch (text.charAt(offset)) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> begun.matches("-?0");
            case '.' -> begun.matches("-?[0-9]+");
            case 'e', 'E' -> begun.matches("-?[0-9]+(\\.[0-9]+)?");
            default -> begun.matches("-?[0-9]+(\\.|(\\.[0-9]+)?[eE][+-]?)");
        };
    }

    private UnreadableFileException unreadable(String what, String remedy) {
        return new UnreadableFileException(place, what, remedy, cause);
    }

    private static LineColumn place(FileText file, @Nullable TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1
                ? LineColumn.START
                : file.lines().ofUnits(at.getLineNr(), at.getColumnNr());
    }
}
