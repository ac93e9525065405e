package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.coppice.model.Measure;
import org.coppice.model.score.Score;
import org.coppice.report.words.MeasureText;
import org.coppice.statistics.reliability.QuestionFigures;

/** The table of the questions of a measure in an analysis, with the reasons for its dashes. */
final class QuestionTable {
    private static final String LINE = "%6s %7s %6s %6s %6s %6s %13s %7s %7s";

    private final MeasureText words;
    private final int name; // the width of the first column

    QuestionTable(MeasureText words, int name) {
        this.words = words;
        this.name = name;
    }

    /** Returns the lines of the table. */
    ImmutableList<String> lines(Measure measure, ImmutableList<QuestionFigures> questions) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        Dashes dashes = new Dashes("question");
        lines.add("  " + FigureText.pad("question", name)
                + "     n missing   mean     SD   rest  corr. alpha without  lowest highest");
        for (QuestionFigures question : questions) {
            dashes.row();
            lines.add("  "
                    + FigureText.pad(
                            question.question() + (words.mirrored(question.question(), measure) ? " (mirrored)" : ""),
                            name)
                    + fields(question, dashes));
        }
        return lines.addAll(dashes.lines()).build();
    }

    private static String fields(QuestionFigures question, Dashes dashes) {
        String id = question.question();
        if (question.n().orElse(1) == 0) {
            return unanswered(id, question.missing(), dashes);
        }
        return String.format(
                Locale.ROOT,
                LINE,
                question.n().isPresent()
                        ? question.n().getAsLong()
                        : dashes.dash(id, "n", "only a few people left the question out"),
                dashes.percent(id, "missing", question.missing()),
                dashes.number(id, "mean", question.mean()),
                dashes.number(id, "SD", question.sd()),
                dashes.number(id, "rest", question.restCorrelation()),
                dashes.number(id, "corr.", question.correctedCorrelation()),
                dashes.reliability(id, "alpha without", question.ifDeleted().alpha()),
                dashes.percent(id, "lowest", question.floor()),
                dashes.percent(id, "highest", question.ceiling()));
    }

    /** Returns the fields of a question that nobody answered: alpha without it is alpha itself. */
    private static String unanswered(String id, Score missing, Dashes dashes) {
        String dash = dashes.dash(id, "all figures", "nobody answered the question");
        return String.format(
                Locale.ROOT, LINE, 0, dashes.percent(id, "missing", missing), dash, dash, dash, dash, dash, dash, dash);
    }
}
