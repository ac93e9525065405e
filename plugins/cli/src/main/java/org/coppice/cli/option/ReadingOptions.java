package org.coppice.cli.option;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.coppice.files.answers.ReadOptions;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.Roster;
import org.coppice.model.fault.InvalidValueException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that say how an answer file is read. */
public final class ReadingOptions {
    @Option(
            names = "--columns",
            paramLabel = "NAME=HEADER,…",
            description =
                    "Maps column names to the headers of the file, such as team=GRP,respondent=id. May be repeated.")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--absent",
            paramLabel = "CODE=REASON,…",
            description = "Meaning of codes for absent answers: skipped, not-applicable, dont-know or withheld, such as"
                    + " NA=not-applicable,-99=skipped (default: NA, NaN, NULL and the like are skipped); =REASON is that of empty"
                    + " fields. May be repeated.")
    private List<String> absent = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "COLUMN=VALUE",
            description =
                    "Reads only rows with this value in a column, such as Finished=True; with COLUMN!=VALUE, only rows without it,"
                            + " such as submitdate!= for those that are not empty. May be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = {"--join-ids", "--join-teams"},
            description =
                    "Reads ids of teams and respondents that look alike (north and North; 1, 1.0 and 01; A-1 and A1) as one.")
    private boolean joinIds;

    /** Returns the options for reading a file with the teams of a roster. */
    public ReadOptions of(CommandSpec command, Roster roster) {
        return of(command, roster, meaning -> true);
    }

    /** Returns the options for reading a file, without the names of columns whose meaning the file cannot have. */
    ReadOptions of(CommandSpec command, Roster roster, Predicate<String> meaning) {
        Map<String, String> renamed = new LinkedHashMap<>(Columns.parse(String.join(",", columns), command));
        renamed.keySet().removeIf(meaning.negate());
        ReadOptions options = ReadOptions.DEFAULT.columns(renamed).roster(roster);
        for (Pair pair : pairs(
                "--absent",
                absent.stream()
                        .flatMap(one -> Splitter.on(',').splitToStream(one))
                        .toList(),
                command)) {
            options = options.absent(pair.name, reason(pair.value, command));
        }
        for (Pair pair : pairs("--only", only, command)) {
            options = pair.name.endsWith("!")
                    ? options.except(pair.name.substring(0, pair.name.length() - 1), pair.value)
                    : options.only(pair.name, pair.value);
        }
        return joinIds ? options.joinIds() : options;
    }

    /** Returns whether ids that look alike are one. */
    boolean joinsIds() {
        return joinIds;
    }

    private record Pair(String name, String value) {}

    private static List<Pair> pairs(String option, List<String> given, CommandSpec command) {
        return given.stream()
                .map(one -> {
                    int equals = one.indexOf('=');
                    String name = equals < 0 ? "" : one.substring(0, equals).strip();
                    if (equals < 0 || (option.equals("--only") && (name.isEmpty() || name.equals("!")))) {
                        throw new CommandLine.ParameterException(
                                command.commandLine(),
                                option + ": \"" + one + "\" is not of the form "
                                        + (option.equals("--only")
                                                ? "COLUMN=VALUE; write for example Finished=True"
                                                : "CODE=REASON; write for example NA=not-applicable"));
                    }
                    return new Pair(name, one.substring(equals + 1).strip());
                })
                .toList();
    }

    private static Absence reason(String id, CommandSpec command) {
        try {
            return Absence.of(id);
        } catch (InvalidValueException e) {
            throw new CommandLine.ParameterException(command.commandLine(), "--absent: " + e.getMessage());
        }
    }
}
