package org.coppice.cli.command;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.cli.check.Notices;
import org.coppice.cli.check.PluginCheck;
import org.coppice.cli.check.PluginRoot;
import org.coppice.cli.check.ResultFiles;
import org.coppice.cli.check.RosterCheck;
import org.coppice.cli.option.BankOptions;
import org.coppice.cli.option.Fit;
import org.coppice.cli.option.ImportOptions;
import org.coppice.cli.option.PluginOptions;
import org.coppice.cli.option.PluginParts;
import org.coppice.cli.option.ReadingOptions;
import org.coppice.cli.option.UnnamedColumns;
import org.coppice.cli.text.Excerpt;
import org.coppice.cli.text.ReviewText;
import org.coppice.cli.text.WordingText;
import org.coppice.cli.text.Words;
import org.coppice.files.FileKind;
import org.coppice.files.InputException;
import org.coppice.files.answers.AnswerReview;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.answers.RosterFile;
import org.coppice.files.bank.BankFile;
import org.coppice.files.bank.CalibrationFile;
import org.coppice.files.bank.FaultPlaces;
import org.coppice.files.bank.FrameFile;
import org.coppice.files.bank.NormFile;
import org.coppice.files.bank.PluginFile;
import org.coppice.files.bank.QuestionnaireFrame;
import org.coppice.files.bank.TextComments;
import org.coppice.files.bank.WeightingFile;
import org.coppice.files.wording.BankWording;
import org.coppice.formats.AnswerFormats;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Roster;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.Fault;
import org.coppice.model.score.NormTable;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Calibration;
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
                "Checks a bank, a weighting, a norm, a frame, a plugin with all its files, answers, or a roster, and reports all faults at once,"
                        + " each with its line. A note names what can be read but may not be as it is meant.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private static final int WIDTH = 100;
    private static final int NARROWEST = 20;
    private static final int WIDEST = 200;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE|FOLDER|JAR",
            description =
                    "Bank, weighting, norm, calibration or frame (.yaml, .yml, .json), answers or a roster (.csv), or a plugin with all its files:"
                            + " its plugin.yaml, its folder, or its jar.")
    private Path file = Path.of("");

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private BankOptions banks = new BankOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private ImportOptions imports = new ImportOptions();

    @Option(
            names = "--wording",
            description =
                    "For a bank: reports how difficult each question is to read, and wording that may ask two things at once, be"
                            + " leading or be misread. This is advice; it does not change the exit code.")
    private boolean wording;

    private final List<String> notices = new ArrayList<>();
    private final List<String> more = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    @Override
    public Integer call() {
        try {
            List<String> found = PluginRoot.isWhole(file)
                    ? plugin(check -> check.whole(file))
                    : isTable() ? List.of(file + ": " + table()) : document();
            refuseWording(found.get(0));
            found.forEach(command.commandLine().getOut()::println);
            notices.stream()
                    .distinct()
                    .forEach(notice -> command.commandLine().getOut().println("note: " + Words.seen(notice)));
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

    /** Returns whether the file is a table, by its name or since nothing else is known of its name and a format recognises it. */
    private boolean isTable() {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv")
                || (!name.matches(".*\\.(ya?ml|json|jar)")
                        && Files.isRegularFile(file)
                        && AnswerFormats.load()
                                .recognise(ImportOptions.inputs(List.of(file)).get(0))
                                .isPresent());
    }

    private void refuseWording(String found) {
        if (wording && more.isEmpty()) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "--wording requires a bank, or a plugin with a bank; this file is "
                            + found.replaceFirst("^" + Pattern.quote(file + ": "), ""));
        }
    }

    private void wording(QuestionBank bank) {
        if (wording) {
            bank.languages().forEach(language -> more.addAll(WordingText.lines(BankWording.of(bank, language))));
        }
    }

    /** Returns the width of an excerpt for a width of the terminal as the shell states it. */
    public static int columns(@Nullable String stated) {
        Integer columns = stated == null ? null : Ints.tryParse(stated.strip());
        return columns == null || columns < 1 ? WIDTH : Math.max(NARROWEST, Math.min(WIDEST, columns));
    }

    private String table() {
        if (Files.isRegularFile(file) && RosterFile.isRoster(file)) {
            RosterCheck check = RosterCheck.of(RosterFile.read(file));
            warnings.addAll(Words.warnings(check.warnings()));
            return check.found();
        }
        return answers();
    }

    private String answers() {
        try (Catalogue catalogue = plugins.catalogueReportingProblems()) {
            QuestionBank bank = banks.bank(catalogue);
            return answers(bank);
        }
    }

    private String answers(QuestionBank bank) {
        try (AnswerSource read =
                imports.open(List.of(), List.of(file), bank, reading.of(command, Roster.NONE), command, notices::add)) {
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
            notices.addAll(UnnamedColumns.notes(read));
            return "answers to " + bank.id() + ": " + Words.count(read.keys().size(), "team") + ", "
                    + Words.count(respondents, "respondent")
                    + (sheets == 0 ? "" : ", " + Words.count(sheets, "consensus sheet"))
                    + (blank == 0 ? "" : ", " + blank + (blank == 1 ? " row" : " rows") + " without an answer")
                    + ReviewText.absences(review)
                            .map(absences -> "; " + absences)
                            .orElse("");
        }
    }

    private List<String> document() {
        try (LazyCatalogue catalogue = new LazyCatalogue(plugins)) {
            Optional<String> result = ResultFiles.check(file, banks, catalogue::get, warnings::add);
            if (result.isPresent()) {
                return List.of(file + ": " + result.get());
            }
            FileKind kind = Kinds.of(file).orElseGet(this::kindOfUnreadable);
            if (kind.equals(FileKind.PLUGIN)) {
                return plugin(check -> check.manifest(file));
            }
            ImmutableMap<FileKind, Supplier<String>> checks = ImmutableMap.of(
                    FileKind.BANK,
                    () -> bank(BankFile.read(file, id -> catalogue.get().find(Kind.BANK, id)), catalogue),
                    FileKind.WEIGHTING,
                    () -> weighting(
                            WeightingFile.read(file, id -> catalogue.get().find(Kind.WEIGHTING, id)), catalogue),
                    FileKind.NORM,
                    () -> norm(NormFile.read(file), catalogue),
                    FileKind.CALIBRATION,
                    () -> calibration(CalibrationFile.read(file), catalogue),
                    FileKind.FRAME,
                    () -> frame(FrameFile.read(file)));
            String found = Objects.requireNonNull(checks.get(kind), "a check of each kind of file")
                    .get();
            TextComments.of(file).forEach(notice -> notices.add(notice.toString()));
            return List.of(file + ": " + found);
        }
    }

    /** Returns any kind for a file that cannot be read, so that the reader says why; throws an exception for a file without a kind. */
    private FileKind kindOfUnreadable() {
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            return FileKind.BANK;
        }
        throw InputException.of(
                file.toString(),
                "the file does not say what it is",
                "begin with one of "
                        + FileKind.all().stream().map(FileKind::id).collect(Collectors.joining(", "))
                        + ", and its id");
    }

    private List<String> plugin(Consumer<PluginCheck> checking) {
        PluginCheck check = new PluginCheck(plugins, this::wording);
        checking.accept(check);
        notices.addAll(check.notices());
        return check.found();
    }

    private String bank(QuestionBank bank, LazyCatalogue catalogue) {
        Fit.check(file, bank, Weighting.EQUAL);
        wording(bank);
        notices.addAll(Notices.of(bank, catalogue.get()));
        return "bank " + bank.id() + " " + bank.version() + ": "
                + Words.count(bank.questions().size(), "question") + ", "
                + Words.count(bank.constructs().size(), "construct")
                + (bank.sections().isEmpty()
                        ? ""
                        : ", " + Words.count(bank.sections().size(), "section"))
                + (bank.forms().isEmpty() ? "" : ", " + Words.count(bank.forms().size(), "form"));
    }

    private String norm(NormTable norm, LazyCatalogue catalogue) {
        Optional<QuestionBank> bank = bank("norm", norm.bank(), catalogue);
        bank.ifPresent(one -> Fit.check(file, one, norm));
        return "norm " + norm.id() + " of bank " + norm.bank() + ": " + norm.measure() + " in " + norm.metricId()
                + ", n = " + norm.n() + ", " + norm.year();
    }

    private String calibration(Calibration calibration, LazyCatalogue catalogue) {
        Optional<QuestionBank> bank = bank("calibration", calibration.bank(), catalogue);
        bank.ifPresent(one -> Fit.check(file, one, calibration));
        return "calibration " + calibration.id() + " of bank " + calibration.bank() + " "
                + calibration.versions().text() + ": "
                + Words.count(calibration.measures().size(), "measure");
    }

    private String frame(QuestionnaireFrame frame) {
        notices.addAll(Notices.of(frame));
        return "frame " + frame.id() + " in " + frame.language() + ": "
                + Words.count(frame.sentences().size(), "sentence");
    }

    private String weighting(Weighting weighting, LazyCatalogue catalogue) {
        String found = "weighting " + weighting.id() + " " + weighting.version() + ", "
                + Words.count(weighting.questions().size(), "question") + " weighed";
        if (!weighting.parameters().isEmpty()) {
            Fit.check(file, weighting, catalogue.get());
        }
        Optional<QuestionBank> bank = banks.given()
                ? Optional.of(banks.bank(catalogue.get()))
                : weighting.bank().flatMap(id -> bank("weighting", id, catalogue));
        bank.ifPresent(one -> {
            Fit.check(file, one, weighting);
            notices.addAll(Notices.of(one, weighting, catalogue.get()));
        });
        return found + bank.map(one -> ", fits bank " + one.id()).orElse("");
    }

    /** Returns the bank of a weighting, norm or calibration, of the catalogue or of the plugin in the same folder; if there is none, that is noted. */
    private Optional<QuestionBank> bank(String what, String id, LazyCatalogue catalogue) {
        Path folder = file.toAbsolutePath().getParent();
        List<QuestionBank> neighbours = Optional.ofNullable(folder)
                .flatMap(PluginRoot::manifest)
                .map(manifest -> List.copyOf(PluginFile.read(manifest).banks().values()))
                .orElse(List.of());
        Optional<QuestionBank> bank =
                PluginParts.bank(id, Stream.concat(neighbours.stream(), catalogue.get().all(Kind.BANK).stream()));
        if (bank.isEmpty()) {
            List<String> available = Stream.concat(
                            neighbours.stream().map(QuestionBank::id), catalogue.get().ids(Kind.BANK).stream())
                    .toList();
            Fault absent = Fit.absent(what, id, available);
            notices.add(FaultPlaces.of(file, List.of(absent)).faults().get(0)
                    + (what.equals("weighting") ? ", or the file of the bank with --bank-file" : ""));
        }
        return bank;
    }
}
