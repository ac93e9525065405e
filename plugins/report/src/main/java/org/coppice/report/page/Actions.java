package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Guide;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.report.words.Line;
import org.coppice.report.words.PageWords;
import org.coppice.report.words.Text;

/** What to do, what supports it and what contradicts it, and the plan for a meeting. */
final class Actions {
    private static final int EMPTY_ROWS = 2;

    private final PageWords words;
    private final Readings readings;

    Actions(Setting setting) {
        this.words = setting.words();
        this.readings = new Readings(setting);
    }

    /** Returns the first actions: what to do, who does it, when to check again and what to look for. */
    ImmutableList<Block> first(Blueprint blueprint) {
        ImmutableList<Recommendation> first = blueprint.first();
        if (first.isEmpty()) {
            return ImmutableList.of(new Block.Paragraph(Line.own(words.text("actions.none"))));
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        first.forEach(one -> blocks.add(new Block.Card(
                words.given(one.title()),
                ImmutableList.of(
                        new Block.Paragraph(words.given(one.firstStep())),
                        new Block.Facts(ImmutableList.of(
                                fact(
                                        "actions.who",
                                        words.line("actions.with", given(one.who()), given(one.withWhom()))),
                                fact("actions.again", words.given(Readings.sentence(one.checkAgain()))),
                                fact("actions.sign", words.given(one.sign()))))))));
        if (first.stream().allMatch(one -> one.stepSource().basis() == Source.Basis.OURS)) {
            blocks.add(new Block.Paragraph(Line.own(words.text("actions.ours"))));
        }
        return blocks.build();
    }

    private Text given(String text) {
        return words.in("en", text);
    }

    private Block.Fact fact(String key, Line line) {
        return new Block.Fact(Line.own(words.text(key)), line);
    }

    /** Returns for each action the reasons for it, and the readings against it. */
    ImmutableList<Block> reasons(Blueprint blueprint) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        List<Recommendation> others = blueprint.recommendations().stream()
                .filter(one -> !blueprint.first().contains(one))
                .toList();
        blueprint.first().forEach(one -> blocks.add(reasons(one, blueprint, false)));
        if (!others.isEmpty()) {
            blocks.add(new Block.Folded(
                    Line.own(words.text("actions.others")),
                    others.stream()
                            .map(one -> reasons(one, blueprint, true))
                            .collect(ImmutableList.toImmutableList())));
        }
        return blocks.build();
    }

    private Block reasons(Recommendation one, Blueprint blueprint, boolean withStep) {
        ImmutableList.Builder<Block.Fact> facts = ImmutableList.builder();
        facts.add(new Block.Fact(Line.own(words.text("actions.for")), speaksFor(one, blueprint)));
        facts.add(new Block.Fact(
                Line.own(words.text("actions.against")),
                one.speaksAgainst().isEmpty()
                        ? ImmutableList.of(Line.own(words.text("actions.against.none")))
                        : one.speaksAgainst().stream()
                                .flatMap(id -> blueprint.reading(id).stream())
                                .map(readings::label)
                                .collect(ImmutableList.toImmutableList())));
        if (withStep) {
            facts.add(fact("actions.step", words.given(one.firstStep())));
        }
        facts.add(fact("actions.place", words.given(one.source().toString())));
        return new Block.Card(words.given(one.title()), ImmutableList.of(new Block.Facts(facts.build())));
    }

    private ImmutableList<Line> speaksFor(Recommendation one, Blueprint blueprint) {
        Stream<Line> lines = one.reasons().isEmpty()
                ? one.calledForBy().stream()
                        .flatMap(id -> blueprint.reading(id).stream())
                        .map(readings::label)
                : one.reasons().stream()
                        .map(reason -> readings.certain(
                                words.given(Readings.sentence(reason.statement())), reason.certainty()));
        return lines.distinct().collect(ImmutableList.toImmutableList());
    }

    /** Returns a plan for the next meeting on one sheet: questions to open it, and a table to fill in. */
    ImmutableList<Block> meeting(Blueprint blueprint) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        ImmutableList<Line> questions = blueprint
                .guide()
                .map(guide -> guide.meeting().stream().map(words::given).collect(ImmutableList.toImmutableList()))
                .orElseGet(() -> ImmutableList.of(
                        Line.own(words.text("meeting.question.see")),
                        Line.own(words.text("meeting.question.people")),
                        Line.own(words.text("meeting.question.first"))));
        blocks.add(new Block.Paragraph(Line.own(words.text("meeting.lead"))));
        blocks.add(new Block.Subheading(Line.own(words.text("meeting.questions"))));
        blocks.add(new Block.Points(true, questions));
        blocks.add(new Block.Form(
                Line.own(words.text("meeting.agreed")),
                ImmutableList.of(
                        words.text("meeting.what"),
                        words.text("meeting.who"),
                        words.text("meeting.when"),
                        words.text("meeting.sign")),
                Stream.concat(
                                blueprint.first().stream().map(one -> row(words.given(one.title()))),
                                Stream.generate(() -> row(new Line(ImmutableList.of())))
                                        .limit(EMPTY_ROWS))
                        .collect(ImmutableList.toImmutableList())));
        return blocks.build();
    }

    private static ImmutableList<Line> row(Line what) {
        Line empty = new Line(ImmutableList.of());
        return ImmutableList.of(what, empty, empty, empty);
    }

    /** Returns the plan for supervision, and what to say to people who use services. */
    ImmutableList<Block> guide(Guide guide) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        if (!guide.supervision().isEmpty()) {
            blocks.add(new Block.Subheading(Line.own(words.text("guide.supervision"))));
            blocks.add(new Block.Points(
                    true, guide.supervision().stream().map(words::given).collect(ImmutableList.toImmutableList())));
        }
        if (!guide.people().isEmpty()) {
            blocks.add(new Block.Subheading(Line.own(words.text("guide.people"))));
            blocks.add(new Block.Paragraph(words.given(String.join(" ", guide.people()))));
        }
        return blocks.build();
    }
}
