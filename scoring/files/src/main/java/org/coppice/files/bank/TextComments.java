package org.coppice.files.bank;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.Messages;
import org.coppice.files.tree.Tokens;
import org.coppice.files.tree.UnreadableFileException;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;
import tools.jackson.core.JsonToken;

/**
 * Finds texts of YAML files that may be cut off: a number sign after a blank starts a comment, so that {@code text: Cost # is it high?} is the
 * text {@code Cost}. A text in quotes, and a comment after anything but a text, are never reported.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class TextComments {
    /** The fields that hold a text. */
    private static final ImmutableSet<String> TEXTS =
            ImmutableSet.of("text", "title", "label", "definition", "description", "source", "licence");

    /** The fields in which each value, at any depth, is a text. */
    private static final ImmutableSet<String> OF_TEXTS =
            ImmutableSet.of("labels", "options", "wordings", "reworded", "translations", "sentences", "introductions");

    private static final CharMatcher BLANK = CharMatcher.anyOf(" \t\r\n");

    private final FileText file;
    private final Tokens tokens;
    private final ImmutableList.Builder<Fault> found = ImmutableList.builder();

    private TextComments(FileText file, Tokens tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    /**
     * Returns a notice for each text that a comment follows; none for a JSON file, which has no comments.
     *
     * @throws InputException if the file cannot be read
     */
    public static ImmutableList<Fault> of(Path file) {
        return of(file.toString(), Bytes.of(file, FileText.MOST_BYTES));
    }

    /**
     * Returns a notice for each text that a comment follows; none for a JSON file, which has no comments.
     *
     * @param name the name of the file, used in messages; its extension determines the format
     * @throws InputException if the file cannot be read
     */
    public static ImmutableList<Fault> of(String name, byte[] content) {
        FileText text = FileText.decode(name, content);
        if (text.json()) {
            return ImmutableList.of();
        }
        try (Tokens tokens = Tokens.of(text)) {
            TextComments all = new TextComments(text, tokens);
            all.value(tokens.next(), "", false);
            return all.found.build();
        } catch (UnreadableFileException e) {
            throw e.asInputException(text.name());
        }
    }

    private void value(@org.jspecify.annotations.Nullable JsonToken token, String field, boolean inTexts) {
        if (token == JsonToken.START_OBJECT) {
            while (tokens.next() == JsonToken.PROPERTY_NAME) {
                String name = tokens.name();
                value(tokens.next(), name, inTexts || OF_TEXTS.contains(name));
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (JsonToken entry = tokens.next();
                    entry != null && entry != JsonToken.END_ARRAY;
                    entry = tokens.next()) {
                value(entry, "", inTexts);
            }
        } else if (token == JsonToken.VALUE_STRING && (inTexts || TEXTS.contains(field))) {
            comment(tokens.text()).ifPresent(offset -> note(offset, tokens.text()));
        }
    }

    /** Returns the offset of the number sign after a text without quotes, if there is one on the line on which the text ends. */
    private Optional<Integer> comment(String value) {
        String text = file.text();
        int at = file.offset(tokens.place());
        if (at >= text.length() || "\"'|>".indexOf(text.charAt(at)) >= 0) {
            return Optional.empty();
        }
        for (int i = 0; i < value.length(); i++) {
            if (!BLANK.matches(value.charAt(i))) {
                while (at < text.length() && BLANK.matches(text.charAt(at))) {
                    at++;
                }
                if (at == text.length() || text.charAt(at) != value.charAt(i)) {
                    return Optional.empty(); // a tag or an anchor precedes the text
                }
                at++;
            }
        }
        int end = at;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at > end && at < text.length() && text.charAt(at) == '#' ? Optional.of(at) : Optional.empty();
    }

    private void note(int offset, String value) {
        Location.Position where = file.position(offset);
        found.add(new Fault(
                where,
                "the text is \"" + Messages.brief(value) + "\", since the \"#\" starts a comment",
                "put the text in quotes, with the rest of the line if that belongs to it"));
    }
}
