package org.coppice.cli.option;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coppice.cli.audit.AuditedResult;
import org.coppice.cli.audit.Disclosed;
import org.coppice.cli.audit.JointAudit;
import org.coppice.files.result.ProfileJson;
import org.coppice.files.result.PublishedFigures;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.statistics.norm.Norms;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option that names earlier results, with which a new one is audited before it is written. */
public final class Earlier {
    private static final String NEW = "this result";

    @Option(
            names = "--against",
            paramLabel = "F",
            description =
                    "Earlier published result of score, analyse, change or compare (JSON). Nothing is written if the new one, together with it, discloses scores of one"
                            + " person or of a small group. May be repeated.")
    private List<Path> against = new ArrayList<>();

    /** Returns whether an earlier result was named. */
    public boolean given() {
        return !against.isEmpty();
    }

    /** Throws if the assessment is not in the published view. */
    public void requirePublished(Assessment assessment, CommandSpec command) {
        if (given() && assessment.recipe().view() != View.PUBLISHED) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--against requires the published view; leave out --view research");
        }
    }

    /**
     * Throws if a new result discloses anything together with the earlier ones.
     *
     * @throws InvalidValueException if a score is disclosed
     */
    public void audit(Assessment assessment, SampleResult result) {
        Instrument instrument = assessment.instrument();
        List<QuestionBank> banks = new ArrayList<>(List.of(instrument.bank()));
        instrument.bank().whole().ifPresent(banks::add);
        Instruments instruments = new Instruments(
                banks,
                List.of(instrument.weighting()),
                "give a result of the same bank, or compare them with coppice audit");
        List<AuditedResult> all = new ArrayList<>();
        against.forEach(file -> all.add(instruments.of(PublishedFigures.read(file))));
        StringWriter json = new StringWriter();
        ProfileJson.write(result.profile(), Norms.NONE, ImmutableList.of(), json);
        all.add(instruments.of(PublishedFigures.parse(NEW, json.toString().getBytes(StandardCharsets.UTF_8))));
        ImmutableList<Disclosed> disclosed = JointAudit.of(all);
        if (!disclosed.isEmpty()) {
            String more =
                    disclosed.size() > 1 ? ", and " + (disclosed.size() - 1) + " more, which coppice audit lists" : "";
            throw new InvalidValueException(
                    "nothing was written, because a score would be disclosed: "
                            + disclosed.get(0).what() + more,
                    "publish it when more people have answered, or in place of the earlier result");
        }
    }
}
