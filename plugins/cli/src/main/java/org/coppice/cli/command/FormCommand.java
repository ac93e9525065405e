package org.coppice.cli.command;

import com.google.common.collect.ImmutableSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.coppice.cli.check.Frames;
import org.coppice.cli.option.BankOptions;
import org.coppice.cli.option.PluginOptions;
import org.coppice.cli.output.Output;
import org.coppice.cli.output.OutputFile;
import org.coppice.formats.form.FormTarget;
import org.coppice.formats.form.SurveyForm;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.scoring.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a form of a bank for a survey tool, or as a page that needs none. */
@Command(
        name = "form",
        description = {
            "Writes a form with the questions of a bank to one perspective, for a survey tool or as a page.",
            "The answers come back with the ids of the questions as the names of their columns."
        },
        mixinStandardHelpOptions = true)
public final class FormCommand implements Callable<Integer> {
    /** The ids of the targets. */
    public static final class Targets implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Named.ids(FormTarget.class).iterator();
        }
    }

    /** The ids of the perspectives. */
    public static final class Perspectives implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Named.ids(Perspective.class).iterator();
        }
    }

    private static final int MOST_NAMED = 3;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private BankOptions banks = new BankOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "TOOL",
            description = "The tool, or the kind of file: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Targets.class)
    private @Nullable String to;

    @Option(
            names = "--perspective",
            paramLabel = "P",
            description =
                    "The perspective that answers, which may be left out if the bank asks only one: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Perspectives.class)
    private @Nullable String perspective;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            split = ",",
            description =
                    "Languages of the form, the first of which is shown first (default: all of the bank; for a tool with one, the bank's own).")
    private List<String> languages = new ArrayList<>();

    @Option(names = "--required", description = "Each question needs an answer or a reason why there is none.")
    private boolean required;

    @Option(
            names = "--absence",
            paramLabel = "REASON",
            split = ",",
            description =
                    "The reasons for an absent answer that the form offers (default: not-applicable,dont-know,skipped; skipped is \"prefer not to"
                            + " say\"; none for none).")
    private @Nullable List<String> absences;

    @Option(names = "--out", paramLabel = "F", description = "Output file (default: standard output).")
    private @Nullable Path out;

    @Override
    public Integer call() {
        List<Path> inputs = new ArrayList<>(banks.files());
        inputs.addAll(plugins.files());
        FormTarget target = valid("--to", () -> Named.of(FormTarget.class, "form for", to));
        if (out == null && target == FormTarget.XLSFORM) {
            throw new ParameterException(
                    command.commandLine(), "--to xlsform: a workbook is no text; name a file with --out F");
        }
        OutputFile file = OutputFile.of(out, "--out", inputs, command);
        try (Catalogue catalogue = plugins.catalogueReportingProblems()) {
            QuestionBank bank = banks.bank(catalogue);
            SurveyForm.Builder builder = SurveyForm.builder(bank, perspective(bank))
                    .frames(Frames.of(bank.whole().orElse(bank).id(), catalogue))
                    .required(required);
            if (absences != null) {
                List<String> named = absences;
                valid("--absence", () -> builder.absences(reasons(named)));
            }
            ImmutableSet<String> tags = languages.isEmpty()
                    ? target.severalLanguages()
                            ? bank.languages()
                            : ImmutableSet.of(bank.header().language())
                    : ImmutableSet.copyOf(languages);
            SurveyForm form = valid("--language", () -> builder.languages(tags).build());
            byte[] content = valid("--language", () -> target.write(form));
            PrintWriter err = command.commandLine().getErr();
            Output.writeBytes(file, command.commandLine().getOut(), content);
            form.notices().forEach(err::println);
            renamed(target, form, err);
        }
        return 0;
    }

    /** Reports the columns whose names are not the ids of the questions, since a tool does not accept every id. */
    private static void renamed(FormTarget target, SurveyForm form, PrintWriter err) {
        List<Map.Entry<String, String>> renamed = target.columns(form).entrySet().stream()
                .filter(column -> !column.getKey().equals(column.getValue()))
                .toList();
        if (!renamed.isEmpty()) {
            err.println("The names of " + renamed.size() + " of "
                    + target.columns(form).size()
                    + " columns differ from the ids of the questions, which " + target.id()
                    + " does not accept as they are: "
                    + renamed.stream()
                            .limit(MOST_NAMED)
                            .map(column -> column.getKey() + " for " + column.getValue())
                            .collect(Collectors.joining(", "))
                    + (renamed.size() > MOST_NAMED ? ", …" : ""));
        }
    }

    private static ImmutableSet<Absence> reasons(List<String> named) {
        return named.equals(List.of("none"))
                ? ImmutableSet.of()
                : named.stream().map(Absence::of).collect(ImmutableSet.toImmutableSet());
    }

    private Perspective perspective(QuestionBank bank) {
        List<Perspective> asked = Arrays.stream(Perspective.values())
                .filter(who ->
                        bank.questions().stream().anyMatch(one -> one.asked().contains(who)))
                .toList();
        if (perspective == null && asked.size() == 1) {
            return asked.get(0);
        }
        return valid("--perspective", () -> {
            String all = asked.stream().map(Perspective::id).collect(Collectors.joining(", "));
            Check.valid(
                    perspective != null,
                    "the bank asks several perspectives, and a form asks one",
                    "name one of " + all);
            Perspective who = Named.of(Perspective.class, "perspective", perspective);
            Check.valid(
                    asked.contains(who), "bank \"%s\" has no question to %s", "use one of " + all, bank.id(), who.id());
            return who;
        });
    }

    private <T> T valid(String option, java.util.function.Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValueException e) {
            throw new ParameterException(command.commandLine(), option + ": " + e.getMessage());
        }
    }
}
