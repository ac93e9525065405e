package org.coppice.cli.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Reads {@code team=GRP,respondent=id}. A comma that is not before another {@code name=} belongs to a header, and quotes may enclose one. */
public final class Columns {
    /** A part that begins with a name, an id, and an equals sign. */
    private static final Pattern PAIR = Pattern.compile("^\\s*[^\\s=]*\\s*=");

    private Columns() {}

    public static Map<String, String> parse(String text, CommandSpec command) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String pair : pairs(text)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals).strip();
            String header = unquoted(pair.substring(equals + 1).strip());
            if (name.isEmpty() || header.isEmpty()) {
                throw new CommandLine.ParameterException(
                        command.commandLine(),
                        "--columns: \"" + pair
                                + "\" is not of the form name=header; write for example team=GRP,respondent=id");
            }
            if (columns.putIfAbsent(name, header) != null) {
                throw new CommandLine.ParameterException(
                        command.commandLine(), "--columns: \"" + name + "\" is given twice; keep one");
            }
        }
        return columns;
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            boolean continues = !pairs.isEmpty() && !PAIR.matcher(part).find() && !part.isBlank();
            if (continues) {
                pairs.set(pairs.size() - 1, pairs.get(pairs.size() - 1) + "," + part);
            } else {
                pairs.add(part);
            }
        }
        return pairs;
    }

    private static String unquoted(String header) {
        return header.length() > 1 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1)
                : header;
    }
}
