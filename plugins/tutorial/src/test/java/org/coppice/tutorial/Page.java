package org.coppice.tutorial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps of a page of Markdown. Each chapter (a heading of level two) starts in an empty folder; each fenced block is a step:
 *
 * <ul>
 *   <li>a block of {@code sh} is run;
 *   <li>a block of {@code text} after it is the output; … replaces what the page leaves out;
 *   <li>a block of {@code java} without the name of a file before it is code to read, which a sample contains;
 *   <li>any other block is a file: the line before it ends with its name in backticks and a colon.
 * </ul>
 *
 * <p>Any other block is an error, so that everything on the page is checked.
 */
final class Page {
    private static final Pattern NAME = Pattern.compile(".*`([^`]+)`:");
    private static final String FENCE = "```";

    private final List<Chapter> chapters = new ArrayList<>();
    private final List<String> lines;
    private int next;
    private String before = ""; // the last line of text

    /** A chapter: its heading and its steps. */
    record Chapter(String title, List<Step> steps) {
        @Override
        public String toString() {
            return title;
        }
    }

    private Page(List<String> lines) {
        this.lines = lines;
    }

    /** Returns the chapters of a file that have steps. */
    static List<Chapter> read(Path file) throws IOException {
        return read(Files.readAllLines(file));
    }

    /** Returns the chapters of these lines that have steps. */
    static List<Chapter> read(List<String> lines) {
        Page page = new Page(lines);
        while (page.next < lines.size()) {
            page.line();
        }
        return page.chapters.stream()
                .filter(chapter -> !chapter.steps().isEmpty())
                .toList();
    }

    private void line() {
        String line = lines.get(next++);
        if (line.startsWith("## ")) {
            chapters.add(new Chapter(line.substring(3), new ArrayList<>()));
        } else if (line.startsWith(FENCE)) {
            block(line.substring(FENCE.length()).strip());
        } else if (!line.isBlank()) {
            before = line;
        }
    }

    private void block(String kind) {
        int begins = next;
        int end = next + lines.subList(next, lines.size()).indexOf(FENCE);
        check(end >= next, begins, "the block does not end");
        List<String> block = List.copyOf(lines.subList(next, end));
        next = end + 1;
        check(!chapters.isEmpty(), begins, "a block is before the first chapter");
        List<Step> steps = chapters.get(chapters.size() - 1).steps();
        String content = String.join("\n", block) + "\n";
        if (kind.equals("sh")) {
            steps.add(new Step.Run(begins, content, List.of()));
        } else if (kind.equals("text")) {
            check(
                    !steps.isEmpty()
                            && steps.get(steps.size() - 1) instanceof Step.Run run
                            && run.printed().isEmpty(),
                    begins,
                    "a block of text follows no block of sh");
            Step.Run run = (Step.Run) steps.remove(steps.size() - 1);
            steps.add(new Step.Run(run.line(), run.script(), block));
        } else {
            Matcher name = NAME.matcher(before);
            if (kind.equals("java") && !name.matches()) {
                steps.add(new Step.Read(begins, content));
                return;
            }
            check(name.matches(), begins, "no name of a file is before the block, such as `bank.yaml`:");
            steps.add(new Step.Write(begins, name.group(1), content));
        }
        before = "";
    }

    private static void check(boolean holds, int line, String message) {
        if (!holds) {
            throw new IllegalArgumentException("line " + line + ": " + message);
        }
    }
}
