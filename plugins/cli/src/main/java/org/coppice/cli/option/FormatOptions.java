package org.coppice.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.cli.text.Words;
import org.coppice.files.InputException;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.answers.ReadOptions;
import org.coppice.formats.AnswerFormats;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.plan.AnswerPlan;
import org.coppice.formats.plan.AnswerProposal;
import org.coppice.formats.plan.AnswerReading;
import org.coppice.formats.plan.KnownAnswers;
import org.coppice.formats.plan.WaveRule;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options for answers that are no answer file of Coppice, such as exports of survey tools. */
public final class FormatOptions {
    /** What may count of the answers of a respondent who answered several times. */
    enum Duplicates {
        FIRST,
        LAST,
        MOST_COMPLETE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The periods of the calendar that can be waves. */
    enum WaveBy {
        MONTH,
        QUARTER,
        YEAR;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--answers-plan",
            paramLabel = "F",
            description = "Plan by which the file is read, as coppice answers writes it.")
    private @Nullable Path plan;

    @Option(
            names = "--duplicates",
            paramLabel = "RULE",
            description = "Which answers count of a respondent who answered several times in a wave: ${COMPLETION-CANDIDATES}"
                    + " (default: none, it is an error).")
    private @Nullable Duplicates duplicates;

    @Option(
            names = "--wave-by",
            paramLabel = "PERIOD",
            description = "Makes each period of the calendar a wave, by the time at which the answers were given:"
                    + " ${COMPLETION-CANDIDATES}.")
    private @Nullable WaveBy waveBy;

    /** Returns the files that were named. */
    List<Path> files() {
        return plan == null ? List.of() : List.of(plan);
    }

    /** Returns whether an option was given, so that the file is no answer file of Coppice. */
    boolean apply() {
        return plan != null || duplicates != null || waveBy != null;
    }

    /** Returns what the options say about a file. */
    public KnownAnswers known(ReadOptions options) {
        KnownAnswers known = KnownAnswers.NOTHING.reading(options);
        if (duplicates != null) {
            known = known.duplicates(AnswerPlan.Duplicates.valueOf(duplicates.name()));
        }
        return waveBy == null ? known : known.waves(WaveRule.by(WaveRule.Period.valueOf(waveBy.name())));
    }

    /** Opens a file by the given plan, or by one that is proposed. */
    AnswerSource open(AnswerInput input, QuestionBank bank, ReadOptions options, CommandSpec command) {
        AnswerReading reading = AnswerReading.of(AnswerFormats.load(), bank);
        if (plan == null) {
            return opened(reading, reading.propose(input, known(options)), input, bank, options, command);
        }
        AnswerPlan.Builder given = AnswerPlan.read(plan).toBuilder();
        if (duplicates != null) {
            given.duplicates(AnswerPlan.Duplicates.valueOf(duplicates.name()));
        }
        return reading.open(input, given.build(), options);
    }

    /** Opens a file that could not be read as an answer file of Coppice; throws this failure if the file seems to be one. */
    AnswerSource openOther(
            AnswerInput input, QuestionBank bank, ReadOptions options, InputException failure, CommandSpec command) {
        AnswerReading reading = AnswerReading.of(AnswerFormats.load(), bank);
        Optional<String> format = reading.format(input);
        if (format.isEmpty()) {
            throw failure;
        }
        AnswerProposal proposal;
        try {
            proposal = reading.propose(input, known(options));
        } catch (InputException e) {
            throw format.get().equals(AnswerFormats.CSV) ? failure : e;
        }
        if (!proposal.isCertain() && isAnswerFile(proposal)) {
            throw failure;
        }
        return opened(reading, proposal, input, bank, options, command);
    }

    /** Returns whether a file has the form of an answer file of Coppice, so that the faults of its reader are to the point. */
    private static boolean isAnswerFile(AnswerProposal proposal) {
        AnswerPlan plan = proposal.plan();
        return plan.format().equals(AnswerFormats.CSV)
                && plan.layout().delimiter().orElse(',') == ','
                && plan.longForm().isEmpty()
                && plan.questions().entrySet().stream()
                        .allMatch(one -> one.getKey().equals(one.getValue()));
    }

    private static AnswerSource opened(
            AnswerReading reading,
            AnswerProposal proposal,
            AnswerInput input,
            QuestionBank bank,
            ReadOptions options,
            CommandSpec command) {
        if (!proposal.isCertain()) {
            List<Fault> faults = new ArrayList<>();
            proposal.doubts()
                    .forEach(doubt -> faults.add(
                            new Fault(new Location.Position(input.name(), 1, 1), doubt.what(), doubt.remedy())));
            faults.add(new Fault(
                    new Location.Position(input.name(), 1, 1),
                    "it is not certain how the file is to be read",
                    "decide it in a plan: coppice answers " + input.name() + " --bank "
                            + bank.whole().orElse(bank).id() + " --out plan.yaml, then add --answers-plan plan.yaml"));
            throw new InputException(faults);
        }
        AnswerSource source = reading.open(input, proposal.plan(), options);
        command.commandLine()
                .getErr()
                .println(Words.seen(input.name() + ": " + proposal.summary() + "."));
        return source;
    }
}
