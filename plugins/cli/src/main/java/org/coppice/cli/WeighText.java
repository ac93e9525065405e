package org.coppice.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.coppice.model.Perspective;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.Score;
import org.coppice.scoring.result.FigureShift;
import org.coppice.scoring.result.PlaceChange;
import org.coppice.scoring.result.RecipeShift;
import org.coppice.scoring.result.SampleShift;
import org.coppice.statistics.rank.RankCorrelation;

/** How figures move under other weightings, as people read it. */
final class WeighText {
    private final MeasureText words;
    private final ImmutableList<String> defaults;
    private final Writer out;

    WeighText(MeasureText words, ImmutableList<String> defaults, Writer out) {
        this.words = words;
        this.defaults = defaults;
        this.out = out;
    }

    void write(SampleShift shift) throws IOException {
        Recipe first = shift.first();
        line(words.bank().header().title() + " (bank " + first.bank() + ")");
        line(Words.count(shift.teams(), "team") + ". Scoring " + first.scoring().id() + ", figures "
                + first.aggregation().id() + ", " + first.view().label() + ".");
        if (!defaults.isEmpty()) {
            line(ProfileText.chosen(defaults, first));
        }
        for (RecipeShift other : shift.others()) {
            line("");
            line(other.recipe().weighting().id() + ", held against "
                    + first.weighting().id());
            figures(other.figures().stream()
                    .filter(figure -> words.shows(figure.order().measure()))
                    .toList());
        }
        line("");
        line(
                "Place 1 is the highest figure. Only figures that both show are told of, of three teams or more, and moves in steps.");
    }

    private void figures(List<FigureShift> figures) throws IOException {
        int still = 0;
        int few = 0;
        for (FigureShift figure : figures) {
            if (figure.order().teams() < 3) {
                few++;
            } else if (figure.most().orElse(1) == 0) {
                still++;
            } else {
                figure(figure);
            }
        }
        if (still > 0) {
            line("  " + Words.count(still, "figure") + (still == 1 ? " does" : " do") + " not move");
        }
        if (few > 0) {
            line("  " + Words.count(few, "figure") + " not told: fewer than three teams show "
                    + (few == 1 ? "it" : "them"));
        }
    }

    private void figure(FigureShift figure) throws IOException {
        RankCorrelation order = figure.order();
        line("  " + words.full(order.measure()) + ", "
                + order.perspective().map(Perspective::label).orElse("all")
                + (order.wave() == null ? "" : ", " + order.wave()) + ": "
                + (figure.most().isPresent()
                        ? "moves by up to " + FigureText.percent(figure.most().getAsDouble()) + " of its range"
                        : "moves")
                + order(order.rho()) + ", " + Words.count(order.teams(), "team"));
        for (PlaceChange change : figure.places()) {
            line("    " + change.team() + ": place " + change.first() + " → " + change.other());
        }
    }

    private static String order(Score rho) {
        return rho instanceof Score.Withheld withheld
                ? "; rank correlation not told: " + withheld.detail()
                : "; rank correlation " + FigureText.number(rho.figure().orElseThrow());
    }

    private void line(String text) throws IOException {
        out.write(Words.seen(text) + "\n");
    }
}
