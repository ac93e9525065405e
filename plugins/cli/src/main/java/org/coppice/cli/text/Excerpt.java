package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;

/**
 * Shows the lines of a file that have faults, with a mark under each position. For a file of answers, which are personal data, it shows only the
 * field with the fault, and only if the fault itself quotes its text; of answers in JSON it shows nothing.
 */
public final class Excerpt {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String RESPONDENTS = "/respondents"; // the answers of a team in JSON

    private final int width;

    /** Creates excerpts of at most this width. */
    public Excerpt(int width) {
        this.width = width;
    }

    /** Returns each fault, with the lines of its excerpt below. */
    public ImmutableList<String> of(List<Fault> faults) {
        Map<String, Map<Integer, String>> lines = new HashMap<>();
        ImmutableList.Builder<String> all = ImmutableList.builder();
        for (Fault fault : faults) {
            all.add(fault.toString());
            if (fault.where() instanceof Location.Position at && !at.pointer().startsWith(RESPONDENTS)) {
                Map<Integer, String> ofFile =
                        lines.computeIfAbsent(at.file(), file -> lines(Path.of(file), numbers(file, faults)));
                all.addAll(below(at, fault.quoted().orElse(""), ofFile));
            }
        }
        return all.build();
    }

    private ImmutableList<String> below(Location.Position at, String quoted, Map<Integer, String> lines) {
        String line = lines.get(at.line());
        if (line == null) {
            return ImmutableList.of();
        }
        boolean answers = isAnswers(at.file());
        String shown = answers ? AnswerField.alone(line, at.column(), quoted) : line;
        if (shown.isBlank()) {
            return ImmutableList.of();
        }
        int column = Math.min(answers ? 2 : at.column(), shown.codePointCount(0, shown.length()) + 1);
        String number = Integer.toString(at.line());
        String margin = " ".repeat(number.length() + 2) + " │ ";
        SourceLine source = new SourceLine(shown, Math.max(8, width - margin.length()));
        ImmutableList.Builder<String> below = ImmutableList.builder();
        String before = answers ? null : lines.get(at.line() - 1);
        if (before != null
                && !before.isBlank()
                && source.isFirst(column)) { // a fault at the start of a line is often caused by the line above
            below.add(margin
                    + new SourceLine(before, source.columns()).around(column).text());
        }
        SourceLine.Window window = source.around(column);
        return below.add("  " + number + " │ " + window.text())
                .add(margin + " ".repeat(window.column()) + "^")
                .build();
    }

    private static boolean isAnswers(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** Returns the numbers of the lines of a file that are needed. */
    private static Set<Integer> numbers(String file, List<Fault> faults) {
        return faults.stream()
                .flatMap(fault -> fault.where() instanceof Location.Position at
                                && at.file().equals(file)
                        ? Stream.of(at.line() - 1, at.line())
                        : Stream.of())
                .collect(Collectors.toSet());
    }

    /** Returns these lines, as far as the file can be read. */
    private static Map<Integer, String> lines(Path file, Set<Integer> numbers) {
        Map<Integer, String> lines = new HashMap<>();
        if (!Files.isRegularFile(file)) {
            return lines;
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            for (int number = 1; line != null && lines.size() < numbers.size(); number++) {
                if (numbers.contains(number)) {
                    lines.put(number, number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
                }
                line = reader.readLine();
            }
        } catch (IOException e) {
            lines.clear(); // an unreadable file is a fault of its own
        }
        return lines;
    }
}
