package org.coppice.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.score.Interval;

/** The lines of a team's blueprint: what is read in plain words, then what to do first. One screen. */
final class BlueprintText {
    /** How many characters a line has at most, where its words allow it. */
    static final int WIDTH = 100;

    private static final int MOST = 3; // told in full

    private BlueprintText() {}

    static ImmutableList<String> of(Blueprint blueprint) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add("Team " + blueprint.team() + " in plain words");
        blueprint.readings().forEach(reading -> lines.addAll(Paragraph.lines("  ", line(reading), WIDTH)));
        List<Recommendation> all = blueprint.recommendations();
        if (!all.isEmpty()) {
            lines.add("  What to do first");
        }
        for (int i = 0; i < Math.min(MOST, all.size()); i++) {
            lines.addAll(Paragraph.lines("    " + (i + 1) + ". ", line(all.get(i)), WIDTH));
        }
        if (all.size() > MOST) {
            String more = all.stream().skip(MOST).map(Recommendation::title).collect(Collectors.joining("; "));
            lines.addAll(Paragraph.lines("    ", "Then: " + more + ".", WIDTH));
        }
        if (blueprint.readings().stream().anyMatch(reading -> marked(reading.judgement()))) {
            lines.add("  * uncalibrated: a cut-off in it is our choice. coppice explain shows what each rests on.");
        }
        return lines.build();
    }

    private static boolean marked(Judgement judgement) {
        return judgement.uncalibrated() && judgement.label() instanceof Label.Said;
    }

    /** What a reading says, how sure that is, and its value. */
    static String line(Reading reading) {
        Judgement judgement = reading.judgement();
        String value = reading.value()
                .map(finding -> "; " + FigureText.number(finding.value())
                        + (finding.interval() instanceof Interval.Between between
                                ? ", " + FigureText.number(between.lower()) + " to "
                                        + FigureText.number(between.upper())
                                : ""))
                .orElse("");
        return judgement.title() + ": " + judgement.label().text()
                + (judgement.label() instanceof Label.Said
                        ? " (" + judgement.certainty() + value + ")" + (judgement.uncalibrated() ? " *" : "")
                        : "");
    }

    private static String line(Recommendation one) {
        String with = one.who() + ", with " + one.withWhom();
        return one.title() + " (" + with + "). " + one.firstStep() + " Sign: " + one.sign() + " For it: "
                + one.calledForBy().stream().collect(Collectors.joining(", "))
                + (one.speaksAgainst().isEmpty() ? "" : "; against it: " + String.join(", ", one.speaksAgainst()))
                + ".";
    }
}
