package org.coppice.cli.command;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.coppice.cli.audit.AuditedResult;
import org.coppice.cli.audit.Disclosed;
import org.coppice.cli.audit.JointAudit;
import org.coppice.cli.option.Instruments;
import org.coppice.cli.option.PluginOptions;
import org.coppice.files.bank.BankFile;
import org.coppice.files.bank.WeightingFile;
import org.coppice.files.result.PublishedFigures;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reports what published results disclose together. */
@Command(
        name = "audit",
        description = {
            "Reports which scores of people or small groups several published results disclose together, within a quarter of their"
                    + " range: results with one person more or less, with another minimum, of parts of a bank, with another"
                    + " weighting or aggregation, with other teams in the sample, or of waves and the change between them.",
            "Give all results that the same readers can see. The exit code is 1 if anything is disclosed."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class AuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "RESULT",
            description =
                    "Result in the published view, written by score, analyse, change or compare with --format json.")
    private List<Path> results = new ArrayList<>();

    @Option(
            names = "--bank-file",
            paramLabel = "F",
            description = "Question bank of a result, if it is not in the catalogue. May be repeated.")
    private List<Path> banks = new ArrayList<>();

    @Option(
            names = "--weighting-file",
            paramLabel = "F",
            description = "Weighting of a result, if it is not in the catalogue. May be repeated.")
    private List<Path> weightings = new ArrayList<>();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Override
    public Integer call() {
        ImmutableList<Disclosed> disclosed = disclosed();
        var out = command.commandLine().getOut();
        disclosed.forEach(out::println);
        out.println(
                disclosed.isEmpty()
                        ? "No score of one person or of a group below the minimum is known to within a quarter of its range."
                        : "Disclosed: " + disclosed.size() + ".");
        return disclosed.isEmpty() ? 0 : 1;
    }

    private ImmutableList<Disclosed> disclosed() {
        try (Catalogue catalogue = plugins.catalogueReportingProblems()) {
            List<QuestionBank> ownBanks = new ArrayList<>();
            banks.forEach(file -> ownBanks.add(BankFile.read(file, id -> catalogue.find(Kind.BANK, id))));
            ownBanks.addAll(catalogue.all(Kind.BANK));
            List<Weighting> ownWeightings = new ArrayList<>();
            weightings.forEach(file ->
                    ownWeightings.add(WeightingFile.read(file, id -> catalogue.find(Kind.WEIGHTING, id))));
            ownWeightings.addAll(catalogue.all(Kind.WEIGHTING));
            Instruments instruments = new Instruments(
                    ownBanks, ownWeightings, "give it with --bank-file F, or its plugin with --plugin JAR");
            List<AuditedResult> audited = new ArrayList<>();
            results.forEach(file -> audited.add(instruments.of(PublishedFigures.read(file))));
            return JointAudit.of(audited);
        }
    }
}
