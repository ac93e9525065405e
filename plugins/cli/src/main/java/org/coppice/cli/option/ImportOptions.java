package org.coppice.cli.option;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.coppice.files.InputException;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.answers.ReadOptions;
import org.coppice.formats.AnswerFormats;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;
import org.coppice.formats.definition.SurveyDefinition;
import org.coppice.formats.plan.AnswerPlan;
import org.coppice.formats.plan.AnswerProposal;
import org.coppice.formats.plan.ImportedAnswers;
import org.coppice.formats.plan.KnownAnswers;
import org.coppice.formats.plan.WaveRule;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.Fault;
import org.coppice.model.profile.View;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options by which answers are read that are no plain answer file. */
public final class ImportOptions {
    private static final long MOST_BYTES = 1L << 30;

    @Option(
            names = "--answers-plan",
            paramLabel = "F",
            description = "Plan in YAML that says how FILE is read, as coppice answers writes it.")
    private @Nullable Path plan;

    @Option(
            names = "--wave-by",
            paramLabel = "PERIOD",
            description =
                    "Makes waves of the times of the answers: month, quarter or year, or the first day of each wave, such as"
                            + " 2026-01-01,2026-09-01.")
    private @Nullable String waveBy;

    @Option(
            names = "--duplicates",
            paramLabel = "RULE",
            description =
                    "Which answers of a respondent who answered several times in a wave count: first, last or most-complete"
                            + " (default: it is an error).")
    private @Nullable String duplicates;

    @Option(
            names = "--definition",
            paramLabel = "F",
            description =
                    "Definition of the survey, which has the texts of its columns and the labels of its codes: .qsf of Qualtrics, .lss of"
                            + " LimeSurvey, or the data dictionary (CSV) of REDCap.")
    private @Nullable Path definition;

    private final List<UsedPlan> used = new ArrayList<>();

    /** A plan by which answers were read, and whether it was given or else proposed from them. */
    private record UsedPlan(String digest, boolean given) {}

    /**
     * Returns the digests of the plans by which the answers were read, as far as a view may have them: which texts occur in the answers could be
     * guessed from the digest of a plan that was proposed from them.
     */
    ImmutableList<String> plans(View view) {
        return used.stream()
                .filter(one -> one.given || view == View.RESEARCH)
                .map(UsedPlan::digest)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the files that were named. */
    public List<Path> files() {
        return Stream.of(plan, definition).flatMap(Stream::ofNullable).toList();
    }

    /** Returns a table with what the definition of its survey says about its columns, if one was named. */
    public AnswerTable described(AnswerTable table) {
        return described(table, definition);
    }

    private static AnswerTable described(AnswerTable table, @Nullable Path definition) {
        return definition == null
                ? table
                : SurveyDefinition.read(inputs(List.of(definition)).get(0)).describe(table);
    }

    /** Returns what is known about answers that are read with options. */
    public KnownAnswers known(ReadOptions reading, CommandSpec command) {
        KnownAnswers known = KnownAnswers.NOTHING.reading(reading);
        if (waveBy != null) {
            known = known.waves(waves(waveBy, command));
        }
        return duplicates == null ? known : known.duplicates(duplicates(duplicates, command));
    }

    /** Opens files of answers; what is decided about them is handed over as a line for people. */
    public AnswerSource open(
            List<AnswerInput> inputs,
            List<Path> paths,
            QuestionBank bank,
            ReadOptions reading,
            CommandSpec command,
            Consumer<String> decided) {
        if (plan != null && definition != null) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "--definition is for a proposal, and --answers-plan has what it says already; leave out one of them");
        }
        if (plan != null) {
            return planned(plan, inputs.isEmpty() ? inputs(paths) : inputs, bank, reading, command, decided);
        }
        return found(inputs, paths, bank, reading, definition, command, decided);
    }

    /** Opens a file with answers of an earlier wave, by a plan of its own if it has one. */
    AnswerSource openEarlier(
            Path file,
            Optional<Path> ownPlan,
            QuestionBank bank,
            ReadOptions reading,
            CommandSpec command,
            Consumer<String> decided) {
        return ownPlan.isPresent()
                ? planned(ownPlan.get(), inputs(List.of(file)), bank, reading, command, decided)
                : found(List.of(), List.of(file), bank, reading, null, command, decided);
    }

    private AnswerSource planned(
            Path file,
            List<AnswerInput> inputs,
            QuestionBank bank,
            ReadOptions reading,
            CommandSpec command,
            Consumer<String> decided) {
        AnswerPlan read = ImportedAnswers.plan(file.toString(), bytes(file), bank);
        AnswerFormats formats = AnswerFormats.load();
        AnswerPlan chosen = duplicates == null
                ? read
                : read.toBuilder().duplicates(duplicates(duplicates, command)).build();
        decided.accept("Read with the plan " + file + " (" + chosen.digest() + ")");
        used.add(new UsedPlan(chosen.digest(), true));
        return ImportedAnswers.open(
                inputs.stream()
                        .map(one -> ImportedAnswers.read(one, chosen, formats))
                        .toList(),
                bank,
                reading);
    }

    private AnswerSource found(
            List<AnswerInput> inputs,
            List<Path> paths,
            QuestionBank bank,
            ReadOptions reading,
            @Nullable Path described,
            CommandSpec command,
            Consumer<String> decided) {
        boolean single = Math.max(inputs.size(), paths.size()) == 1;
        if (!single || waveBy != null || duplicates != null || described != null) {
            return proposed(
                    inputs.isEmpty() ? inputs(paths) : inputs,
                    bank,
                    reading,
                    described,
                    command,
                    decided,
                    Optional.empty());
        }
        try {
            return inputs.isEmpty()
                    ? AnswerFile.open(paths.get(0), bank, reading)
                    : AnswerFile.open(inputs.get(0).name(), inputs.get(0).content(), bank, reading);
        } catch (InputException e) {
            if (inputs.isEmpty() && !Files.isRegularFile(paths.get(0))) {
                throw e;
            }
            return proposed(
                    inputs.isEmpty() ? inputs(paths) : inputs,
                    bank,
                    reading,
                    described,
                    command,
                    decided,
                    Optional.of(AbsentCodes.named(e)));
        }
    }

    private AnswerSource proposed(
            List<AnswerInput> inputs,
            QuestionBank bank,
            ReadOptions reading,
            @Nullable Path described,
            CommandSpec command,
            Consumer<String> decided,
            Optional<InputException> plain) {
        AnswerFormats formats = AnswerFormats.load();
        List<ImportedAnswers.Planned> planned = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (AnswerInput input : inputs) {
            Optional<AnswerFormats.Recognised> format = formats.recognise(input);
            if (format.isEmpty() && plain.isPresent()) {
                throw plain.get();
            }
            AnswerFormats.Recognised found = format.orElseGet(() -> formats.of(input));
            AnswerTable table;
            try {
                table = described(found.format().read(input, TableLayout.UNDECLARED), described);
            } catch (InputException e) {
                throw plain.isPresent() && found.format().id().equals(AnswerFormats.CSV) ? plain.get() : e;
            }
            AnswerProposal proposal = AnswerProposal.of(table, found.format(), bank, known(reading, command));
            boolean refused = !proposal.isCertain()
                    && proposal.isPlainTable()
                    && proposal.plan().values().isEmpty(); // the reader of plain files says more about it
            if (plain.isPresent() && (proposal.isPlain() || refused)) {
                throw plain.get();
            }
            proposal.doubts().forEach(doubt -> faults.add(Fault.in(input.name(), 1, 1, doubt.what(), doubt.remedy())));
            planned.add(new ImportedAnswers.Planned(input.name(), table, proposal.plan()));
            decided.accept(input.name() + ": " + proposal.summary());
        }
        if (!faults.isEmpty()) {
            faults.add(Fault.in(
                    inputs.get(0).name(),
                    1,
                    1,
                    "how the file is read is not certain",
                    "write a plan with: coppice answers " + inputs.get(0).name() + bankOption(command)
                            + (described == null ? "" : " --definition " + described)
                            + " --out plan.yaml; decide what it leaves undecided, and give --answers-plan plan.yaml"));
            throw new InputException(faults);
        }
        planned.forEach(one -> used.add(new UsedPlan(one.plan().digest(), false)));
        return ImportedAnswers.open(planned, bank, reading);
    }

    private static String bankOption(CommandSpec command) {
        for (String option : new String[] {"--bank", "--bank-file", "--plugin"}) {
            if (command.findOption(option) != null
                    && command.commandLine().getParseResult().hasMatchedOption(option)) {
                return " " + option + " "
                        + String.join(
                                " ",
                                command.commandLine()
                                        .getParseResult()
                                        .matchedOption(option)
                                        .originalStringValues());
            }
        }
        return "";
    }

    /** Returns the content of files. */
    public static List<AnswerInput> inputs(List<Path> paths) {
        return paths.stream()
                .map(path -> ImportedAnswers.content(AnswerInput.of(path.toString(), bytes(path))))
                .toList();
    }

    private static byte[] bytes(Path path) {
        try {
            if (Files.isRegularFile(path) && Files.size(path) > MOST_BYTES) {
                throw InputException.of(path.toString(), "the file has more than 1 GiB", "split it");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw InputException.of(path.toString(), "the file cannot be read", "check its name and its permissions");
        }
    }

    private static WaveRule waves(String by, CommandSpec command) {
        for (WaveRule.Period period : WaveRule.Period.values()) {
            if (period.id().equals(Ascii.toLowerCase(by))) {
                return WaveRule.by(period);
            }
        }
        try {
            return WaveRule.from(Splitter.on(',')
                    .trimResults()
                    .splitToStream(by)
                    .map(LocalDate::parse)
                    .toList());
        } catch (DateTimeException e) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "--wave-by: \"" + by
                            + "\" is neither month, quarter or year nor a list of days; write for example quarter, or"
                            + " 2026-01-01,2026-09-01");
        }
    }

    private static AnswerPlan.Duplicates duplicates(String rule, CommandSpec command) {
        return Arrays.stream(AnswerPlan.Duplicates.values())
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command.commandLine(),
                        "--duplicates: \"" + rule + "\" is no rule; write first, last or most-complete"));
    }
}
