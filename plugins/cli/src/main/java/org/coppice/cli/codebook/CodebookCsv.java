package org.coppice.cli.codebook;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;

/** A data dictionary as CSV: a row for each column of an answer file. */
public record CodebookCsv(Codebook book) {
    /** Writes the dictionary. */
    public void write(Writer out) throws IOException {
        List<Perspective> others = book.perspectives().stream()
                .filter(who -> book.questions().stream()
                        .anyMatch(question -> book.otherWordings(question).containsKey(who)))
                .toList();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        List<String> header = new ArrayList<>(List.of(
                "column",
                "text",
                "answer",
                "values",
                "absent",
                "keys",
                "asked",
                "referent",
                "horizon",
                "section",
                "source"));
        others.forEach(who -> header.add("text-" + who.id()));
        csv.writeRecord(header);
        Codebook.IDS.forEach((column, what) -> csv.writeRecord(row(column, what, header.size())));
        String absent = pairs(Codebook.ABSENT);
        for (Question question : book.questions()) {
            List<String> row = new ArrayList<>(List.of(
                    question.id(),
                    book.wording(question),
                    book.kind(question),
                    pairs(book.values(question)),
                    absent,
                    Codebook.keys(question),
                    Codebook.asked(question),
                    question.referent().id(),
                    question.horizon().id(),
                    question.section().orElse(""),
                    question.source().orElse("")));
            others.forEach(who -> row.add(book.otherWordings(question).getOrDefault(who, "")));
            csv.writeRecord(row);
        }
        csv.flush();
    }

    private static List<String> row(String column, String what, int width) {
        List<String> row = new ArrayList<>(List.of(column, what, column.equals("wave") ? "date" : "text"));
        while (row.size() < width) {
            row.add("");
        }
        return row;
    }

    private static String pairs(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getValue().isEmpty() ? value.getKey() : value.getKey() + " = " + value.getValue())
                .collect(Collectors.joining("; "));
    }
}
