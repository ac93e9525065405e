package org.coppice.cli.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;
import org.coppice.model.Perspective;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.ByChance;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Precision;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.statistics.agreement.NullDistributions;

/** The text of a figure: a bar and a word, then numbers. */
public final class FigureText {
    private static final int BAR = 20;

    /** Marks the end of an interval that is cut, since the metric ends there. */
    static final String CUT = "*";

    /** The smallest share that is shown as a number. */
    private static final double LEAST_SHARE = 0.01;

    /** The smallest reliability that is shown as a number. */
    static final double LEAST_RELIABILITY = -1;

    private static final String NOT_SHOWN = " ± not shown";

    /** The aggregation strategy whose figures are means, of which the largest standard error is known. */
    private static final String MEAN = "team-mean";

    private FigureText() {}

    /**
     * Returns a figure, or why there is none.
     *
     * @param named whether the perspective is named
     * @param recipe the recipe of the figure
     */
    static String of(TeamScore score, boolean named, Recipe recipe) {
        if (score.value() instanceof Score.Withheld withheld) {
            return "not shown: " + withheld.detail();
        }
        double mean = score.value().figure().orElseThrow();
        String numbers = number(mean)
                + (isSheet(score) ? "" : uncertainty(score, recipe))
                + (score.n().isPresent()
                        ? "  " + Words.count(score.n().getAsInt(), isSheet(score) ? "sheet" : "person")
                        : "  a few people without a score")
                + (named || score.perspective().isEmpty()
                        ? ", " + score.from().stream().map(Perspective::label).collect(Collectors.joining(" + "))
                        : "")
                + reliability(score);
        Metric metric = score.metric();
        if (!metric.bounded()) {
            return numbers + " (" + metric.label() + ")";
        }
        double place = (mean - metric.lowest()) / (metric.highest() - metric.lowest());
        return bar(place) + "  " + pad(third(place), 14) + numbers
                + (metric.id().equals("pomp") ? "" : " (" + metric.label() + ")");
    }

    private static String uncertainty(TeamScore score, Recipe recipe) {
        boolean small = score.interval() instanceof Interval.Withheld withheld
                && withheld.reason().equals(WithheldReason.MINIMUM_SPREAD);
        return small
                ? score.precision()
                        .map(precision -> within(precision, score.metric()))
                        .orElseGet(() ->
                                recipe.aggregation().id().equals(MEAN) ? widest(score, recipe.level()) : NOT_SHOWN)
                : interval(score.interval(), score.metric());
    }

    /** Returns how precisely the mean is known whatever the scores are: with the largest spread that scores with this mean can have. */
    private static String widest(TeamScore score, double level) {
        Metric metric = score.metric();
        int n = score.n().orElse(0);
        if (n < 2 || score.from().size() > 1 || !metric.bounded()) {
            return NOT_SHOWN;
        }
        double mean = score.value().figure().orElseThrow();
        double variance =
                (mean - metric.lowest()) * (metric.highest() - mean) / (n - 1); // Bhatia and Davis 2000, of the mean
        double quantile = TDistribution.of(n - 1).inverseCumulativeProbability((1 + level) / 2);
        return " ± " + number(quantile * Math.sqrt(variance)) + " or less";
    }

    /** Returns how precisely the mean is known, in the units of its metric. */
    private static String within(Precision precision, Metric metric) {
        double range = metric.highest() - metric.lowest();
        return precision == Precision.WIDE
                ? " ± more than " + number(Precision.MODERATE.upTo() * range)
                : " ± " + number(precision.upTo() * range) + " or less";
    }

    /** Returns the agreement of the people and the reliability of their mean, if these are known. */
    private static String reliability(TeamScore score) {
        Optional<String> agreement = score.agreement()
                .flatMap(figures -> figures.band()
                        .map(band -> ", " + band.label() + " "
                                + number(figures.rwg().getOrDefault(NullDistributions.UNIFORM, 0.0))
                                + figures.chance().map(FigureText::chance).orElse("")));
        return agreement
                        .or(() -> score.agreement().flatMap(FigureText::ofNumbers))
                        .or(() -> score.agreementLevel().map(level -> ", " + level.label()))
                        .orElse("")
                + (score.reliability().isPresent()
                        ? ", reliability " + number(score.reliability().getAsDouble())
                        : "");
    }

    /** Returns the agreement on numbers, for which r_wg is not defined. */
    private static Optional<String> ofNumbers(Agreement figures) {
        String deviation = figures.adMean().isPresent()
                ? ", average deviation " + number(figures.adMean().getAsDouble())
                : "";
        String awg =
                figures.awg().isPresent() ? ", a_wg " + number(figures.awg().getAsDouble()) : "";
        return (deviation + awg).isEmpty() ? Optional.empty() : Optional.of(deviation + awg);
    }

    private static String chance(ByChance chance) {
        return " (by chance " + (chance.p() <= LEAST_SHARE ? "1% or less" : percent(chance.p())) + ")";
    }

    /** Returns a number with two decimals. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Returns a reliability with two decimals; those far below 0 have no digits, since how far means nothing. */
    static String reliability(double value) {
        return value < LEAST_RELIABILITY ? "below -1" : number(value);
    }

    /** Returns a share as an integer percentage. */
    public static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    /** Returns the text, padded with spaces to this width, at least two. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(2, width - length(text)));
    }

    /** Returns the number of characters of a text. */
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

    private static String interval(Interval interval, Metric metric) {
        return interval instanceof Interval.Between between
                ? " [" + number(between.lower()) + (between.isCutBelow(metric) ? CUT : "") + " to "
                        + number(between.upper()) + (between.isCutAbove(metric) ? CUT : "") + "]"
                : " [" + ((Interval.Withheld) interval).detail() + "]";
    }
}
