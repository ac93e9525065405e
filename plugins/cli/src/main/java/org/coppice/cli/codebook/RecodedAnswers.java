package org.coppice.cli.codebook;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.result.CellText;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.jspecify.annotations.Nullable;

/**
 * Answers as CSV with a column for each question, in which a high answer means more of what the question measures. A question that is
 * reversed for one construct and not for another has two columns: as answered, and with {@code .reversed} after its id.
 */
public final class RecodedAnswers {
    private static final String REVERSED = ".reversed";

    private final QuestionBank bank;
    private final List<Item> items = new ArrayList<>();

    /** A column of the output; {@code sum} is that of the lowest and the highest answer if it is reversed, and otherwise not a number. */
    private record Item(String name, int column, double sum) {
        double value(double answer) {
            return Double.isNaN(sum) ? answer : sum - answer;
        }
    }

    /** Creates a writer of answers to a bank. */
    public RecodedAnswers(Codebook book) {
        this.bank = book.bank();
        for (int column = 0; column < bank.questions().size(); column++) {
            Question question = bank.questions().get(column);
            Optional<double[]> range = book.range(question);
            boolean reversed = range.isPresent() && question.keys().stream().anyMatch(Key::reversed);
            boolean direct = !reversed || !question.keys().stream().allMatch(Key::reversed);
            if (direct) {
                items.add(new Item(question.id(), column, Double.NaN));
            }
            if (reversed) {
                double[] ends = range.get();
                items.add(new Item(question.id() + (direct ? REVERSED : ""), column, ends[0] + ends[1]));
            }
        }
    }

    /** Writes the answers, team by team. */
    public void write(AnswerSource answers, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        boolean waves = answers.keys().stream().anyMatch(key -> key.wave() != null);
        List<String> header = new ArrayList<>(List.of("team", "respondent", "perspective"));
        if (waves) {
            header.add(1, "wave");
        }
        items.forEach(item -> header.add(item.name()));
        csv.writeRecord(header);
        for (TeamAnswers team : answers.teams()) {
            @Nullable LocalDate wave = team.key().wave();
            for (int row = 0; row < team.size(); row++) {
                List<String> fields = new ArrayList<>(List.of(
                        CellText.of(team.key().team()),
                        CellText.of(team.respondents().get(row)),
                        team.answers().perspective(row).id()));
                if (waves) {
                    fields.add(1, wave == null ? "" : wave.toString());
                }
                for (Item item : items) {
                    fields.add(field(team.answers(), row, item));
                }
                csv.writeRecord(fields);
            }
        }
        csv.flush();
    }

    private String field(AnswerBlock answers, int row, Item item) {
        if (answers.response(row, item.column()) instanceof Response.Absent absent) {
            return switch (absent.reason()) {
                case SKIPPED -> "NA";
                case DONT_KNOW -> "DK";
                case NOT_APPLICABLE, WITHHELD -> absent.reason().id();
            };
        }
        double answer = ((Response.Answered) answers.response(row, item.column())).value();
        return bank.scale(bank.questions().get(item.column())) instanceof ResponseScale.Choice choice
                ? choice.options().keySet().asList().get((int) answer - 1)
                : Codebook.plain(item.value(answer));
    }
}
