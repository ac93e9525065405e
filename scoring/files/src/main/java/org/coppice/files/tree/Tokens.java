package org.coppice.files.tree;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * The tokens of a file in sequence, with their positions. All exceptions of the parsers are converted to {@link UnreadableFileException}.
 */
public final class Tokens implements AutoCloseable {
    private final FileText file;
    private final JsonParser parser;
    private LineColumn last = LineColumn.START;

    private Tokens(FileText file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    public static Tokens of(FileText file) {
        if (!file.json()) {
            YamlMessages.refuseForbidden(file);
        }
        return new Tokens(file, Formats.parser(file));
    }

    /**
     * Returns the next token, null at the end. The YAML parser lets internal exceptions escape if an escape sequence or a tag is broken.
     */
    public @Nullable JsonToken next() {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                parser.finishToken(); // the rest of a string is parsed only now, and may be malformed
            }
            return token;
        } catch (JacksonException e) {
            throw file.json() ? JsonMessages.of(file, e) : YamlMessages.of(file, e, last, isNameExpected());
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw YamlMessages.unknown(last, e);
        }
    }

    private boolean isNameExpected() {
        return parser.streamReadContext().inObject() && parser.currentToken() != JsonToken.PROPERTY_NAME;
    }

    /** Returns the position of the token. */
    public LineColumn place() {
        TokenStreamLocation at = parser.currentTokenLocation();
        if (at.getLineNr() >= 1 && at.getColumnNr() >= 1) {
            last = file.json()
                    ? file.lines().ofUnits(at.getLineNr(), at.getColumnNr())
                    : new LineColumn(at.getLineNr(), at.getColumnNr());
        }
        return last;
    }

    /** Returns the name that was read last. */
    public String name() {
        return parser.currentName();
    }

    /** Returns the token as it is written, without quotes. */
    public String text() {
        return parser.getString();
    }

    /** Returns true if the token is a YAML alias, which refers to another part of the file. */
    boolean isReference() {
        return parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
    }

    /** Returns true if the token is a missing YAML value or the YAML null {@code ~}; the parser returns both as strings. */
    boolean isNothing() {
        String text = parser.getString();
        if (file.json() || text.length() > 1 || !(text.isEmpty() || text.equals("~"))) {
            return false;
        }
        int offset = file.lines().offset(place());
        return offset >= file.text().length() || "'\"|>!&".indexOf(file.text().charAt(offset)) < 0;
    }

    /** Returns true if the token is a whole number within the range of {@code long}. */
    boolean isLong() {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    }

    long asLong() {
        return parser.getLongValue();
    }

    double asDouble() {
        return parser.getDoubleValue();
    }

    @Override
    public void close() {
        parser.close();
    }
}
