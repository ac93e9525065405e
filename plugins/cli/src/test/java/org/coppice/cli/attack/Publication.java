package org.coppice.cli.attack;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coppice.cli.CoppiceTool;
import tools.jackson.databind.json.JsonMapper;

/** What one call of the command line prints. */
record Publication(int code, String out, String err) {
    private static final CoppiceTool TOOL = new CoppiceTool();

    /** A command with its options. */
    record Call(String command, List<String> options) {
        Call(String command, String... options) {
            this(command, List.of(options));
        }

        /** The value of an option, or a default. */
        String option(String name, String otherwise) {
            int place = options.indexOf(name);
            return place < 0 ? otherwise : options.get(place + 1);
        }

        /** The formats of the command, JSON first. */
        List<String> formats() {
            return command.equals("score") ? List.of("json", "text", "csv") : List.of("json", "text");
        }
    }

    /** Publishes a survey in one format. */
    static Publication of(Survey survey, Path folder, Call call, String format) {
        survey.write(folder);
        List<String> all = new ArrayList<>(List.of(
                call.command(),
                folder.resolve("answers.csv").toString(),
                "--bank-file",
                folder.resolve("bank.yaml").toString(),
                "--threads",
                "1",
                "--format",
                format));
        for (String option : call.options()) {
            all.add(option.replace("FOLDER", folder.toString()));
        }
        if (format.equals("csv") && all.contains("--agreement")) {
            all.subList(all.indexOf("--agreement"), all.indexOf("--agreement") + 2)
                    .clear();
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = TOOL.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Publication(code, out.toString(), err.toString());
    }

    /** Publishes a survey as JSON, and reads it. */
    static Printed json(Survey survey, Path folder, String command, String... options) {
        return json(survey, folder, new Call(command, options));
    }

    static Printed json(Survey survey, Path folder, Call call) {
        Publication made = of(survey, folder, call, "json");
        if (made.code() != 0) {
            throw new AssertionError(call + " ended with " + made.code() + ": " + made.err() + "\n" + survey);
        }
        return new Printed(JsonMapper.shared().readTree(made.out()));
    }

    /** All that a command prints of a survey: every format, and standard error. */
    static List<Publication> everything(Survey survey, Path folder, Call call) {
        return call.formats().stream()
                .map(format -> of(survey, folder, call, format))
                .toList();
    }
}
