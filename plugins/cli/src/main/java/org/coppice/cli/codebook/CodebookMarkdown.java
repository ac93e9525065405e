package org.coppice.cli.codebook;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.Section;

/** A codebook to read, as Markdown. */
public record CodebookMarkdown(Codebook book) {
    /** Writes the codebook. */
    public void write(Writer out) throws IOException {
        out.write("# Codebook: " + text(book.bank().header().title()) + "\n\n");
        out.write(book.source() + "\n");
        out.write(book.who().map(who -> "\nQuestions to: " + who.label() + "\n").orElse(""));
        out.write(book.bank()
                .header()
                .source()
                .map(source -> "\nSource: " + text(source) + "\n")
                .orElse(""));
        out.write(book.bank()
                .header()
                .licence()
                .map(licence -> "\nLicence: " + text(licence) + "\n")
                .orElse(""));
        out.write("\n## Columns that are not questions\n\n| column | content |\n|---|---|\n");
        for (Map.Entry<String, String> id : Codebook.IDS.entrySet()) {
            out.write("| `" + id.getKey() + "` | " + id.getValue() + " |\n");
        }
        out.write("\n## Fields without an answer\n\n| field | meaning |\n|---|---|\n");
        for (Map.Entry<String, String> absent : Codebook.ABSENT.entrySet()) {
            out.write("| `" + absent.getKey() + "` | " + absent.getValue() + " |\n");
        }
        scales(out);
        questions(out);
        measures(out);
    }

    private void scales(Writer out) throws IOException {
        out.write("\n## Answers\n\n| scale | answer | values |\n|---|---|---|\n");
        List<String> seen = new ArrayList<>();
        for (Question question : book.questions()) {
            if (!seen.contains(question.scale())) {
                seen.add(question.scale());
                List<String> values = new ArrayList<>();
                book.values(question)
                        .forEach((value, label) -> values.add(label.isEmpty() ? value : value + " = " + text(label)));
                out.write("| `" + question.scale() + "` | " + book.kind(question) + " | " + String.join("; ", values)
                        + " |\n");
            }
        }
    }

    private void questions(Writer out) throws IOException {
        out.write("\n## Questions\n");
        Optional<Optional<String>> before = Optional.empty();
        for (Question question : book.questions()) {
            if (!before.equals(Optional.of(question.section()))) {
                before = Optional.of(question.section());
                Optional<String> title =
                        question.section().flatMap(book.bank()::section).map(Section::title);
                out.write((title.isPresent() ? "\n### " + text(title.get()) + "\n" : "")
                        + "\n| column | question | scale | measures | asked |\n|---|---|---|---|---|\n");
            }
            StringBuilder words = new StringBuilder(text(book.wording(question)));
            book.otherWordings(question)
                    .forEach((who, other) -> words.append("<br>")
                            .append(who.label())
                            .append(": ")
                            .append(text(other)));
            out.write("| `" + question.id() + "` | " + words + " | `" + question.scale() + "` | "
                    + Codebook.keys(question) + " | " + Codebook.asked(question) + " |\n");
        }
    }

    private void measures(Writer out) throws IOException {
        out.write("\n## Measures\n\n| measure | questions, with a minus if reversed |\n|---|---|\n");
        for (KeyedMeasure keyed : book.measures()) {
            out.write("| `" + keyed.measure() + "` | "
                    + keyed.questions().stream()
                            .map(one -> (one.reversed() ? "−" : "") + "`"
                                    + one.question().id() + "`")
                            .collect(Collectors.joining(", "))
                    + " |\n");
        }
    }

    /** Returns a text that Markdown shows as it is, on one line. */
    private static String text(String words) {
        return words.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }
}
