package org.coppice.scoring.file;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Why a JSON file cannot be read, in plain words. The parser's own words are for programmers; they only tell the case. */
final class JsonWords {
    private JsonWords() {}

    static Unreadable of(FileText file, JacksonException e) {
        Place place = place(file, e.getLocation());
        if (e instanceof UnexpectedEndOfInputException) {
            return new Unreadable(
                    place,
                    "the file ends before it is complete",
                    "close what is open: a quote, a bracket or a brace",
                    e);
        }
        if (e instanceof StreamConstraintsException) {
            return new Unreadable(place, "this is longer than is read", "shorten it", e);
        }
        String said = e.getOriginalMessage();
        String word = "\"" + Words.brief(file.wordAt(place)) + "\"";
        if (said.contains("double-quote to start property name")) {
            return new Unreadable(
                    place,
                    word + " stands where a name belongs",
                    "put names in double quotes, and no comma after the last entry",
                    e);
        }
        if (said.contains("expecting comma")) {
            return new Unreadable(place, word + " stands where a comma belongs", "put commas between entries", e);
        }
        if (said.contains("expecting a colon")) {
            return new Unreadable(
                    place, word + " stands where a colon belongs", "put a colon between a name and its value", e);
        }
        if (said.contains("close marker")) {
            return new Unreadable(
                    place, word + " closes what is not open", "remove it, or close what is open first", e);
        }
        if (said.contains("comment")) {
            return new Unreadable(place, "a comment stands here, which JSON does not have", "remove it", e);
        }
        if (said.contains("CTRL-CHAR")) {
            return new Unreadable(
                    place,
                    "a line break or a control character stands in a text",
                    "write a line break as \\n, and close the text with a quote",
                    e);
        }
        if (said.contains("escape")) {
            return new Unreadable(
                    place, "the backslash starts no escape that JSON has", "write \\\\ for a backslash", e);
        }
        if (said.contains("numeric value")) {
            return new Unreadable(
                    place,
                    "this is not a number as JSON writes it",
                    "write digits, such as 0.5, without a leading zero or plus",
                    e);
        }
        return new Unreadable(
                place,
                word + " stands where a value belongs",
                "write a number, true, false, a list, a mapping, or a text in double quotes",
                e);
    }

    private static Place place(FileText file, @org.jspecify.annotations.Nullable TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1 ? Place.START : file.lines().ofUnits(at.getLineNr(), at.getColumnNr());
    }
}
