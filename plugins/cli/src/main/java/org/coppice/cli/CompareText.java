package org.coppice.cli;

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
import org.coppice.model.score.Score;
import org.coppice.scoring.result.LabelCounts;
import org.coppice.scoring.result.LabelPair;
import org.coppice.scoring.result.LabelPair.Verdict;
import org.coppice.scoring.result.ReadingComparison;
import org.coppice.scoring.result.RecipeComparison;
import org.coppice.scoring.result.SampleComparison;
import org.coppice.statistics.rank.RankCorrelation;

/** A comparison as people read it: what each recipe says otherwise than the first, then how alike figures put teams in order. */
final class CompareText {
    private static final int WIDEST = 60;

    /** How many teams are named of which both tell the same. */
    private static final int MOST = 10;

    private final MeasureText words;
    private final ImmutableList<String> defaults;
    private final Writer out;

    CompareText(MeasureText words, ImmutableList<String> defaults, Writer out) {
        this.words = words;
        this.defaults = defaults;
        this.out = out;
    }

    void write(SampleComparison comparison) throws IOException {
        Recipe first = comparison.first();
        line(words.bank().header().title() + " (bank " + first.bank() + ")");
        line(Words.count(comparison.teams(), "team") + ". Weighting "
                + first.weighting().id() + ", figures " + first.aggregation().id() + ", "
                + first.view().label() + ".");
        if (!defaults.isEmpty()) {
            line(ProfileText.chosen(defaults, first));
        }
        Set<Ingredient> ranked = new HashSet<>(Set.of(first.scoring()));
        for (RecipeComparison other : comparison.others()) {
            line("");
            line(name(other.recipe()) + ", held against " + name(first));
            for (ReadingComparison reading : other.readings()) {
                if (reading.labels().count(Verdict.NEITHER) < reading.teams().size()) {
                    reading(reading);
                }
            }
            line("  In all, " + counts(other.labels()));
            alone(first, other.byFirstAlone());
            alone(other.recipe(), other.byOtherAlone());
            if (ranked.add(other.recipe().scoring())) { // once for each scoring: figures do not depend on the blueprint
                ranks(first, other);
            }
        }
        line("");
        line(
                "A label is changed where both tell one, and not the same. Nothing is told of what a recipe does not show.");
    }

    private static String name(Recipe recipe) {
        return recipe.scoring().id() + " with "
                + recipe.blueprint().map(Ingredient::id).orElse("no blueprint");
    }

    private void reading(ReadingComparison reading) throws IOException {
        line("  " + reading.title() + ": " + counts(reading.labels()));
        List<LabelPair> same = reading.teams().stream()
                .filter(pair -> pair.verdict() == Verdict.SAME)
                .toList();
        if (!same.isEmpty()) {
            line("    the same of "
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
                ? "not told (" + withheld.gate().id().replace('-', ' ') + ")"
                : label.stated().orElseThrow();
    }

    private static String counts(LabelCounts labels) {
        return (labels.told() == 0
                        ? "no label that both tell"
                        : labels.count(Verdict.CHANGED) + " of " + labels.told() + " labels changed ("
                                + FigureText.percent(labels.changed().orElseThrow()) + ")")
                + more(labels, Verdict.FIRST_ALONE)
                + more(labels, Verdict.OTHER_ALONE)
                + more(labels, Verdict.NEITHER);
    }

    private static String more(LabelCounts labels, Verdict verdict) {
        return labels.count(verdict) == 0 ? "" : "; " + labels.count(verdict) + " " + verdict.label();
    }

    private void alone(Recipe recipe, List<String> readings) throws IOException {
        if (!readings.isEmpty()) {
            line("  Read by " + recipe.blueprint().map(Ingredient::id).orElse("") + " alone: "
                    + String.join(", ", readings));
        }
    }

    private void ranks(Recipe first, RecipeComparison other) throws IOException {
        List<RankCorrelation> shown = other.ranks().stream()
                .filter(rank -> words.shows(rank.measure()) && rank.teams() > 0)
                .toList();
        line("  Rank correlation of the teams' figures, "
                + other.recipe().scoring().id() + " with " + first.scoring().id());
        List<RankCorrelation> others = shown.stream()
                .filter(rank -> rank.rho().figure().orElse(0) != 1)
                .toList();
        if (others.size() < shown.size()) {
            line("    1.00 of " + (shown.size() - others.size()) + " of " + Words.count(shown.size(), "figure")
                    + ": the teams stand in the same order");
        }
        int width = others.stream()
                .mapToInt(rank -> FigureText.length(label(rank)) + 2)
                .max()
                .orElse(0);
        for (RankCorrelation rank : others) {
            line(FigureText.pad(label(rank), Math.min(WIDEST, width))
                    + (rank.rho() instanceof Score.Withheld withheld
                            ? "not told: " + withheld.detail()
                            : FigureText.number(rank.rho().figure().orElseThrow()) + "  "
                                    + Words.count(rank.teams(), "team")));
        }
        if (shown.isEmpty()) {
            line("    not told: no team has a figure of both");
        }
    }

    private String label(RankCorrelation rank) {
        return "    " + words.full(rank.measure()) + ", "
                + rank.perspective().map(who -> who.label()).orElse("all")
                + (rank.wave() == null ? "" : ", " + rank.wave());
    }

    private void line(String text) throws IOException {
        out.write(Words.seen(text) + "\n");
    }
}
