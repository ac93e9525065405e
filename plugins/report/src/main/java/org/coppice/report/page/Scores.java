package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.Perspective;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Precision;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.report.words.Line;

/** The main figures of a team as tables, one for each family of measures. */
final class Scores {
    private final Setting setting;

    Scores(Setting setting) {
        this.setting = setting;
    }

    /** Returns the figures of the perspectives that are wanted. */
    ImmutableList<Block> of(TeamProfile team, ImmutableSet<Perspective> wanted) {
        List<TeamScore> scores = team.scores().stream()
                .filter(score -> setting.measures().shows(score.measure()))
                .filter(score -> score.perspective().filter(wanted::contains).isPresent())
                .toList();
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        ImmutableListMultimap<Perspective, TeamScore> byWho =
                Multimaps.index(scores, score -> score.perspective().orElseThrow());
        byWho.asMap().forEach((who, some) -> {
            if (some.stream().noneMatch(Scores::measured)) {
                blocks.add(new Block.Paragraph(setting.words()
                        .line(
                                "figures.none",
                                setting.who(who),
                                why(some.iterator().next()))));
            }
        });
        List<TeamScore> rows = scores.stream()
                .filter(score ->
                        byWho.get(score.perspective().orElseThrow()).stream().anyMatch(Scores::measured))
                .toList();
        Line others = Line.own(setting.words().text("figures.others"));
        Multimaps.index(rows, score -> setting.heading(score.measure()).orElse(others))
                .asMap()
                .forEach((heading, some) -> blocks.add(table(heading, some)));
        return blocks.build();
    }

    private Block table(Line heading, Iterable<TeamScore> scores) {
        ImmutableList.Builder<Block.Row> rows = ImmutableList.builder();
        scores.forEach(score -> rows.add(new Block.Row(
                ImmutableList.of(
                        setting.words().line("figures.row", setting.name(score.measure()), people(score)),
                        figure(score),
                        range(score)),
                bar(score))));
        return new Block.Grid(
                "figures",
                heading,
                ImmutableList.of(
                        setting.words().text("figures.measure"),
                        setting.words().text("figures.figure"),
                        setting.words().text("figures.range")),
                rows.build());
    }

    static boolean measured(TeamScore score) {
        return score.value() instanceof Score.Measured;
    }

    private Line why(TeamScore score) {
        Score.Withheld withheld = (Score.Withheld) score.value();
        return setting.why(withheld.reason(), withheld.detail());
    }

    /** Returns who answered, and how many. */
    Line people(TeamScore score) {
        Line who = setting.who(score.perspective().orElseThrow());
        return score.n().isPresent()
                ? setting.words()
                        .line(
                                "figures.who",
                                who,
                                setting.words()
                                        .count(
                                                score.perspective().get() == Perspective.CONSENSUS
                                                        ? "sheets"
                                                        : "people",
                                                score.n().getAsInt()))
                : who;
    }

    private Line figure(TeamScore score) {
        if (score.value() instanceof Score.Withheld) {
            return setting.words().line("figures.withheld", why(score));
        }
        double value = score.value().figure().orElseThrow();
        OptionalDouble unit = score.metric().unit(value);
        String number = setting.words().number(value);
        return unit.isPresent()
                ? setting.words().line("figures.third." + third(unit.getAsDouble()), number)
                : Line.own(number);
    }

    /** Returns which third of its range a figure is in. */
    static String third(double unit) {
        return unit < 1.0 / 3 ? "low" : unit <= 2.0 / 3 ? "middle" : "high";
    }

    private Line range(TeamScore score) {
        if (!measured(score)) {
            return Line.own("–");
        }
        if (score.interval() instanceof Interval.Between between) {
            return setting.words()
                    .line(
                            "figures.between",
                            setting.words().number(between.lower()),
                            setting.words().number(between.upper()));
        }
        Interval.Withheld withheld = (Interval.Withheld) score.interval();
        return score.precision()
                .map(precision -> Line.own(setting.words().text("precision." + precision.id())))
                .orElseGet(() -> withheld.reason().equals(WithheldReason.MINIMUM_SPREAD)
                        ? Line.own(setting.words().text("figures.small"))
                        : setting.why(withheld.reason(), withheld.detail()));
    }

    private static Optional<Block.Bar> bar(TeamScore score) {
        Metric metric = score.metric();
        if (!measured(score) || !metric.hasUnit()) {
            return Optional.empty();
        }
        double value = score.value().figure().orElseThrow();
        Optional<Block.Ends> ends = score.interval() instanceof Interval.Between between
                ? Optional.of(new Block.Ends(share(metric, between.lower()), share(metric, between.upper())))
                : score.precision().map(precision -> bounds(metric, value, precision));
        return Optional.of(new Block.Bar(share(metric, value), ends, score.interval() instanceof Interval.Between));
    }

    private static Block.Ends bounds(Metric metric, double value, Precision precision) {
        double width = Double.isInfinite(precision.upTo()) ? 1 : precision.upTo();
        double unit = metric.unit(value).orElse(0);
        return new Block.Ends(percent(Math.max(0, unit - width)), percent(Math.min(1, unit + width)));
    }

    private static double share(Metric metric, double value) {
        return percent(metric.unit(metric.clip(value)).orElse(0));
    }

    private static double percent(double unit) {
        return Math.round(unit * 1000) / 10.0;
    }
}
