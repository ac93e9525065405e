package org.coppice.cli.option;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.bank.BankFile;
import org.coppice.files.diff.EarlierVersion;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that name answers of earlier waves to earlier versions of the bank. */
public final class EarlierWaves {
    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Version> versions = new ArrayList<>();

    private static final class Version {
        @Option(
                names = "--earlier",
                paramLabel = "F",
                required = true,
                description =
                        "Answers of earlier waves to an earlier version of the bank (CSV). May be repeated, each with its version.")
        private Path answers = Path.of("");

        @Option(
                names = "--earlier-bank",
                paramLabel = "F",
                required = true,
                description =
                        "The earlier version of the bank. Questions with another response scale or meaning are left out; questions with"
                                + " another id and the same text are the same question.")
        private Path bank = Path.of("");
    }

    /** Returns the answers together with those of the earlier waves, and reports which questions are left out. */
    public Sample with(Sample answers, QuestionBank later, Consumer<String> notes) {
        if (versions.isEmpty()) {
            return answers;
        }
        ImmutableList.Builder<TeamAnswers> all = ImmutableList.builder();
        all.addAll(answers.teams());
        for (Version version : versions) {
            QuestionBank earlier = BankFile.read(version.bank);
            EarlierVersion carried = EarlierVersion.of(earlier, later);
            String name = earlier.id() + " " + earlier.version();
            if (!carried.renamed().isEmpty()) {
                notes.accept("Renamed since " + name + ": "
                        + carried.renamed().entrySet().stream()
                                .map(one -> one.getKey() + " is now " + one.getValue())
                                .collect(Collectors.joining(", ")));
            }
            if (!carried.leftOut().isEmpty()) {
                notes.accept("Not comparable with " + name + " and left out: "
                        + carried.leftOut().entrySet().stream()
                                .map(one -> one.getKey() + " (" + one.getValue().label() + ")")
                                .collect(Collectors.joining(", ")));
            }
            try (AnswerSource source = AnswerFile.open(version.answers, earlier, ImmutableMap.of())) {
                source.teams().forEach(team -> all.add(carried.carry(team)));
            }
        }
        return Sample.of(all.build());
    }
}
