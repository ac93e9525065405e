package org.coppice.cli.option;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.cli.text.ReviewText;
import org.coppice.cli.text.Words;
import org.coppice.files.answers.AnswerReview;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.answers.ReadOptions;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.plan.ImportedAnswers;
import org.coppice.model.answer.Roster;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** The options that name the answers. */
public final class AnswerOptions {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Files of answers: CSV, or what a survey tool writes (see coppice answers); - reads standard input.")
    private List<Path> files = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private ImportOptions imports = new ImportOptions();

    /** Returns the files that were named. */
    public List<Path> files() {
        List<Path> named = new ArrayList<>(isStandardInput() ? List.of() : files);
        named.addAll(imports.files());
        return named;
    }

    /** Returns the name of the answers in messages. */
    String name() {
        return isStandardInput()
                ? StandardInput.NAME
                : files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private boolean isStandardInput() {
        return files.size() == 1 && files.get(0).toString().equals(STANDARD_INPUT);
    }

    /** Opens the answers; a roster gives the spelling of teams whose ids are joined. */
    public AnswerSource open(Assessment assessment, Roster roster, CommandSpec command) {
        return open(assessment.instrument().bank(), roster, command);
    }

    /** Returns an assessment whose recipe has the plans by which the answers were read, as far as its view may have them. */
    public Assessment read(Assessment assessment) {
        ImmutableList<String> plans = imports.plans(assessment.recipe().view());
        return plans.isEmpty() ? assessment : assessment.withAnswerPlans(plans);
    }

    /** Opens answers to a bank. */
    public AnswerSource open(QuestionBank bank, Roster roster, CommandSpec command) {
        ReadOptions options = reading.of(command, roster);
        List<AnswerInput> inputs = isStandardInput()
                ? List.of(ImportedAnswers.content(AnswerInput.of(StandardInput.NAME, StandardInput.read(command))))
                : List.of();
        return imports.open(
                inputs,
                isStandardInput() ? List.of() : files,
                bank,
                options,
                command,
                command.commandLine().getErr()::println);
    }

    /** Opens a file with answers of an earlier wave, in any format, by a plan of its own if it has one. */
    AnswerSource openEarlier(
            Path file, Optional<Path> plan, QuestionBank bank, ReadOptions options, CommandSpec command) {
        return imports.openEarlier(
                file, plan, bank, options, command, command.commandLine().getErr()::println);
    }

    /** Returns the warnings about the answers that the view of a recipe allows. */
    public static ImmutableList<String> warnings(AnswerSource answers, Roster roster, Recipe recipe) {
        return warnings(answers.review(), roster, recipe);
    }

    /** Returns the warnings of a review that the view of a recipe allows. */
    static ImmutableList<String> warnings(AnswerReview review, Roster roster, Recipe recipe) {
        return recipe.view() == View.RESEARCH
                ? ReviewText.exact(review, roster)
                : ReviewText.published(review, roster, recipe.minimums().group());
    }

    /** Returns the options for reading the answers. */
    ReadingOptions reading() {
        return reading;
    }

    /** Reports what of the file, or of the roster, is not in the result. */
    static void reportUnused(AnswerSource answers, RecipeOptions recipe, PrintWriter err) {
        reportUnused(answers, err);
        ImmutableList<String> silent = recipe.rosterWithout(ImmutableSet.copyOf(answers.keys()));
        if (!silent.isEmpty()) {
            err.println("Roster rows without answers: " + Words.seen(String.join(", ", silent)));
        }
    }

    /** Reports what of the file is not in the result. */
    public static void reportUnused(AnswerSource answers, PrintWriter err) {
        if (!answers.passedOver().isEmpty()) {
            err.println("Ignored columns: " + Words.seen(String.join(", ", answers.passedOver())));
        }
        UnnamedColumns.notes(answers).forEach(err::println);
        if (answers.elsewhere() > 0) {
            err.println("Ignored columns: " + Words.count(answers.elsewhere(), "question")
                    + " outside this part of the bank");
        }
        if (!answers.notAsked().isEmpty()) {
            err.println("Questions without a column, counted as skipped: " + String.join(", ", answers.notAsked()));
        }
    }
}
