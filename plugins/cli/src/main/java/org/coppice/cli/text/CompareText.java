package org.coppice.cli.text;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.model.blueprint.Label;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.report.words.MeasureText;
import org.coppice.scoring.result.LabelCounts;
import org.coppice.scoring.result.LabelPair;
import org.coppice.scoring.result.LabelPair.Verdict;
import org.coppice.scoring.result.ReadingComparison;
import org.coppice.scoring.result.RecipeComparison;
import org.coppice.scoring.result.SampleComparison;

/** The text of a comparison: the labels of each recipe that differ from those of the first, then the differences of figures. */
public final class CompareText {
    /** The maximum number of teams with the same label that are named. */
    private static final int MOST = 10;

    private final MeasureText words;
    private final ImmutableList<String> defaults;
    private final ImmutableList<String> warnings;
    private final Writer out;

    public CompareText(MeasureText words, ImmutableList<String> defaults, ImmutableList<String> warnings, Writer out) {
        this.words = words;
        this.defaults = defaults;
        this.warnings = warnings;
        this.out = out;
    }

    public void write(SampleComparison comparison) throws IOException {
        Recipe first = comparison.first();
        RecipeParts names = RecipeParts.of(comparison);
        line(words.bank().header().title() + " (bank " + first.bank() + ")");
        line(Words.count(comparison.teams(), "team") + ". "
                + Ascii.toUpperCase(names.common(first).substring(0, 1))
                + names.common(first).substring(1) + ".");
        if (!defaults.isEmpty()) {
            line(ProfileText.chosen(defaults, first));
        }
        for (String warning : Words.warnings(warnings)) {
            line(warning);
        }
        Set<Object> compared = new HashSet<>(Set.of(RecipeParts.ofFigures(first)));
        boolean labels = false;
        boolean differences = false;
        for (RecipeComparison other : comparison.others()) {
            line("");
            line(names.name(other.recipe()) + ", compared with " + names.name(first));
            if (other.recipe().blueprint().isPresent() && first.blueprint().isPresent()) {
                labels = true;
                labels(first, other);
            }
            if (compared.add(RecipeParts.ofFigures(other.recipe()))) { // figures do not depend on the blueprint
                DifferencesText figures = new DifferencesText(words);
                boolean alike = first.scoring().equals(other.recipe().scoring())
                        && first.aggregation().equals(other.recipe().aggregation());
                differences = differences || alike;
                for (String text : alike ? figures.differences(other.scores()) : figures.correlations(other.scores())) {
                    line(text);
                }
            }
        }
        line("");
        for (String text : UnansweredText.of(comparison.unanswered())) {
            line(text);
        }
        if (labels) {
            line("A label is changed if both recipes give one and they differ.");
        }
        if (differences) {
            line("Rank 1 is the highest figure. Differences are rounded up to steps"
                    + (first.view() == View.PUBLISHED && comparison.others().size() > 1
                            ? ", one step for each figure under all of these recipes."
                            : "."));
        }
        line("Only labels and figures that both recipes show are compared; differences and ranks only for three teams"
                + " or more.");
    }

    private void labels(Recipe first, RecipeComparison other) throws IOException {
        for (ReadingComparison reading : other.readings()) {
            if (reading.labels().count(Verdict.NEITHER) < reading.teams().size()) {
                reading(reading);
            }
        }
        line("  In all, " + counts(other.labels()));
        givenOnly(first, other.byFirstAlone());
        givenOnly(other.recipe(), other.byOtherAlone());
    }

    private void reading(ReadingComparison reading) throws IOException {
        line("  " + reading.title() + ": " + counts(reading.labels()));
        List<LabelPair> same = reading.teams().stream()
                .filter(pair -> pair.verdict() == Verdict.SAME)
                .toList();
        if (!same.isEmpty()) {
            line("    the same for "
                    + same.stream()
                            .limit(MOST)
                            .map(pair -> pair.team() + " (" + text(pair.first()) + ")")
                            .collect(Collectors.joining(", "))
                    + (same.size() > MOST ? " and " + (same.size() - MOST) + " more" : ""));
        }
        for (LabelPair pair : reading.teams()) {
            if (pair.verdict() != Verdict.SAME && pair.verdict() != Verdict.NEITHER) {
                line("    " + pair.team() + ": " + text(pair.first()) + " → " + text(pair.other()));
            }
        }
    }

    private static String text(Label label) {
        return label instanceof Label.Withheld withheld
                ? "not given (" + withheld.gate().id().replace('-', ' ') + ")"
                : label.stated().orElseThrow();
    }

    private static String counts(LabelCounts labels) {
        return (labels.both() == 0
                        ? "no label that both give"
                        : labels.count(Verdict.CHANGED) + " of " + labels.both() + " labels changed ("
                                + FigureText.percent(labels.changed().orElseThrow()) + ")")
                + more(labels, Verdict.FIRST_ALONE)
                + more(labels, Verdict.OTHER_ALONE)
                + more(labels, Verdict.NEITHER);
    }

    private static String more(LabelCounts labels, Verdict verdict) {
        return labels.count(verdict) == 0 ? "" : "; " + labels.count(verdict) + " " + verdict.label();
    }

    private void givenOnly(Recipe recipe, List<String> readings) throws IOException {
        if (!readings.isEmpty()) {
            line("  Given by " + recipe.blueprint().map(Ingredient::id).orElse("") + " only: "
                    + String.join(", ", readings));
        }
    }

    private void line(String text) throws IOException {
        out.write(Words.seen(text) + "\n");
    }
}
