package org.coppice.cli.command;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.coppice.cli.option.BankOptions;
import org.coppice.cli.option.Fit;
import org.coppice.cli.option.PluginOptions;
import org.coppice.cli.option.PluginParts;
import org.coppice.cli.option.ReadingOptions;
import org.coppice.cli.text.Excerpt;
import org.coppice.cli.text.ReviewText;
import org.coppice.cli.text.WordingText;
import org.coppice.cli.text.Words;
import org.coppice.files.FileKind;
import org.coppice.files.InputException;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerReview;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.bank.BankFile;
import org.coppice.files.bank.NormFile;
import org.coppice.files.bank.PluginContent;
import org.coppice.files.bank.PluginFile;
import org.coppice.files.bank.WeightingFile;
import org.coppice.files.wording.BankWording;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Roster;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.NormTable;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a file. */
@Command(
        name = "check",
        description =
                "Checks a bank, a weighting, a norm, a data-only plugin with all its files, or answers, and reports all faults at once,"
                        + " each with its line.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private static final int WIDTH = 100;
    private static final int NARROWEST = 20;
    private static final int WIDEST = 200;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            description = "Bank, weighting or norm (.yaml, .yml, .json), plugin.yaml, or answers (.csv).")
    private Path file = Path.of("");

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private BankOptions banks = new BankOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--wording",
            description =
                    "For a bank: reports how difficult each question is to read, and wording that may ask two things at once, be"
                            + " leading or be misread. This is advice; it does not change the exit code.")
    private boolean wording;

    private final List<String> more = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    @Override
    public Integer call() {
        try {
            String found = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? answers() : document();
            refuseWording(found);
            command.commandLine().getOut().println(file + ": " + found);
            more.forEach(command.commandLine().getOut()::println);
            warnings.forEach(command.commandLine().getOut()::println);
            return 0;
        } catch (InputException e) {
            new Excerpt(columns(System.getenv("COLUMNS")))
                    .of(e.faults())
                    .forEach(command.commandLine().getErr()::println);
            return 1;
        }
    }

    private void refuseWording(String found) {
        if (wording && more.isEmpty()) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--wording requires a bank, or a plugin with a bank; this file is " + found);
        }
    }

    private void wording(QuestionBank bank) {
        if (wording) {
            bank.languages().forEach(language -> more.addAll(WordingText.lines(BankWording.of(bank.in(language)))));
        }
    }

    /** Returns the width of an excerpt for a width of the terminal as the shell states it. */
    public static int columns(@Nullable String stated) {
        Integer columns = stated == null ? null : Ints.tryParse(stated.strip());
        return columns == null || columns < 1 ? WIDTH : Math.max(NARROWEST, Math.min(WIDEST, columns));
    }

    private String answers() {
        try (Catalogue catalogue = plugins.catalogueReportingProblems()) {
            QuestionBank bank = banks.bank(catalogue);
            return answers(bank);
        }
    }

    private String answers(QuestionBank bank) {
        try (AnswerSource read = AnswerFile.open(file, bank, reading.of(command, Roster.NONE))) {
            int respondents = 0;
            int sheets = 0;
            for (TeamAnswers team : read.teams()) {
                int consensus = team.rowsOf(Perspective.CONSENSUS).length;
                sheets += consensus;
                respondents += team.size() - consensus;
            }
            AnswerReview review = read.review();
            long blank = review.blank().count();
            warnings.addAll(Words.warnings(ReviewText.located(review)));
            return "answers to " + bank.id() + ": " + Words.count(read.keys().size(), "team") + ", "
                    + Words.count(respondents, "respondent")
                    + (sheets == 0 ? "" : ", " + Words.count(sheets, "consensus sheet"))
                    + (blank == 0 ? "" : ", " + blank + (blank == 1 ? " row" : " rows") + " without an answer")
                    + ReviewText.absences(review)
                            .map(absences -> "; " + absences)
                            .orElse("");
        }
    }

    private String document() {
        try (LazyCatalogue catalogue = new LazyCatalogue(plugins)) {
            ImmutableMap<FileKind, Supplier<String>> checks = ImmutableMap.of(
                    FileKind.BANK,
                    () -> bank(BankFile.read(file, id -> catalogue.get().find(Kind.BANK, id))),
                    FileKind.WEIGHTING,
                    () -> weighting(
                            WeightingFile.read(file, id -> catalogue.get().find(Kind.WEIGHTING, id)), catalogue),
                    FileKind.NORM,
                    () -> norm(NormFile.read(file)),
                    FileKind.PLUGIN,
                    () -> plugin(PluginFile.read(file), catalogue.get()));
            FileKind kind = Kinds.of(file).orElse(FileKind.BANK);
            return Objects.requireNonNull(checks.get(kind), "a check of each kind of file")
                    .get();
        }
    }

    private String bank(QuestionBank bank) {
        Fit.check(file, bank, Weighting.EQUAL);
        wording(bank);
        return "bank " + bank.id() + " " + bank.version() + ": "
                + Words.count(bank.questions().size(), "question") + ", "
                + Words.count(bank.constructs().size(), "construct")
                + (bank.sections().isEmpty()
                        ? ""
                        : ", " + Words.count(bank.sections().size(), "section"))
                + (bank.forms().isEmpty() ? "" : ", " + Words.count(bank.forms().size(), "form"));
    }

    private String plugin(PluginContent plugin, Catalogue catalogue) {
        PluginParts parts = Fit.check(file, plugin, catalogue);
        parts.banks().values().forEach(this::wording);
        return "plugin " + plugin.descriptor().id() + " " + plugin.descriptor().version() + ": "
                + Words.count(parts.banks().size(), "bank") + ", "
                + Words.count(parts.weightings().size(), "weighting") + ", "
                + (plugin.norms().isEmpty() ? "" : Words.count(plugin.norms().size(), "norm") + ", ")
                + Words.count(plugin.documents().size(), "document")
                + (plugin.nulls().isEmpty()
                        ? ""
                        : ", " + Words.count(plugin.nulls().size(), "null distribution"));
    }

    private static String norm(NormTable norm) {
        return "norm " + norm.id() + " of bank " + norm.bank() + ": " + norm.measure() + " in " + norm.metricId()
                + ", n = " + norm.n() + ", " + norm.year();
    }

    private String weighting(Weighting weighting, LazyCatalogue catalogue) {
        String found = "weighting " + weighting.id() + " " + weighting.version() + ", "
                + Words.count(weighting.questions().size(), "question") + " weighed";
        if (!banks.given() && weighting.parameters().isEmpty()) {
            return found;
        }
        Fit.check(file, weighting, catalogue.get());
        if (!banks.given()) {
            return found;
        }
        QuestionBank bank = banks.bank(catalogue.get());
        Fit.check(file, bank, weighting);
        return found + ", fits bank " + bank.id();
    }
}
