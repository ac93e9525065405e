package org.coppice.cli.command;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.coppice.cli.option.Usage;
import org.coppice.cli.output.Output;
import org.coppice.cli.output.OutputFile;
import org.coppice.files.FileKind;
import org.coppice.files.answers.AnswersJson;
import org.coppice.files.bank.FileKinds;
import org.coppice.files.result.FactsFile;
import org.coppice.formats.AnswerFormats;
import org.coppice.formats.plan.AnswerPlan;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a schema. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema of a kind of file, with which editors complete and check it without a network.",
            "Save it next to the file, and begin the file with: # yaml-language-server: $schema=bank.schema.json"
        },
        mixinStandardHelpOptions = true)
public final class SchemaCommand implements Callable<Integer> {
    private static final String ANSWERS = "answers";
    private static final String ANSWERS_LIST = "answers-list";
    private static final String FACTS = "facts";
    private static final String PLAN = "answers-plan";

    /** The names of the kinds, which a shell completes. */
    private static final class KindNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return kinds().iterator();
        }
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            paramLabel = "KIND",
            completionCandidates = KindNames.class,
            description =
                    "bank, weighting, norm, calibration, frame or plugin; answers: the answers of one team as JSON; facts: stored"
                            + " facts of a sample; answers-plan: how a file of answers is read; answers-list: a"
                            + " list of respondents as JSON.")
    private String kind = "";

    @Option(names = "--out", paramLabel = "F", description = "Output file (default: standard output).")
    private @Nullable Path out;

    @Override
    public Integer call() {
        String schema = schema();
        OutputFile target = OutputFile.of(out, "--out", List.of(), command);
        Output.write(target, command.commandLine().getOut(), writer -> writer.write(schema));
        return 0;
    }

    private String schema() {
        try {
            return switch (kind) {
                case ANSWERS -> AnswersJson.schema();
                case ANSWERS_LIST -> AnswerFormats.listSchema();
                case FACTS -> FactsFile.schema();
                case PLAN -> AnswerPlan.schema();
                default ->
                    FileKinds.schema(FileKind.all().stream()
                            .filter(one -> one.id().equals(kind))
                            .findFirst()
                            .orElseThrow(() -> Unknown.exception("kind of file", kind, kinds())));
            };
        } catch (InvalidValueException e) {
            throw Usage.of(command, e);
        }
    }

    private static ImmutableList<String> kinds() {
        return Stream.concat(FileKind.all().stream().map(FileKind::id), Stream.of(ANSWERS, FACTS, PLAN, ANSWERS_LIST))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the name of the file of a schema. */
    static String name(FileKind kind) {
        return kind.id() + ".schema.json";
    }
}
