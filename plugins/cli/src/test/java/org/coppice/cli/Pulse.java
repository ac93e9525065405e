package org.coppice.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A bank of questions on one construct, the second reversed, in a folder with the answers to it, and what a run says about the answers. */
record Pulse(Path folder, int questions) {
    private static final Pattern JSON = Pattern.compile("\"warnings\" : \\[(.*?)],?\\R", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    static final ImmutableList<String> NORTH = ImmutableList.of("4,2,4", "5,1,4", "3,3,3", "4,2,5", "2,4,3", "4,1,4");
    static final ImmutableList<String> SOUTH = ImmutableList.of("2,4,3", "3,3,2", "1,4,2", "2,5,3", "3,3,3");

    static Pulse in(Path folder) {
        return new Pulse(folder, 3);
    }

    /** Returns rows of a team from its answers, with respondents p1, p2, … from a number on. */
    static List<String> rows(String team, int from, List<String> answers) {
        return IntStream.range(0, answers.size())
                .mapToObj(i -> team + ",p" + (from + i) + "," + answers.get(i))
                .toList();
    }

    Path write(String name, String header, List<String> rows) {
        try {
            return Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes answers with a column of teams and one of respondents. */
    Path answers(List<String> rows) {
        return write("answers.csv", "team,respondent,q1,q2,q3", rows);
    }

    Run run(String command, Path answers, String... more) {
        List<String> bank = new ArrayList<>(List.of(
                "bank: pulse",
                "version: 1.0.0",
                "title: Team pulse",
                "scales: {agreement: {type: likert, points: 5}}",
                "constructs: {safety: {label: Safety, definition: How safe it is to speak.}}",
                "questions:"));
        for (int q = 1; q <= questions; q++) {
            bank.add("  - {id: q" + q + ", text: Statement " + q + "., scale: agreement, measures: "
                    + (q == 2 ? "[{construct: safety, reversed: true}]}" : "[safety]}"));
        }
        List<String> arguments = new ArrayList<>(List.of(
                command,
                answers.toString(),
                "--bank-file",
                write("bank.yaml", bank.get(0), bank.subList(1, bank.size())).toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    /** Returns the warnings of a text. */
    static List<String> warnings(Run text) {
        return (text.out() + text.err())
                .lines()
                .filter(line -> line.startsWith("Warning: "))
                .map(line -> line.substring("Warning: ".length(), line.length() - 1))
                .toList();
    }

    /** Returns the warnings of a result in JSON. */
    static List<String> jsonWarnings(Run json) {
        Matcher found = JSON.matcher(json.out());
        List<String> all = new ArrayList<>();
        if (found.find()) {
            TEXT.matcher(found.group(1))
                    .results()
                    .forEach(text -> all.add(text.group(1).replace("\\\"", "\"")));
        }
        return all;
    }

    /** Returns a result in JSON without the warnings about its answers. */
    static String withoutWarnings(Run json) {
        return JSON.matcher(json.out()).replaceFirst("");
    }

    /** Returns a result in JSON without anything that names the answers: their digest and the warnings about them. */
    static String figures(Run json) {
        return withoutWarnings(json).replaceAll("\"answers\" : \"sha256:[0-9a-f]*\"", "");
    }
}
