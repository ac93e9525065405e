package org.coppice.formats.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.answers.ReadOptions;
import org.coppice.files.bank.BankFile;
import org.coppice.formats.AnswerFormats;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;

/**
 * A file of answers with the plan that is proposed for it.
 *
 * @param input the file, expanded
 * @param table its table
 * @param proposal the proposal
 */
record Imported(AnswerInput input, AnswerTable table, AnswerProposal proposal) {
    /** One row of answers: everything that is scored of it. */
    record Row(String team, String respondent, String perspective, List<String> answers) {}

    static QuestionBank bank(String yaml) {
        return BankFile.parse("pulse.yaml", yaml.getBytes(UTF_8));
    }

    static Imported of(AnswerInput file, QuestionBank bank, KnownAnswers known) {
        AnswerInput input = ImportedAnswers.content(file);
        AnswerFormats.Recognised found = AnswerFormats.load().of(input);
        AnswerTable table = found.format().read(input, known.layout());
        return new Imported(input, table, AnswerProposal.of(table, found.format(), bank, known));
    }

    static Imported of(String text, QuestionBank bank) {
        return of(AnswerInput.of("answers.csv", text.getBytes(UTF_8)), bank, KnownAnswers.NOTHING);
    }

    /** Returns the answers as a plan reads them; it may differ from the one that was proposed. */
    List<Row> rows(AnswerPlan plan, QuestionBank bank) {
        try (AnswerSource source = open(plan, bank)) {
            return rows(source, bank);
        }
    }

    /** Opens the answers by a plan. */
    AnswerSource open(AnswerPlan plan, QuestionBank bank) {
        return ImportedAnswers.open(
                ImmutableList.of(new ImportedAnswers.Planned(input.name(), table, plan)), bank, ReadOptions.DEFAULT);
    }

    /** Returns the answers of a plain answer file. */
    static List<Row> plain(byte[] content, QuestionBank bank) {
        try (AnswerSource source = AnswerFile.open("plain.csv", content, bank, ImmutableMap.of())) {
            return rows(source, bank);
        }
    }

    private static List<Row> rows(AnswerSource source, QuestionBank bank) {
        List<Row> rows = new ArrayList<>();
        for (TeamAnswers team : source.teams()) {
            for (int row = 0; row < team.size(); row++) {
                List<String> answers = new ArrayList<>();
                for (int q = 0; q < bank.questions().size(); q++) {
                    answers.add(String.valueOf(team.answers().response(row, q)));
                }
                String perspective = "";
                for (var who : team.perspectives()) {
                    for (int of : team.rowsOf(who)) {
                        perspective = of == row ? who.toString() : perspective;
                    }
                }
                rows.add(new Row(
                        team.key().toString(),
                        team.numbered() ? "" : team.respondents().get(row),
                        perspective,
                        answers));
            }
        }
        return rows;
    }
}
