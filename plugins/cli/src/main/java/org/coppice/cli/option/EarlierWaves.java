package org.coppice.cli.option;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.cli.text.ReviewText;
import org.coppice.files.answers.AnswerReview;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.answers.ReadOptions;
import org.coppice.files.answers.ReviewedSample;
import org.coppice.files.bank.BankFile;
import org.coppice.files.diff.EarlierVersion;
import org.coppice.model.answer.Roster;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that name answers of earlier waves to earlier versions of the bank. */
public final class EarlierWaves {
    private static final ImmutableSet<String> ROLES = ImmutableSet.of("team", "respondent", "perspective", "wave");

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Version> versions = new ArrayList<>();

    private static final class Version {
        @Option(
                names = "--earlier",
                paramLabel = "F",
                required = true,
                description =
                        "Answers of earlier waves to an earlier version of the bank, in any format, read with the same options as FILE."
                                + " May be repeated, each with its version.")
        private Path answers = Path.of("");

        @Option(
                names = "--earlier-bank",
                paramLabel = "F",
                required = true,
                description =
                        "The earlier version of the bank. Questions with another response scale or meaning are left out; questions with"
                                + " another id and the same text are the same question.")
        private Path bank = Path.of("");

        @Option(
                names = "--earlier-plan",
                paramLabel = "F",
                description =
                        "Plan in YAML that says how the earlier answers are read (default: they are read as FILE is without"
                                + " --answers-plan).")
        private @Nullable Path plan;
    }

    /**
     * The answers of all waves.
     *
     * @param answers the answers together with those of the earlier waves
     * @param notes which questions are renamed or left out
     * @param warnings what a reader should know about the answers, those of the later waves first
     */
    public record AllWaves(Sample answers, ImmutableList<String> notes, ImmutableList<String> warnings) {}

    /**
     * Returns the answers of the job together with those of the earlier waves. The options of reading hold for all files, and ids that look
     * alike are joined or pointed out from file to file.
     */
    public AllWaves with(ScoringOptions.Job job, Sample answers, AnswerOptions input, CommandSpec command) {
        if (versions.isEmpty()) {
            return new AllWaves(answers, ImmutableList.of(), job.warnings());
        }
        QuestionBank later = job.assessment().instrument().bank();
        Recipe recipe = job.assessment().recipe();
        ReadingOptions reading = input.reading();
        List<String> notes = new ArrayList<>();
        Set<String> warnings = new LinkedHashSet<>(job.warnings());
        ImmutableList.Builder<TeamAnswers> all = ImmutableList.builder();
        all.addAll(answers.teams());
        for (Version version : versions) {
            QuestionBank earlier = BankFile.read(version.bank);
            EarlierVersion carried = EarlierVersion.of(earlier, later);
            notes(carried, earlier.id() + " " + earlier.version(), notes);
            ReadOptions options = reading.of(
                    command,
                    Roster.NONE,
                    meaning ->
                            ROLES.contains(meaning) || earlier.column(meaning).isPresent());
            try (AnswerSource source =
                    input.openEarlier(version.answers, Optional.ofNullable(version.plan), earlier, options, command)) {
                source.teams().forEach(team -> all.add(carried.carry(team)));
                AnswerOptions.warnings(source.review(), Roster.NONE, recipe)
                        .forEach(warning -> warnings.add(version.answers + ": " + warning));
            }
        }
        Sample whole = Sample.of(all.build());
        ReviewedSample read =
                reading.joinsIds() ? AnswerReview.joined(whole) : new ReviewedSample(whole, AnswerReview.of(whole));
        int least = recipe.view() == View.RESEARCH ? 0 : recipe.minimums().group();
        warnings.addAll(ReviewText.ofIds(read.review(), least));
        return new AllWaves(read.answers(), ImmutableList.copyOf(notes), ImmutableList.copyOf(warnings));
    }

    private static void notes(EarlierVersion carried, String name, List<String> notes) {
        if (!carried.renamed().isEmpty()) {
            notes.add("Renamed since " + name + ": "
                    + carried.renamed().entrySet().stream()
                            .map(one -> one.getKey() + " is now " + one.getValue())
                            .collect(Collectors.joining(", ")));
        }
        if (!carried.leftOut().isEmpty()) {
            notes.add("Not comparable with " + name + " and left out: "
                    + carried.leftOut().entrySet().stream()
                            .map(one -> one.getKey() + " (" + one.getValue().label() + ")")
                            .collect(Collectors.joining(", ")));
        }
    }
}
