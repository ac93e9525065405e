package org.coppice.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.model.Perspective;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.ByChance;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.statistics.agreement.NullDistributions;

/** A figure as people read it: a bar and a word, then numbers. */
final class FigureText {
    private static final int BAR = 20;

    /** Below this a share is no more told from another. */
    private static final double LEAST_SHARE = 0.01;

    private FigureText() {}

    /**
     * A figure or why there is none.
     *
     * @param named whether it says as whose view it is
     */
    static String of(TeamScore score, boolean named) {
        if (score.value() instanceof Score.Withheld withheld) {
            return "not shown: " + withheld.detail();
        }
        double mean = score.value().figure().orElseThrow();
        String numbers = number(mean)
                + (isSheet(score) ? "" : interval(score.interval()))
                + (score.n().isPresent()
                        ? "  " + Words.count(score.n().getAsInt(), isSheet(score) ? "sheet" : "person")
                        : "")
                + (named || score.perspective().isEmpty()
                        ? ", " + score.from().stream().map(Perspective::label).collect(Collectors.joining(" + "))
                        : "")
                + trust(score);
        Metric metric = score.metric();
        if (!metric.bounded()) {
            return numbers + " (" + metric.label() + ")";
        }
        double place = (mean - metric.lowest()) / (metric.highest() - metric.lowest());
        return bar(place) + "  " + pad(third(place), 14) + numbers
                + (metric.id().equals("pomp") ? "" : " (" + metric.label() + ")");
    }

    /** How much the people agree, and how reliable their mean is, where that is known. */
    private static String trust(TeamScore score) {
        Optional<String> agreement = score.agreement()
                .flatMap(figures -> figures.band()
                        .map(band -> ", " + band.label() + " "
                                + number(figures.rwg().getOrDefault(NullDistributions.UNIFORM, 0.0))
                                + figures.chance().map(FigureText::chance).orElse("")));
        return agreement.orElse("")
                + (score.reliability().isPresent()
                        ? ", reliability " + number(score.reliability().getAsDouble())
                        : "");
    }

    private static String chance(ByChance chance) {
        return " (by chance " + (chance.p() <= LEAST_SHARE ? "1% or less" : percent(chance.p())) + ")";
    }

    /** A number with two decimals. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A share in whole percent. */
    static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    /** The text and spaces up to that width, at least two. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(2, width - length(text)));
    }

    /** How many characters wide a text is. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isSheet(TeamScore score) {
        return score.perspective().equals(Optional.of(Perspective.CONSENSUS));
    }

    private static String third(double place) {
        return place < 1.0 / 3 ? "lower third" : place <= 2.0 / 3 ? "middle third" : "upper third";
    }

    private static String bar(double place) {
        int full = (int) Math.round(place * BAR);
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    private static String interval(Interval interval) {
        return interval instanceof Interval.Between between
                ? " [" + number(between.lower()) + " to " + number(between.upper()) + "]"
                : " [" + ((Interval.Withheld) interval).detail() + "]";
    }
}
