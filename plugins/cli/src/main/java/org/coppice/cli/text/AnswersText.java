package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.Score;
import org.coppice.scoring.result.PersonAnalysis;
import org.coppice.scoring.result.QualityAnalysis;
import org.coppice.scoring.result.ScaleAnalysis;
import org.coppice.statistics.careless.CarelessSign;
import org.coppice.statistics.careless.QualityFigures;
import org.coppice.statistics.careless.QualityRules;
import org.coppice.statistics.missing.MissingAudit;
import org.coppice.statistics.missing.MissingRule;
import org.coppice.statistics.missing.RuleEffect;
import org.coppice.statistics.missing.WorstCaseBounds;

/** What an analysis tells of answers: which are missing, and which seem to be given without care. */
final class AnswersText {
    private static final int NAME = 24;

    private AnswersText() {}

    /** Who gave signs of answering without care, in each perspective and wave. */
    static ImmutableList<String> quality(ImmutableList<QualityAnalysis> groups, QualityRules rules) {
        if (groups.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add("Answer quality: who gives " + rules.signals() + " signs or more of answering without care is counted"
                + " as flagged (" + QualityRules.UNCALIBRATED + "); nobody is left out.");
        for (QualityAnalysis group : groups) {
            String flagged = group.flagged().isPresent()
                    ? group.flagged().getAsInt() + " of " + Words.count(group.people(), "person") + " flagged"
                    : "how many of " + Words.count(group.people(), "person") + " are flagged is not shown: too few";
            String signs = group.raised().entrySet().stream()
                    .filter(sign -> sign.getValue() > 0)
                    .map(sign -> sign.getKey().label() + ": " + sign.getValue())
                    .collect(Collectors.joining(", "));
            lines.add("  " + group.perspective().label() + (group.wave() == null ? "" : ", " + group.wave()) + ": "
                    + flagged + (signs.isEmpty() ? "" : " (" + signs + ")"));
        }
        return lines.build();
    }

    /** What is missing of a scale's answers and what careless answers do to its mean. */
    static ImmutableList<String> scale(ScaleAnalysis scale, Recipe recipe) {
        List<String> lines = new ArrayList<>();
        scale.quality().ifPresent(quality -> without(quality, lines));
        scale.missing().ifPresent(audit -> missing(audit, recipe, lines));
        return ImmutableList.copyOf(lines);
    }

    private static void without(QualityFigures quality, List<String> lines) {
        int flagged = quality.flagged().orElse(0);
        if (flagged > 0) {
            lines.add(line(
                    "without those flagged",
                    number(quality.rest().mean()) + " instead of "
                            + number(quality.all().mean()) + ": the mean without the " + flagged
                            + " who seem to have answered without care"));
        }
    }

    private static void missing(MissingAudit audit, Recipe recipe, List<String> lines) {
        long partly = audit.rule(MissingRule.ANY).touched();
        long nothing = audit.rule(MissingRule.ANY).dropped();
        if (partly + nothing == 0) {
            lines.add(line("missing answers", "none: everyone answered every question that applies"));
        } else {
            lines.add(line(
                    "missing answers",
                    partly + " of " + Words.count(Math.toIntExact(audit.rows()), "person")
                            + " left out some questions, " + nothing + " all"));
            String rule = recipe.scoring().parameters().getOrDefault("missing", "");
            for (RuleEffect effect : audit.rules()) {
                boolean here = effect.rule().id().equals(rule);
                if (effect.rule().id().startsWith("impute") && !here) {
                    continue; // fills in more than answers say
                }
                lines.add(line(
                        "  " + (here ? "here: " : "") + effect.rule().id(),
                        effect.scored() + " scored, " + effect.touched() + " of them in part; mean "
                                + number(effect.mean()) + " (" + effect.rule().label() + ")"));
            }
        }
        bounds("worst case", audit.answersBounds(), "whatever the missing answers were, the mean lies within", lines);
        bounds(
                "worst case, roster",
                audit.rosterBounds(),
                "the same had everyone of the roster answered; " + percent(audit.responseRate()) + " did",
                lines);
    }

    private static void bounds(String name, WorstCaseBounds bounds, String meaning, List<String> lines) {
        if (bounds.lower() instanceof Score.Measured lower && bounds.upper() instanceof Score.Measured upper) {
            if (lower.value() < upper.value()) {
                lines.add(line(
                        name,
                        FigureText.number(lower.value()) + " to " + FigureText.number(upper.value()) + ": " + meaning));
            }
        }
    }

    /** Those who are flagged, by name: for those who already hold the answers. */
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
                + ". --format json has everyone, with regressed scores and intervals.");
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
        return score.figure().isPresent() ? FigureText.number(score.figure().getAsDouble()) : "–";
    }

    private static String percent(Score score) {
        return score.figure().isPresent() ? FigureText.percent(score.figure().getAsDouble()) : "–";
    }
}
