package org.coppice.scoring.file;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Why a YAML file cannot be read, in plain words. The parser's own words are for programmers; they only tell the case. */
final class YamlWords {
    private YamlWords() {}

    static Unreadable of(FileText file, JacksonException e, Place last) {
        if (e.getCause() instanceof MarkedYamlEngineException marked) {
            return ofMarked(file, marked, last);
        }
        if (e instanceof StreamConstraintsException) {
            return new Unreadable(last, "this is longer than is read", "shorten it", e);
        }
        if (e.getOriginalMessage().startsWith("Expected a property name")) {
            TokenStreamLocation at = e.getLocation();
            Place place = at == null || at.getLineNr() < 1 ? last : new Place(at.getLineNr(), at.getColumnNr());
            return new Unreadable(
                    place, "a reference, a list or a mapping stands where a name belongs", "write a name", e);
        }
        return unknown(last, e);
    }

    static Unreadable unknown(Place last, RuntimeException e) {
        return new Unreadable(
                last,
                "the YAML cannot be read from here on",
                "check indentation, colons, quotes, tags and escapes from here on",
                e);
    }

    /** Refuses the first sign that no YAML file may hold; the parser names no line for it. */
    static void refuseForbidden(FileText file) {
        String text = file.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t';
            if (control || (c >= 0x7F && c < 0xA0 && c != 0x85) || c >= 0xFFFE) {
                throw new Unreadable(
                        file.lines().place(i),
                        String.format(Locale.ROOT, "the control character U+%04X stands in the file", (int) c),
                        "remove it");
            }
        }
    }

    private static Unreadable ofMarked(FileText file, MarkedYamlEngineException e, Place last) {
        Place place = place(e.getProblemMark()).orElse(last);
        Place opened = place(e.getContextMark()).orElse(place);
        String problem = text(e.getProblem());
        String context = text(e.getContext());
        if (problem.contains("'\\t(TAB)'")) {
            return new Unreadable(place, "a tab stands in the indentation", "indent with spaces", e);
        }
        if (problem.contains("cannot start any token")) {
            return new Unreadable(
                    place, "a text cannot start with \"" + file.wordAt(place) + "\"", "put the text in quotes", e);
        }
        if (problem.contains("mapping values are not allowed")) {
            return new Unreadable(
                    place,
                    "the \":\" stands where no name can end",
                    "put the text in quotes, or check the indentation of this line",
                    e);
        }
        if (context.contains("quoted scalar") && problem.contains("unexpected end of stream")) {
            return new Unreadable(opened, "the quote that opens here is never closed", "close it", e);
        }
        if (context.contains("double-quoted scalar")) {
            return new Unreadable(
                    place,
                    "the backslash starts no escape that YAML has",
                    "write \\\\ for a backslash, or use single quotes",
                    e);
        }
        if (problem.contains("<stream end>") || context.contains("flow sequence") || context.contains("flow mapping")) {
            boolean flow = context.contains("flow");
            return flow && !opened.equals(place)
                    ? new Unreadable(
                            opened,
                            "the \"" + file.wordAt(opened) + "\" that opens here is not closed in its place",
                            "close it, and put commas between entries",
                            e)
                    : new Unreadable(
                            place,
                            "the file ends before it is complete",
                            "close what is open: a bracket or a brace",
                            e);
        }
        if (problem.contains("could not find expected ':'")) {
            return new Unreadable(
                    opened, "a name stands here without a colon", "write \"name: value\", or indent the line", e);
        }
        if (problem.contains("expected <block end>")) {
            return new Unreadable(
                    place,
                    "this does not belong here",
                    "let entries of one list or mapping start in the same column, and put texts with signs in quotes",
                    e);
        }
        return unknown(place, e);
    }

    private static Optional<Place> place(Optional<Mark> mark) {
        return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1));
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}
