package org.coppice.cli.option;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.coppice.cli.text.Words;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSource;
import org.coppice.model.bank.QuestionBank;
import org.coppice.scoring.Assessment;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that name the answers. */
public final class AnswerOptions {
    private static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "FILE", description = "CSV file of answers; - reads standard input.")
    private Path file = Path.of("");

    @Option(
            names = "--columns",
            paramLabel = "NAME=HEADER,…",
            description = "Maps column names to the headers of the file, such as team=GRP,respondent=id.")
    private String columns = "";

    /** Returns the files that were named. */
    List<Path> files() {
        return isStandardInput() ? List.of() : List.of(file);
    }

    /** Returns the name of the answers in messages. */
    String name() {
        return isStandardInput() ? StandardInput.NAME : file.toString();
    }

    private boolean isStandardInput() {
        return file.toString().equals(STANDARD_INPUT);
    }

    public AnswerSource open(Assessment assessment, CommandSpec command) {
        QuestionBank bank = assessment.instrument().bank();
        Map<String, String> renamed = Columns.parse(columns, command);
        return isStandardInput()
                ? AnswerFile.open(StandardInput.NAME, StandardInput.read(command), bank, renamed)
                : AnswerFile.open(file, bank, renamed);
    }

    /** Reports what of the file, or of the roster, is not in the result. */
    void reportUnused(AnswerSource answers, RecipeOptions recipe, PrintWriter err) {
        if (!answers.passedOver().isEmpty()) {
            err.println("Ignored columns: " + Words.seen(String.join(", ", answers.passedOver())));
        }
        if (answers.elsewhere() > 0) {
            err.println("Ignored columns: " + Words.count(answers.elsewhere(), "question")
                    + " outside this part of the bank");
        }
        if (!answers.notAsked().isEmpty()) {
            err.println("Questions without a column, counted as skipped: " + String.join(", ", answers.notAsked()));
        }
        ImmutableList<String> silent = recipe.rosterWithout(ImmutableSet.copyOf(answers.keys()));
        if (!silent.isEmpty()) {
            err.println("Roster rows without answers: " + Words.seen(String.join(", ", silent)));
        }
    }
}
