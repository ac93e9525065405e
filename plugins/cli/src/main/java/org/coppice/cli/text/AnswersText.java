package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.scoring.result.PersonAnalysis;
import org.coppice.scoring.result.QualityAnalysis;
import org.coppice.scoring.result.ScaleAnalysis;
import org.coppice.statistics.careless.CarelessSign;
import org.coppice.statistics.careless.QualityFigures;
import org.coppice.statistics.careless.QualityRules;
import org.coppice.statistics.missing.MissingAudit;
import org.coppice.statistics.missing.MissingRule;
import org.coppice.statistics.missing.QuestionCounts;
import org.coppice.statistics.missing.RuleEffect;
import org.coppice.statistics.missing.WorstCaseBounds;

/** The text of the analysis of missing answers and of careless answering. */
final class AnswersText {
    private static final int NAME = 24;

    private AnswersText() {}

    /** Returns how many people were flagged for careless answering, for each perspective and wave. */
    static ImmutableList<String> quality(ImmutableList<QualityAnalysis> groups, QualityRules rules) {
        if (groups.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(
                "Answer quality: a person with " + rules.signals() + " or more signs of careless answering is flagged ("
                        + QualityRules.UNCALIBRATED + "); nobody is excluded.");
        for (QualityAnalysis group : groups) {
            String flagged = group.flagged().isPresent()
                    ? group.flagged().getAsInt() + " of " + Words.count(group.people(), "person") + " flagged"
                    : "the number flagged of " + Words.count(group.people(), "person") + " is not shown: too few";
            String signs = group.raised().entrySet().stream()
                    .filter(sign -> sign.getValue() > 0)
                    .map(sign -> sign.getKey().label() + ": " + sign.getValue())
                    .collect(Collectors.joining(", "));
            lines.add("  " + group.perspective().label() + (group.wave() == null ? "" : ", " + group.wave()) + ": "
                    + flagged + (signs.isEmpty() ? "" : " (" + signs + ")"));
        }
        return lines.build();
    }

    /** Returns the missing answers of a scale, and the effect of careless answers on its mean. */
    static ImmutableList<String> scale(ScaleAnalysis scale, Recipe recipe) {
        List<String> lines = new ArrayList<>();
        scale.quality().ifPresent(quality -> without(quality, lines));
        scale.missing().ifPresent(audit -> missing(audit, recipe, scale.score().metric(), lines));
        return ImmutableList.copyOf(lines);
    }

    private static void without(QualityFigures quality, List<String> lines) {
        int flagged = quality.flagged().orElse(0);
        if (flagged > 0) {
            lines.add(line(
                    "without flagged people",
                    number(quality.rest().mean()) + " instead of "
                            + number(quality.all().mean()) + ": the mean without the " + flagged
                            + " flagged for careless answering"));
        }
    }

    /** Returns a share of the range in the metric of the score if that is linear in it, and otherwise in words. */
    private static String mean(Score share, Metric metric) {
        boolean linear = metric.bounded()
                && (metric.id().equals("pomp")
                        || metric.id().equals("mean")
                        || metric.label().equals("sum of answers"));
        if (share instanceof Score.Withheld withheld) {
            return "none, since " + withheld.detail();
        }
        double u = share.figure().orElseThrow();
        return linear
                ? FigureText.number(metric.lowest() + u * (metric.highest() - metric.lowest()))
                : FigureText.number(u) + " of the range";
    }

    private static void missing(MissingAudit audit, Recipe recipe, Metric metric, List<String> lines) {
        long inapplicable = audit.questions().stream()
                .mapToLong(QuestionCounts::notApplicable)
                .sum();
        long partly = audit.rule(MissingRule.ANY).touched();
        long nothing = audit.rule(MissingRule.ANY).dropped();
        if (partly + nothing == 0) {
            lines.add(line(
                    "missing answers",
                    "none: all people answered every question that applies to them"
                            + (inapplicable == 0 ? "" : "; " + inapplicable + " times a question does not apply")));
        } else {
            lines.add(line(
                    "missing answers",
                    partly + " of " + Words.count(Math.toIntExact(audit.rows()), "person") + " skipped some questions, "
                            + nothing + " skipped all"));
            String rule = recipe.scoring().parameters().getOrDefault("missing", "");
            for (RuleEffect effect : audit.rules()) {
                boolean here = effect.rule().id().equals(rule);
                if (effect.rule().id().startsWith("impute") && !here) {
                    continue; // replaces answers by estimates
                }
                lines.add(line(
                        "  " + effect.rule().id() + (here ? " (used)" : ""),
                        effect.scored() + " scored, " + effect.touched() + " of them with missing answers; mean "
                                + mean(effect.mean(), metric) + " ("
                                + effect.rule().label() + ")"));
            }
        }
        bounds(
                "worst case",
                audit.answersBounds(),
                metric,
                "range of the mean over all possible values of the missing answers",
                lines);
        bounds(
                "worst case, roster",
                audit.rosterBounds(),
                metric,
                "the same if everyone on the roster had answered; " + percent(audit.responseRate()) + " did",
                lines);
    }

    private static void bounds(String name, WorstCaseBounds bounds, Metric metric, String meaning, List<String> lines) {
        if (bounds.lower() instanceof Score.Measured lower && bounds.upper() instanceof Score.Measured upper) {
            if (lower.value() < upper.value()) {
                lines.add(line(name, mean(lower, metric) + " to " + mean(upper, metric) + ": " + meaning));
            }
        }
    }

    /** Returns the flagged people by id, for persons who may see the answers. */
    static ImmutableList<String> persons(ImmutableList<PersonAnalysis> persons) {
        if (persons.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableMap<Boolean, Long> flagged = persons.stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.partitioningBy(person -> person.quality().flagged(), Collectors.counting()),
                        ImmutableMap::copyOf));
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add("");
        lines.add("Flagged: " + flagged.get(true) + " of " + Words.count(persons.size(), "person")
                + ". --format json contains all people, with regressed scores and intervals.");
        for (PersonAnalysis person : persons) {
            if (person.quality().flagged()) {
                lines.add("  team " + person.team() + ", " + person.respondent() + ": "
                        + person.quality().raised().stream()
                                .map(CarelessSign::label)
                                .collect(Collectors.joining("; ")));
            }
        }
        return lines.build();
    }

    private static String line(String name, String text) {
        return "  " + FigureText.pad(name, NAME) + text;
    }

    private static String number(Score score) {
        return score instanceof Score.Withheld withheld
                ? "none (" + withheld.detail() + ")"
                : FigureText.number(score.figure().orElseThrow());
    }

    private static String percent(Score score) {
        return score instanceof Score.Withheld withheld
                ? "none (" + withheld.detail() + ")"
                : FigureText.percent(score.figure().orElseThrow());
    }
}
