package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Reason;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.report.words.Remarks;

/** The text of recommendations: why, who, the first step, when to check again, the sign, and the place in the paper. */
public final class ActionText {
    private ActionText() {}

    /** Returns what to do first and, if {@code full}, what else the readings call for. */
    static ImmutableList<String> of(Blueprint blueprint, boolean full) {
        List<Recommendation> first = blueprint.first();
        List<Recommendation> others = blueprint.recommendations().stream()
                .filter(one -> !first.contains(one))
                .toList();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        if (!first.isEmpty()) {
            lines.add("  What to do first");
        }
        for (int i = 0; i < first.size(); i++) {
            lines.addAll(lines((i + 1) + ". ", first.get(i)));
        }
        if (first.isEmpty() && !blueprint.readings().isEmpty()) {
            lines.add("  The answers are not clear enough to name a first action.");
        }
        if (full && !others.isEmpty()) {
            lines.add("  What else the answers call for");
            others.forEach(one -> lines.addAll(lines("- ", one)));
        }
        String ours = areOurs(blueprint.recommendations()) ? "First steps and signs are ours. " : "";
        String more = !full && !others.isEmpty()
                ? Words.count(others.size(), "more action") + " with --full and in JSON."
                : "";
        if (!(ours + more).isEmpty()) {
            lines.add("    " + (ours + more).stripTrailing());
        }
        return lines.build();
    }

    private static boolean areOurs(List<Recommendation> some) {
        return !some.isEmpty() && some.stream().allMatch(one -> one.stepSource().basis() == Source.Basis.OURS);
    }

    private static ImmutableList<String> lines(String number, Recommendation one) {
        String indent = " ".repeat(4 + number.length());
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.addAll(Paragraph.lines("    " + number, one.title() + ".", BlueprintText.WIDTH));
        parts(one).forEach(part -> lines.addAll(Paragraph.lines(indent, part, BlueprintText.WIDTH)));
        return lines.build();
    }

    private static ImmutableList<String> parts(Recommendation one) {
        ImmutableList.Builder<String> parts = ImmutableList.builder();
        parts.add("Why: " + reasons(one, 2));
        if (!one.speaksAgainst().isEmpty()) {
            parts.add("Against it: " + String.join(", ", one.speaksAgainst()) + ".");
        }
        parts.add("Who: " + one.who() + ", with " + one.withWhom() + ". Check again: " + one.checkAgain() + ".");
        parts.add("First step: " + one.firstStep());
        parts.add("Sign: " + one.sign());
        parts.add("Place: " + one.source() + ".");
        return parts.build();
    }

    private static String reasons(Recommendation one, int most) {
        return one.reasons().isEmpty()
                ? String.join(", ", one.calledForBy()) + " (" + one.certainty() + ")."
                : one.reasons().stream()
                        .limit(most)
                        .map(reason -> reason.statement().replaceFirst("\\.$", "") + certain(reason))
                        .collect(Collectors.joining(" "));
    }

    private static String certain(Reason reason) {
        return reason.certainty().equals(Remarks.NOT_GIVEN) ? "." : " (" + reason.certainty() + ").";
    }

    /** Returns a recommendation with all reasons and the numbers that order it. */
    public static ImmutableList<String> explained(Recommendation one) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(one.title());
        parts(one).stream().skip(1).forEach(part -> lines.add("  " + part));
        lines.add("Reasons");
        one.reasons()
                .forEach(reason -> lines.add(
                        "  " + reason.statement() + " (" + reason.certainty() + "; reading " + reason.reading() + ")"));
        one.urgency()
                .ifPresent(urgency -> lines.add(String.format(
                        Locale.ROOT,
                        "Order: gravity %.2f × sureness %.2f × reach %.2f = %.2f",
                        urgency.gravity(),
                        urgency.sureness(),
                        urgency.reach(),
                        urgency.weight())));
        return lines.build();
    }
}
