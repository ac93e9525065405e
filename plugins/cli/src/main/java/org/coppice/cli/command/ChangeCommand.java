package org.coppice.cli.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.coppice.cli.option.CommonOptions;
import org.coppice.cli.option.EarlierWaves;
import org.coppice.cli.option.ScoringOptions;
import org.coppice.cli.text.ChangeText;
import org.coppice.cli.text.Words;
import org.coppice.files.result.ChangeJson;
import org.coppice.model.TeamKey;
import org.coppice.model.check.IdSpelling;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.scoring.option.ChangeOptions;
import org.coppice.statistics.change.SampleChange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reports what changed between waves. */
@Command(
        name = "change",
        description = "Reports how each team changed from one wave to the next.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ChangeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private CommonOptions sample = new CommonOptions();

    @Mixin
    private EarlierWaves earlier = new EarlierWaves();

    @Option(names = "--respondents", description = "Adds the reliable change of each person; requires --view research.")
    private boolean respondents;

    @Option(
            names = "--reliability",
            paramLabel = "R",
            description = "With --respondents: reliability of people's scores (default: alpha of the earlier wave).")
    private @Nullable Double reliability;

    @Option(names = "--format", paramLabel = "text|json", description = "Output format (default: text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (reliability != null && !respondents) {
            throw wrong("--reliability requires --respondents; give both");
        }
        if (reliability != null && !(reliability >= 0 && reliability < 1)) {
            throw wrong("--reliability is " + reliability + "; give a number from 0 to below 1, such as 0.8");
        }
        sample.reject(command, "--agreement", "--chance", "--seed", "--blueprint");
        return sample.run(command, respondents && reliability == null, respondents, this::write);
    }

    private CommandLine.ParameterException wrong(String what) {
        return new CommandLine.ParameterException(command.commandLine(), what);
    }

    private ImmutableList<String> write(ScoringOptions.Job job, Writer writer) throws IOException {
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        ChangeOptions options = options(job);
        EarlierWaves.AllWaves waves =
                earlier.with(job, job.sample(job.assessment().passes(options)), sample.answers(), command);
        notes.addAll(waves.notes());
        SampleChange change = sample.answers().read(job.assessment()).changes(waves.answers(), options);
        if (change.teams().isEmpty()) {
            Words.warnings(waves.warnings()).forEach(command.commandLine().getErr()::println);
            throw new InvalidValueException(
                    job.file() + ": no team has answers in two waves",
                    remedy(waves.answers().keys()));
        }
        if (format == Format.JSON) {
            ChangeJson.write(change, job.defaults(), waves.warnings(), writer);
        } else {
            new ChangeText(job.words(), job.defaults(), waves.warnings(), writer).write(change);
        }
        if (!change.once().isEmpty()) {
            notes.add("Teams with answers in one wave only: "
                    + Words.seen(change.once().stream().map(TeamKey::toString).collect(Collectors.joining(", "))));
        }
        return notes.build();
    }

    private static String remedy(Set<TeamKey> keys) {
        Map<String, String> spellings = new HashMap<>();
        for (TeamKey key : keys) {
            String other = spellings.putIfAbsent(IdSpelling.folded(key.team()), key.team());
            if (other != null && !other.equals(key.team())) {
                return "give --join-ids if \"" + other + "\" and \"" + key.team() + "\" are one team";
            }
        }
        return "give each row the day of its wave in a column \"wave\", such as 2026-03-31";
    }

    private ChangeOptions options(ScoringOptions.Job job) {
        ChangeOptions options = ChangeOptions.DEFAULT.with(job.execution());
        options = respondents ? options.withPersons() : options;
        return reliability == null ? options : options.reliability(reliability);
    }
}
