package org.coppice.files.tree;

import com.google.common.base.CharMatcher;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Explains why a YAML file cannot be parsed. The parser gives the position, and the position at which the element that it was reading was
 * opened; what is wrong is found from the text at the two.
 */
final class YamlMessages {
    private static final CharMatcher BLANK = CharMatcher.anyOf(" \t\r\n");

    /** A comment on the last line that contains a closing bracket or brace. */
    private static final Pattern HIDDEN_END = Pattern.compile("(?<=[ \\t])#[^\\r\\n]*[]}][^\\r\\n]*\\s*\\z");

    private YamlMessages() {}

    /** Returns the exception for the position at which the parser stopped; {@code nameExpected} is true if it was about to read a name. */
    static UnreadableFileException of(FileText file, JacksonException e, LineColumn last, boolean nameExpected) {
        if (e.getCause() instanceof MarkedYamlEngineException marked) {
            return ofMarked(file, marked, last);
        }
        if (e instanceof StreamConstraintsException) {
            return new UnreadableFileException(last, "this text is too long", "shorten it", e);
        }
        if (nameExpected && e.getCause() == null) {
            TokenStreamLocation at = e.getLocation();
            LineColumn place =
                    at == null || at.getLineNr() < 1 ? last : new LineColumn(at.getLineNr(), at.getColumnNr());
            return new UnreadableFileException(
                    place, "a reference, a list or a mapping is in the place of a name", "write a name", e);
        }
        return unknown(last, e);
    }

    static UnreadableFileException unknown(LineColumn last, RuntimeException e) {
        return new UnreadableFileException(
                last,
                "the YAML cannot be read from here on",
                "check indentation, colons, quotes, tags and escapes from here on",
                e);
    }

    /** Throws at the first character that YAML forbids; the parser reports no line for it. */
    static void refuseForbidden(FileText file) {
        String text = file.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t';
            if (control || (c >= 0x7F && c < 0xA0 && c != 0x85) || c >= 0xFFFE) {
                throw new UnreadableFileException(
                        file.lines().place(i),
                        String.format(Locale.ROOT, "the file contains the control character U+%04X", (int) c),
                        "remove it");
            }
        }
    }

    private static UnreadableFileException ofMarked(FileText file, MarkedYamlEngineException e, LineColumn last) {
        LineColumn place = place(e.getProblemMark()).orElse(last);
        Optional<LineColumn> opened = place(e.getContextMark());
        if (e instanceof ParserException) {
            return opened.map(from -> ofParser(file, e, from, place)).orElseGet(() -> unknown(place, e));
        }
        if (e instanceof ScannerException) {
            return opened.map(from -> ofToken(file, e, from, place)).orElseGet(() -> ofSign(file, e, place));
        }
        return unknown(place, e);
    }

    /** Returns the exception for a list or mapping, opened at one position, that cannot continue at another. */
    private static UnreadableFileException ofParser(
            FileText file, MarkedYamlEngineException e, LineColumn opened, LineColumn place) {
        char opener = sign(file, opened);
        if (opener == '[' || opener == '{') {
            Optional<UnreadableFileException> slip = FlowText.find(
                            file.text(),
                            file.lines().offset(opened),
                            file.lines().offset(place))
                    .map(sign -> new UnreadableFileException(
                            file.lines().place(sign.offset()), sign.what(), sign.remedy(), e));
            if (slip.isPresent()) {
                return slip.get();
            }
        }
        if ((opener == '[' || opener == '{') && !opened.equals(place)) {
            return new UnreadableFileException(
                    opened,
                    "the \"" + opener + "\" that opens here is not closed in the right place",
                    "close it, and put commas between entries",
                    e);
        }
        Matcher hidden = HIDDEN_END.matcher(file.text());
        if (isEnd(file, place) && hidden.find()) {
            return new UnreadableFileException(
                    file.lines().place(hidden.start()), FlowText.COMMENT, "put the text in quotes", e);
        }
        if (isEnd(file, place) || opener == '[' || opener == '{') {
            return new UnreadableFileException(
                    place, "the file ends before it is complete", "close the open element: a bracket or a brace", e);
        }
        return misplaced(place, e);
    }

    /** Returns the exception for a text or a name, opened at one position, that cannot continue at another. */
    private static UnreadableFileException ofToken(
            FileText file, MarkedYamlEngineException e, LineColumn opened, LineColumn place) {
        char opener = sign(file, opened);
        boolean quote = opener == '"' || opener == '\'';
        if (quote && isOpen(file, opened, place)) {
            return isEnd(file, place) || place.column() == 1
                    ? new UnreadableFileException(opened, "the quote that opens here is not closed", "close it", e)
                    : new UnreadableFileException(
                            place,
                            "the backslash starts no valid YAML escape",
                            "write \\\\ for a backslash, or use single quotes",
                            e);
        }
        boolean scalar = opener == '|' || opener == '>';
        boolean property = "&*!%".indexOf(opener) >= 0 && !BLANK.matchesAnyOf(between(file, opened, place));
        return scalar || property
                ? unknown(place, e)
                : new UnreadableFileException(
                        opened, "a name has no colon after it", "write \"name: value\", or indent the line", e);
    }

    /** Returns the exception for a character that cannot start or continue anything. */
    private static UnreadableFileException ofSign(FileText file, MarkedYamlEngineException e, LineColumn place) {
        return switch (sign(file, place)) {
            case '\t' -> new UnreadableFileException(place, "the indentation contains a tab", "indent with spaces", e);
            case ':' ->
                new UnreadableFileException(
                        place,
                        "the \":\" is in a place where no name can end",
                        "put the text in quotes, or check the indentation of this line",
                        e);
            case '-', '?' -> misplaced(place, e);
            default ->
                new UnreadableFileException(
                        place, "a text cannot start with \"" + file.wordAt(place) + "\"", "put the text in quotes", e);
        };
    }

    private static UnreadableFileException misplaced(LineColumn place, MarkedYamlEngineException e) {
        return new UnreadableFileException(
                place,
                "this is not valid here",
                "let entries of one list or mapping start in the same column, and put texts with special characters in quotes",
                e);
    }

    /** Returns true if the quote that is opened at one position is not closed before another. */
    private static boolean isOpen(FileText file, LineColumn opened, LineColumn place) {
        String text = between(file, opened, place);
        char quote = text.charAt(0);
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = quote == '\'' && i + 1 < text.length() && text.charAt(i + 1) == quote;
            if (c == quote && !doubled) {
                return false;
            }
            if (c == quote || (c == '\\' && quote == '"')) {
                i++; // doubled or escaped quotes do not close
            }
        }
        return true;
    }

    private static String between(FileText file, LineColumn from, LineColumn to) {
        return file.text().substring(file.lines().offset(from), file.lines().offset(to));
    }

    private static boolean isEnd(FileText file, LineColumn place) {
        return file.lines().offset(place) >= file.text().length();
    }

    /** Returns the character at a position; a line feed at the end of the text. */
    private static char sign(FileText file, LineColumn place) {
        return isEnd(file, place) ? '\n' : file.text().charAt(file.lines().offset(place));
    }

    private static Optional<LineColumn> place(Optional<Mark> mark) {
        return mark.map(at -> new LineColumn(at.getLine() + 1, at.getColumn() + 1));
    }
}
