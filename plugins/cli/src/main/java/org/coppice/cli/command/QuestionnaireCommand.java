package org.coppice.cli.command;

import com.google.common.base.Ascii;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coppice.cli.check.Frames;
import org.coppice.cli.option.BankOptions;
import org.coppice.cli.option.PerspectiveOption;
import org.coppice.cli.option.PluginOptions;
import org.coppice.cli.output.Output;
import org.coppice.cli.output.OutputFile;
import org.coppice.cli.text.PaperForm;
import org.coppice.cli.text.QuestionnaireText;
import org.coppice.files.bank.FrameTexts;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.scoring.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates a questionnaire from a bank. */
@Command(
        name = "questionnaire",
        description = {
            "Creates a questionnaire from a bank.",
            "csv: writes an empty answer file to standard output and the texts of the questions to standard error; with --out F, the"
                    + " texts are written to a file next to F that ends in .txt.",
            "text: writes a form to print on paper. The sentences around the questions come from a frame of a plugin, or from Coppice (de,"
                    + " en, es, fr, nl); others are in English."
        },
        mixinStandardHelpOptions = true)
public final class QuestionnaireCommand implements Callable<Integer> {
    private enum Form {
        CSV,
        TEXT;

        @Override
        public String toString() {
            return Ascii.toLowerCase(name());
        }
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private BankOptions banks = new BankOptions();

    @Mixin
    private PerspectiveOption perspective = new PerspectiveOption();

    @Option(
            names = "--format",
            paramLabel = "csv|text",
            description = "Output format (default: text with --perspective, otherwise csv).")
    private @Nullable Form format;

    @Option(names = "--out", paramLabel = "F", description = "Output file (default: standard output).")
    private @Nullable Path out;

    @Override
    public Integer call() {
        List<Path> inputs = new ArrayList<>(banks.files());
        inputs.addAll(plugins.files());
        boolean form = format == Form.TEXT || (format == null && perspective.given());
        OutputFile target = OutputFile.of(out, "--out", inputs, command);
        OutputFile texts = target == null || form ? null : target.withTexts(textsOf(target.path()), inputs, command);
        try (Catalogue catalogue = plugins.catalogueReportingProblems()) {
            QuestionBank bank = perspective.inLanguage(banks.bank(catalogue));
            Optional<Perspective> who = Optional.ofNullable(perspective.of(bank));
            List<Question> questions = bank.questions().stream()
                    .filter(question -> who.isEmpty() || question.asked().contains(who.get()))
                    .toList();
            FrameTexts frame = frame(bank, catalogue);
            PrintWriter standard = command.commandLine().getOut();
            if (form) {
                Output.write(target, standard, new PaperForm(bank, who, questions, frame)::write);
            } else {
                QuestionnaireText text = new QuestionnaireText(bank, who, questions, frame);
                Output.write(target, standard, writer -> header(questions, writer));
                Output.write(texts, command.commandLine().getErr(), text::write);
            }
        }
        return 0;
    }

    /** Returns the fixed sentences in the language of a bank; those that are in English instead are reported on standard error. */
    private FrameTexts frame(QuestionBank bank, Catalogue catalogue) {
        String tag = bank.header().language();
        FrameTexts frame = FrameTexts.of(tag, Frames.of(bank.id(), catalogue));
        if (!frame.inEnglish().isEmpty()) {
            command.commandLine().getErr().println(Frames.notice(tag, frame));
        }
        return frame;
    }

    private static Path textsOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".txt");
    }

    private static void header(List<Question> questions, Writer writer) throws IOException {
        List<String> columns = new ArrayList<>(List.of("team", "respondent", "perspective"));
        questions.forEach(question -> columns.add(question.id()));
        CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(writer)
                .writeRecord(columns)
                .flush();
    }
}
