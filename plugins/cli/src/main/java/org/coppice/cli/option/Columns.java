package org.coppice.cli.option;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Reads {@code team=GRP,respondent=id}. */
public final class Columns {
    private Columns() {}

    public static Map<String, String> parse(String text, CommandSpec command) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String pair : text.isBlank() ? new String[0] : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals).strip();
            String header = pair.substring(equals + 1).strip();
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
}
