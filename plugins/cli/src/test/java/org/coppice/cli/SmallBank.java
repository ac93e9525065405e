package org.coppice.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A bank of two questions on one construct, the second reversed, in a folder with the answers to it. */
record SmallBank(Path folder) {
    Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    Run run(String command, Path answers, String... more) throws IOException {
        Path bank = write(
                "bank.yaml",
                "bank: small",
                "version: 1.0.0",
                "title: Small",
                "scales: {s: {type: likert, points: 5}}",
                "constructs: {c: {label: C, definition: C.}}",
                "questions:",
                "  - {id: q1, text: One?, scale: s, measures: [c]}",
                "  - {id: q2, text: Two?, scale: s, measures: [{construct: c, reversed: true}]}");
        List<String> arguments = new ArrayList<>(List.of(command, answers.toString(), "--bank-file", bank.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }
}
