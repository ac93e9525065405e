package org.coppice.cli.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.coppice.cli.option.PluginOptions;
import org.coppice.cli.text.SourceList;
import org.coppice.cli.text.Words;
import org.coppice.files.bank.QuestionnaireFrame;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Ancestor;
import org.coppice.model.bank.Form;
import org.coppice.model.bank.Length;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.plugin.PluginEntry;
import org.coppice.spi.Kind;
import org.coppice.spi.Parameter;
import org.coppice.spi.Strategy;
import org.coppice.spi.StrategyInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the contents of the catalogue. */
@Command(
        name = "list",
        description =
                "Lists plugins, banks, weightings and strategies with their parameters, and what could not be loaded.",
        mixinStandardHelpOptions = true)
public final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            description =
                    "Lists instead the words of the vocabulary and the questions whose source contains TEXT, such as"
                            + " \"Table 2\".")
    private @Nullable String source;

    @Override
    public Integer call() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        try (Catalogue catalogue = plugins.catalogue()) {
            if (source != null) {
                command.commandLine().getOut().print(SourceList.of(catalogue.all(Kind.BANK), source));
                return 0;
            }
            out.println("Plugins");
            catalogue.plugins().forEach(plugin -> out.println("  " + line(plugin)));
            out.println();
            out.println("Banks");
            catalogue.all(Kind.BANK).forEach(bank -> bank(out, bank));
            none(out, catalogue.ids(Kind.BANK).isEmpty(), "none; give --plugin JAR, or --bank-file F to a command");
            out.println();
            out.println("Weightings");
            catalogue.all(Kind.WEIGHTING).forEach(weighting -> out.println("  " + line(weighting)));
            strategies(out, catalogue, Kind.SCORING, "Scoring");
            strategies(out, catalogue, Kind.AGGREGATION, "Aggregation");
            strategies(out, catalogue, Kind.BLUEPRINT, "Blueprints");
            simple(out, catalogue, Kind.NORM, "Norms");
            simple(out, catalogue, Kind.CALIBRATION, "Calibrations");
            simple(out, catalogue, QuestionnaireFrame.KIND, "Frames");
            simple(out, catalogue, Kind.NULL_DISTRIBUTION, "Null distributions");
            out.println();
            out.println("Problems");
            catalogue.problems().forEach(problem -> out.println("  " + problem));
            none(out, catalogue.problems().isEmpty(), "none");
        }
        command.commandLine().getOut().print(text);
        return 0;
    }

    private static void none(PrintWriter out, boolean empty, String text) {
        if (empty) {
            out.println("  " + text);
        }
    }

    private static String line(PluginEntry plugin) {
        return plugin.descriptor().id() + " " + plugin.descriptor().version() + "  "
                + Words.seen(plugin.descriptor().title() + " (" + plugin.origin() + ")");
    }

    /** Prints the bank, and below it the sections and forms that can be used separately. */
    public static void bank(PrintWriter out, QuestionBank bank) {
        out.println("  " + line(bank));
        bank.sections().forEach(section -> part(out, bank, "section", section.id(), section.title()));
        bank.forms().forEach(form -> form(out, bank, form));
    }

    private static void part(PrintWriter out, QuestionBank bank, String what, String id, String title) {
        int questions = bank.part(id).questions().size();
        out.println(
                "    " + what + " " + id + "  " + Words.seen(title) + " (" + Words.count(questions, "question") + ")");
    }

    /** Prints a form and its length: on one line if it is the same for all perspectives. */
    private static void form(PrintWriter out, QuestionBank bank, Form form) {
        QuestionBank part = bank.part(form.id());
        Map<Perspective, Length> lengths = new EnumMap<>(Perspective.class);
        for (Perspective who : Perspective.values()) {
            lengths.put(
                    who,
                    Length.of(
                            part,
                            part.questions().stream()
                                    .filter(question -> question.asked().contains(who))
                                    .toList()));
        }
        Length whole = Length.of(part, part.questions());
        out.println("    form " + form.id() + "  " + Words.seen(form.title()) + " (" + words(whole) + ")");
        lengths.forEach((who, length) -> {
            if (length.questions() > 0 && !length.equals(whole)) {
                out.println("      " + who.id() + ": " + words(length));
            }
        });
    }

    private static String words(Length length) {
        return Words.count(length.questions(), "question") + ", about " + Words.count(length.minutes(), "minute");
    }

    private static String line(QuestionBank bank) {
        return bank.id() + " " + bank.version() + "  "
                + Words.seen(bank.header().title()) + " ("
                + Words.count(bank.questions().size(), "question") + ", "
                + Words.count(bank.constructs().size(), "construct")
                + (bank.languages().size() == 1 ? "" : ", in " + String.join(", ", bank.languages()))
                + extended(bank.header().extended()) + ")";
    }

    private static String line(Weighting weighting) {
        return weighting.id() + " " + weighting.version() + "  " + Words.seen(weighting.title())
                + " (" + weighting.bank().map(bank -> "for bank " + bank).orElse("for any bank")
                + extended(weighting.extended()) + ")";
    }

    private static String extended(List<Ancestor> extended) {
        return extended.isEmpty()
                ? ""
                : ", extends "
                        + extended.stream()
                                .map(one -> one.id() + " " + one.version())
                                .collect(Collectors.joining(", which extends "));
    }

    private static void simple(PrintWriter out, Catalogue catalogue, Kind<?> kind, String title) {
        if (!catalogue.ids(kind).isEmpty()) {
            out.println();
            out.println(title);
            catalogue.ids(kind).forEach(id -> out.println("  " + id));
        }
    }

    private static <T extends Strategy> void strategies(
            PrintWriter out, Catalogue catalogue, Kind<T> kind, String title) {
        if (catalogue.ids(kind).isEmpty()) {
            return;
        }
        out.println();
        out.println(title);
        for (String id : catalogue.ids(kind)) {
            StrategyInfo info = catalogue.info(kind, id);
            out.println("  " + id + "  " + info.title());
            for (Parameter parameter : info.parameters()) {
                out.println("    " + parameter.name() + " = " + parameter.defaultValue() + "  "
                        + parameter.description() + " (" + parameter.values() + ")");
            }
        }
    }
}
