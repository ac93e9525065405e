package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.FollowUp;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.SideBySide;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.score.Interval;
import org.coppice.report.words.Remarks;

/** The text of a team's blueprint on one screen: the first recommendations, then the readings. */
public final class BlueprintText {
    /** The maximum length of a line, unless a word is longer. */
    public static final int WIDTH = 100;

    private static final int MOST = 3; // shown in full

    private static final String NO_APPRAISAL =
            "This page is about how the team works together. It is no basis for the appraisal of any person.";

    private BlueprintText() {}

    /** Returns the text with the first recommendations and without the guide. */
    public static ImmutableList<String> of(Blueprint blueprint) {
        return of(blueprint, false, false);
    }

    /**
     * Returns the text of a blueprint.
     *
     * @param full whether all recommendations are shown, or the first ones only
     * @param guide whether the guide for the manager is shown
     */
    static ImmutableList<String> of(Blueprint blueprint, boolean full, boolean guide) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add("Blueprint of team " + blueprint.team());
        lines.add("  " + NO_APPRAISAL);
        lines.addAll(ActionText.of(blueprint, full));
        if (!blueprint.readings().isEmpty()) {
            lines.add("  What the answers show");
        }
        ImmutableSet<String> common = Remarks.common(blueprint.readings());
        ImmutableListMultimap<String, Reading> unstated = unstated(blueprint.readings(), common);
        blueprint.readings().stream()
                .filter(reading -> !unstated.containsValue(reading))
                .forEach(reading -> lines.addAll(Paragraph.lines("  - ", qualified(reading, common), WIDTH)));
        unstated.asMap()
                .forEach((why, some) -> lines.addAll(Paragraph.lines(
                        "  - ",
                        "Not stated (" + why + "): "
                                + some.stream()
                                        .map(reading ->
                                                Words.lower(reading.judgement().title()))
                                        .collect(Collectors.joining("; "))
                                + ".",
                        WIDTH)));
        lines.addAll(blindSpots(blueprint.perspectives()));
        if (!common.isEmpty()) {
            lines.addAll(Paragraph.lines("  - ", "For several of these: " + String.join(" ", common), WIDTH));
        }
        lines.addAll(followed(blueprint.followed()));
        if (blueprint.readings().stream().anyMatch(reading -> Remarks.uncalibrated(reading.judgement()))) {
            lines.add("  * uncalibrated: a cut-off is chosen, not estimated. coppice explain shows the evidence.");
        }
        if (guide) {
            blueprint.guide().ifPresent(one -> lines.addAll(GuideText.of(one)));
        }
        return lines.build();
    }

    /** Returns the readings that are not stated for the reason of another one and have no remark of their own, by reason. */
    private static ImmutableListMultimap<String, Reading> unstated(
            List<Reading> readings, ImmutableSet<String> common) {
        ImmutableListMultimap<String, Reading> all = Multimaps.index(
                readings.stream()
                        .filter(reading -> reading.judgement().label() instanceof Label.Withheld
                                && reading.value().isEmpty()
                                && Remarks.of(reading).allMatch(common::contains))
                        .toList(),
                reading -> Remarks.reason((Label.Withheld) reading.judgement().label()));
        return ImmutableListMultimap.copyOf(
                Multimaps.filterKeys(all, why -> all.get(why).size() > 1));
    }

    /** Returns where members rate their team higher than people outside it. */
    private static ImmutableList<String> blindSpots(List<SideBySide> perspectives) {
        String spots = perspectives.stream()
                .flatMap(one ->
                        one.views().stream().filter(SideBySide.View::blindSpot).map(view -> spot(one, view)))
                .collect(Collectors.joining("; "));
        String others = perspectives.stream()
                .flatMap(one -> one.views().stream()
                        .filter(view -> view.interval().equals(SideBySide.OTHER_QUESTIONS))
                        .map(view -> one.label().toLowerCase(Locale.ROOT) + ", "
                                + view.perspective().label()))
                .collect(Collectors.joining("; "));
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        if (!spots.isEmpty()) {
            lines.addAll(Paragraph.lines("  - ", "Members rate higher than others do: " + spots + ". *", WIDTH));
        }
        if (!others.isEmpty()) {
            lines.addAll(Paragraph.lines(
                    "  - ", "Not compared, because members answered different questions: " + others + ".", WIDTH));
        }
        return lines.build();
    }

    private static String spot(SideBySide one, SideBySide.View view) {
        return one.label().toLowerCase(Locale.ROOT) + ", "
                + FigureText.number(view.membersMore().orElse(0)) + " above "
                + view.perspective().label();
    }

    /** Returns the changes since the recommendations of the previous wave. */
    private static ImmutableList<String> followed(List<FollowUp> followed) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        List<FollowUp> moved =
                followed.stream().filter(one -> !one.moved().isEmpty()).toList();
        if (!followed.isEmpty()) {
            lines.add(
                    "  Since " + followed.get(0).since() + " (a change after a recommendation need not be its effect)");
        }
        for (FollowUp one : moved.stream().limit(MOST).toList()) {
            lines.addAll(Paragraph.lines(
                    "    ",
                    one.title() + ": "
                            + one.moved().stream().map(BlueprintText::moved).collect(Collectors.joining(", ")) + "; "
                            + one.compared() + " figures compared.",
                    WIDTH));
        }
        lines.addAll(titles(
                "No change beyond chance after: ",
                followed.stream().filter(one -> one.moved().isEmpty() && one.compared() > 0)));
        lines.addAll(titles(
                "No figure is shown in both waves, so nothing is compared, after: ",
                followed.stream().filter(one -> one.compared() == 0)));
        return lines.build();
    }

    private static ImmutableList<String> titles(String what, Stream<FollowUp> some) {
        String titles = some.map(FollowUp::title).collect(Collectors.joining("; "));
        return titles.isEmpty() ? ImmutableList.of() : Paragraph.lines("    ", what + titles + ".", WIDTH);
    }

    private static String moved(FollowUp.Movement moved) {
        return moved.label().toLowerCase(Locale.ROOT)
                + (moved.change() > 0 ? " rose by " : " fell by ")
                + FigureText.number(Math.abs(moved.change()));
    }

    /** Returns the line of a reading with its warnings and notes. */
    private static String qualified(Reading reading, ImmutableSet<String> elsewhere) {
        return Stream.concat(Stream.of(line(reading)), Remarks.of(reading).filter(one -> !elsewhere.contains(one)))
                .collect(Collectors.joining(" "));
    }

    /** Returns the title of a reading with its label, certainty and value. */
    public static String line(Reading reading) {
        Judgement judgement = reading.judgement();
        String figures =
                reading.value().map(finding -> figures(reading, finding)).orElse("");
        String certainty = judgement.label() instanceof Label.Stated
                        && !judgement.certainty().equals(Remarks.NOT_GIVEN)
                ? judgement.certainty()
                : "";
        String details =
                Stream.of(certainty, figures).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
        return judgement.title() + ": " + judgement.label().text()
                + (details.isEmpty() ? "" : " (" + details + ")")
                + (Remarks.uncalibrated(judgement) ? " *" : "");
    }

    private static String figures(Reading reading, Finding finding) {
        DoubleFunction<String> text = reading instanceof SuperordinateReading
                ? index -> Long.toString(Math.round(index)) // of 100
                : FigureText::number;
        String of = reading instanceof SuperordinateReading ? "index %s of 100" : "%s";
        return String.format(Locale.ROOT, of, text.apply(finding.value()))
                + (finding.interval() instanceof Interval.Between between
                        ? ", " + text.apply(between.lower()) + " to " + text.apply(between.upper())
                        : "");
    }
}
