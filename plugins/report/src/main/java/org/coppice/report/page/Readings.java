package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.FollowUp;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.SideBySide;
import org.coppice.model.score.Interval;
import org.coppice.report.words.Line;
import org.coppice.report.words.PageWords;
import org.coppice.report.words.Remarks;
import org.coppice.report.words.Text;

/** What the readings of a blueprint state, and why. */
final class Readings {
    private final Setting setting;
    private final PageWords words;

    Readings(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
    }

    /** Returns what is stated, then what is not, then what holds for several readings. */
    ImmutableList<Block> stated(Blueprint blueprint) {
        ImmutableSet<String> common = Remarks.common(blueprint.readings());
        List<Reading> stated = blueprint.readings().stream()
                .filter(reading -> reading.judgement().label() instanceof Label.Stated)
                .toList();
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        if (stated.isEmpty()) {
            blocks.add(new Block.Notice(Line.own(words.text("readings.nothing"))));
        } else {
            blocks.add(new Block.Facts(
                    stated.stream().map(reading -> fact(reading, common)).collect(ImmutableList.toImmutableList())));
        }
        Map<String, List<Reading>> withheld = blueprint.readings().stream()
                .filter(reading -> reading.judgement().label() instanceof Label.Withheld)
                .collect(Collectors.groupingBy(
                        reading -> Remarks.reason(
                                (Label.Withheld) reading.judgement().label()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        if (!withheld.isEmpty()) {
            blocks.add(new Block.Subheading(Line.own(words.text("readings.withheld"))));
        }
        ImmutableList.Builder<Line> single = ImmutableList.builder();
        ImmutableList.Builder<Block.Fact> several = ImmutableList.builder();
        withheld.forEach((reason, readings) -> {
            if (readings.size() > 1) {
                several.add(new Block.Fact(words.given(capital(reason)), titles(readings)));
            } else {
                single.add(words.line(
                        "readings.withheld.line", titles(readings).get(0), words.given(sentence(why((Label.Withheld)
                                readings.get(0).judgement().label())))));
            }
        });
        add(single.build(), lines -> new Block.Points(false, lines), blocks);
        add(several.build(), Block.Facts::new, blocks);
        if (!common.isEmpty()) {
            blocks.add(new Block.Subheading(Line.own(words.text("readings.common"))));
            blocks.add(new Block.Points(
                    false, common.stream().map(words::given).collect(ImmutableList.toImmutableList())));
        }
        return blocks.build();
    }

    private static <T> void add(
            ImmutableList<T> some, Function<ImmutableList<T>, Block> block, ImmutableList.Builder<Block> to) {
        if (!some.isEmpty()) {
            to.add(block.apply(some));
        }
    }

    private ImmutableList<Line> titles(List<Reading> readings) {
        return readings.stream()
                .map(reading -> words.given(reading.judgement().title()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns why a label is withheld, without the ids of the questions that would help, which the reasons list. */
    private static String why(Label.Withheld label) {
        String detail = label.detail();
        int ids = label.questions().isEmpty()
                ? -1
                : detail.indexOf(label.questions().get(0));
        int end = ids < 0 ? -1 : detail.lastIndexOf(';', ids);
        return end > 0 ? detail.substring(0, end) : detail;
    }

    private Block.Fact fact(Reading reading, ImmutableSet<String> common) {
        return new Block.Fact(
                words.given(reading.judgement().title()),
                Stream.concat(
                                Stream.of(label(reading)),
                                Remarks.of(reading)
                                        .filter(one -> !common.contains(one))
                                        .map(words::given))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Returns the label with its certainty. */
    Line label(Reading reading) {
        Line text = words.given(reading.judgement().label().text());
        return reading.judgement().label() instanceof Label.Withheld
                ? text
                : certain(text, reading.judgement().certainty());
    }

    /** Returns a statement with its certainty: in a sentence of the page if it is one of the usual ones. */
    Line certain(Line statement, String certainty) {
        String key = "certainty." + certainty.replace(' ', '-');
        return certainty.equals(Remarks.NOT_GIVEN)
                ? statement
                : words.line(
                        "readings.label",
                        statement,
                        words.has(key)
                                ? Line.own(words.text(key))
                                : words.line("readings.certainty", words.given(certainty)));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Returns a text as a sentence. */
    static String sentence(String text) {
        String begun = capital(text);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    /** Returns where members rate their team higher than others do, and where that is not compared. */
    ImmutableList<Line> blindSpots(Blueprint blueprint, ImmutableSet<Perspective> wanted) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        for (SideBySide one : blueprint.perspectives()) {
            one.views().stream()
                    .filter(SideBySide.View::blindSpot)
                    .filter(view -> wanted.contains(view.perspective()))
                    .forEach(view -> lines.add(words.line(
                            "readings.spot",
                            words.given(one.label()),
                            words.number(view.membersMore().orElse(0)),
                            setting.who(view.perspective()))));
        }
        return lines.build();
    }

    /** Returns what changed after the recommendations of the wave before. */
    ImmutableList<Block> followed(Blueprint blueprint) {
        if (blueprint.followed().isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Block.Fact> facts = ImmutableList.builder();
        for (FollowUp one : blueprint.followed()) {
            ImmutableList<Line> moved = one.moved().stream()
                    .map(move -> words.line(
                            move.change() > 0 ? "followed.rose" : "followed.fell",
                            words.given(move.label()),
                            setting.who(move.perspective()),
                            words.number(Math.abs(move.change()))))
                    .collect(ImmutableList.toImmutableList());
            facts.add(new Block.Fact(
                    words.given(one.title()),
                    moved.isEmpty()
                            ? ImmutableList.of(
                                    Line.own(words.text(one.compared() > 0 ? "followed.chance" : "followed.none")))
                            : moved));
        }
        return ImmutableList.of(
                new Block.Paragraph(words.line(
                        "followed.since", words.date(blueprint.followed().get(0).since()))),
                new Block.Facts(facts.build()));
    }

    /** Returns the reasons of each reading, folded away. */
    ImmutableList<Block> reasons(Blueprint blueprint) {
        return blueprint.readings().stream()
                .map(reading -> new Block.Folded(words.given(reading.judgement().title()), reasons(reading)))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Block> reasons(Reading reading) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(new Block.Paragraph(label(reading)));
        if (Remarks.uncalibrated(reading.judgement())) {
            blocks.add(new Block.Paragraph(Line.own(words.text("reasons.uncalibrated"))));
        }
        Stream.concat(reading.value().stream(), reading.related().stream())
                .map(this::finding)
                .collect(java.util.stream.Collectors.collectingAndThen(ImmutableList.toImmutableList(), Optional::of))
                .filter(lines -> !lines.isEmpty())
                .ifPresent(lines -> blocks.add(new Block.Points(false, lines)));
        blocks.add(new Block.Points(
                false, reading.judgement().gates().stream().map(this::gate).collect(ImmutableList.toImmutableList())));
        if (!reading.judgement().evidence().isEmpty()) {
            blocks.add(evidence(reading));
        }
        blocks.add(new Block.Paragraph(words.line(
                "reasons.source", words.given(reading.judgement().source().toString()))));
        return blocks.build();
    }

    private Line finding(Finding finding) {
        Line label = words.given(finding.label());
        String value = words.number(finding.value());
        return finding.interval() instanceof Interval.Between between
                ? words.line(
                        "reasons.finding.between",
                        label,
                        value,
                        words.number(between.lower()),
                        words.number(between.upper()))
                : words.line("reasons.finding", label, value);
    }

    private Line gate(GateCheck check) {
        return words.line(
                "reasons.gate." + check.outcome().id(), words.given(check.gate().label()), words.given(check.detail()));
    }

    private Block evidence(Reading reading) {
        ImmutableList.Builder<Block.Row> rows = ImmutableList.builder();
        for (EvidenceStep step : reading.judgement().evidence()) {
            Line who = step.score()
                    .perspective()
                    .map(setting::who)
                    .orElseGet(() -> Line.own(words.text("perspective.all")));
            rows.add(new Block.Row(ImmutableList.of(
                    setting.name(step.score().measure()),
                    who,
                    step.score().value().figure().isPresent()
                            ? Line.own(
                                    words.number(step.score().value().figure().getAsDouble()))
                            : Line.own("–"),
                    Line.of(words.in("en", String.join("; ", step.places()))))));
        }
        return new Block.Grid(
                "evidence-" + reading.id(),
                words.line("reasons.evidence", Text.own(reading.judgement().title())),
                ImmutableList.of(
                        words.text("figures.measure"),
                        words.text("figures.people"),
                        words.text("figures.figure"),
                        words.text("reasons.places")),
                rows.build());
    }
}
