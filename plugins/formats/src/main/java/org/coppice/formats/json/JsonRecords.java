package org.coppice.formats.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.coppice.formats.bytes.UnreadableException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the objects of a list, or of lines, as flat records of texts. */
final class JsonRecords {
    private static final int MOST_DEPTH = 32;
    private static final int MOST_FIELDS = 16_384; // of a record
    private static final int MOST_TEXT = 100_000;

    private final JsonParser json;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, String> around = new LinkedHashMap<>();
    private final Sink sink;

    /** What is done with a record. */
    @FunctionalInterface
    interface Sink {
        void record(int line, Map<String, String> fields) throws IOException;
    }

    private JsonRecords(JsonParser json, Sink sink) {
        this.json = json;
        this.sink = sink;
    }

    static void read(InputStream in, Sink sink) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            new JsonRecords(json, sink).document();
        }
    }

    private void document() throws IOException {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                object();
            } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                throw unexpected();
            }
        }
    }

    /** Reads an object that is a record, or a team whose respondents are. */
    private void object() throws IOException {
        int line = json.currentTokenLocation().getLineNr();
        fields.clear();
        around.clear();
        boolean team = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("respondents") && value == JsonToken.START_ARRAY) {
                team = true;
                around.putAll(fields);
                respondents();
            } else {
                value(name, value, 0);
            }
        }
        if (!team) {
            sink.record(line, fields);
        } else if (!around.equals(fields)) {
            throw new UnreadableException(
                    "the object on line " + line + " has fields after \"respondents\"",
                    "write the team and the wave before them");
        }
    }

    private void respondents() throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw unexpected();
            }
            int line = json.currentTokenLocation().getLineNr();
            fields.clear();
            fields.putAll(around);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("answers") && value == JsonToken.START_OBJECT) {
                    members("", 1);
                } else {
                    value(name.equals("id") ? "respondent" : name, value, 1);
                }
            }
            sink.record(line, fields);
        }
        fields.clear();
        fields.putAll(around);
    }

    private void members(String prefix, int depth) throws IOException {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("absent") && value == JsonToken.VALUE_STRING && !prefix.isEmpty()) {
                put(prefix.substring(0, prefix.length() - 1), json.getString());
            } else {
                value(prefix + name, value, depth);
            }
        }
    }

    private void value(String name, JsonToken token, int depth) throws IOException {
        if (depth > MOST_DEPTH) {
            throw new UnreadableException(
                    "its values are nested too deeply", "write the answers of a respondent as one object");
        }
        switch (token) {
            case START_OBJECT -> members(name + ".", depth + 1);
            case START_ARRAY -> array(name, depth + 1);
            case VALUE_NULL -> put(name, "");
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                put(name, json.getString());
            default -> throw unexpected();
        }
    }

    /** Reads the options that were chosen as a column each, and other elements by their number. */
    private void array(String name, int depth) throws IOException {
        int number = 0;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
                put(name + "." + json.getString(), "1");
            } else if (token == null) {
                throw unexpected();
            } else {
                value(name + "[" + number + "]", token, depth);
            }
            number++;
        }
    }

    private void put(String name, String text) throws IOException {
        if (text.length() > MOST_TEXT || name.length() > MOST_TEXT / 100) {
            throw new UnreadableException(
                    "a text on line " + json.currentTokenLocation().getLineNr() + " is too long", "shorten it");
        }
        fields.put(name, text);
        if (fields.size() > MOST_FIELDS) {
            throw new UnreadableException(
                    "a respondent has more than " + MOST_FIELDS + " values", "leave out what is no answer");
        }
    }

    private IOException unexpected() {
        int line = json.currentTokenLocation().getLineNr();
        return new UnreadableException(
                "there is no object of a respondent on line " + line, "write a list of objects, or an object a line");
    }
}
