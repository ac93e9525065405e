package org.coppice.report.picture;

import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Precision;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * A figure as it is drawn and written.
 *
 * @param at its place on the scale, 0 to 1; empty if it is not shown
 * @param range the places of the ends of its interval, or of bounds of it; empty if nothing is known of it
 * @param exact whether the range is the interval itself
 * @param value the figure in words, or that it is not shown
 * @param uncertainty the interval in words, or why there is none
 */
record Figure(OptionalDouble at, Optional<Ends> range, boolean exact, String value, String uncertainty) {
    /** The ends of a range, 0 to 1. */
    record Ends(double from, double to) {
        Ends {
            from = clip(from);
            to = clip(to);
        }
    }

    private static final double ALL = 1;

    /** Returns whether the figure is shown. */
    boolean shown() {
        return at.isPresent();
    }

    /** Returns the figure with its interval, in words. */
    String text(PictureWords words) {
        return shown() && !uncertainty.isEmpty() ? words.text("figure", value, uncertainty) : value;
    }

    /** Returns a figure that is not shown. */
    static Figure withheld(String why) {
        return new Figure(OptionalDouble.empty(), Optional.empty(), false, why, "");
    }

    static Figure of(TeamScore score, PictureWords words) {
        if (score.value() instanceof Score.Withheld withheld) {
            return withheld(words.why(withheld.reason()));
        }
        Metric metric = score.metric();
        double value = score.value().figure().getAsDouble();
        if (!metric.bounded()) {
            return withheld(words.text("unbounded"));
        }
        return of(value, score.interval(), score.precision(), metric.lowest(), metric.highest(), words);
    }

    /** Returns an index from 0, with as many decimals as it has. */
    static Figure index(Finding index, double highest, PictureWords words) {
        Figure figure = of(index.value(), index.interval(), Optional.empty(), 0, highest, words);
        String range = index.interval() instanceof Interval.Between between
                ? words.text("between", words.shortest(between.lower()), words.shortest(between.upper()))
                : figure.uncertainty();
        return new Figure(figure.at(), figure.range(), figure.exact(), words.shortest(index.value()), range);
    }

    static Figure of(Score score, Interval interval, double lowest, double highest, PictureWords words) {
        return score instanceof Score.Withheld withheld
                ? withheld(words.why(withheld.reason()))
                : of(score.figure().getAsDouble(), interval, Optional.empty(), lowest, highest, words);
    }

    /** Returns a difference, which has no place on the scale. */
    static Figure difference(double value, Interval interval, PictureWords words) {
        String range = interval instanceof Interval.Between between
                ? words.text("between", words.number(between.lower()), words.number(between.upper()))
                : words.text("no-interval");
        return new Figure(OptionalDouble.of(0), Optional.empty(), true, words.number(value), range);
    }

    private static Figure of(
            double value,
            Interval interval,
            Optional<Precision> precision,
            double lowest,
            double highest,
            PictureWords words) {
        double width = highest - lowest;
        double at = clip((value - lowest) / width);
        OptionalDouble place = OptionalDouble.of(at);
        if (interval instanceof Interval.Between between) {
            return new Figure(
                    place,
                    Optional.of(new Ends((between.lower() - lowest) / width, (between.upper() - lowest) / width)),
                    true,
                    words.number(value),
                    words.text("between", words.number(between.lower()), words.number(between.upper())));
        }
        if (precision.isPresent()) {
            double around = Math.min(precision.get().upTo(), ALL);
            return new Figure(
                    place,
                    Optional.of(new Ends(at - around, at + around)),
                    false,
                    words.number(value),
                    words.text("precision." + precision.get().id()));
        }
        WithheldReason reason = ((Interval.Withheld) interval).reason();
        return new Figure(
                place,
                Optional.empty(),
                false,
                words.number(value),
                words.text(reason.equals(WithheldReason.NOT_GIVEN) ? "no-interval" : "no-interval-published"));
    }

    private static double clip(double place) {
        return Math.max(0, Math.min(1, place));
    }
}
