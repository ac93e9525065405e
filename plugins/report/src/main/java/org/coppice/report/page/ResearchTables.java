package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Rank;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementBand;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.report.words.Line;
import org.coppice.report.words.PageWords;

/** Every figure of a team or a sample in tables, for research. */
final class ResearchTables {
    private static final Line NONE = Line.own("");

    private final Setting setting;
    private final PageWords words;

    ResearchTables(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
    }

    /** Returns the tables of a team. */
    ImmutableList<Block.Grid> of(TeamResult team) {
        ImmutableList.Builder<Block.Grid> tables = ImmutableList.builder();
        tables.add(scores(team), agreement(team));
        team.blueprint().ifPresent(blueprint -> tables.add(readings(blueprint), findings(blueprint), ranks(blueprint)));
        return tables.build().stream()
                .filter(table -> !table.rows().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    private Block.Grid grid(String name, ImmutableList<String> columns, ImmutableList<Block.Row> rows) {
        return new Block.Grid(
                name,
                Line.own(words.text("table." + name)),
                columns.stream().map(column -> words.text("column." + column)).collect(ImmutableList.toImmutableList()),
                rows);
    }

    private Block.Grid scores(TeamResult team) {
        return grid(
                "scores",
                ImmutableList.of(
                        "measure", "who", "metric", "n", "value", "se", "sd", "lower", "upper", "reliability", "note"),
                team.profile().scores().stream()
                        .map(score -> row(
                                setting.name(score.measure()),
                                who(score),
                                Line.own(score.metric().id()),
                                whole(score.n()),
                                number(score.value().figure()),
                                number(
                                        score.value() instanceof Score.Measured measured
                                                ? measured.standardError()
                                                : OptionalDouble.empty()),
                                number(score.sd()),
                                number(end(score.interval(), true)),
                                number(end(score.interval(), false)),
                                number(score.reliability()),
                                note(score)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private Line who(TeamScore score) {
        Line from =
                Line.joined(score.from().stream().map(setting::who).collect(ImmutableList.toImmutableList()), " + ");
        return score.perspective().isPresent() ? from : words.line("who.combined", from);
    }

    private Line note(TeamScore score) {
        if (score.value() instanceof Score.Withheld withheld) {
            return setting.why(withheld.reason(), withheld.detail());
        }
        ImmutableList.Builder<Line> notes = ImmutableList.builder();
        score.precision().ifPresent(one -> notes.add(Line.own(words.text("precision." + one.id()))));
        score.agreementLevel().ifPresent(one -> notes.add(Line.own(words.text("agreement." + one.id()))));
        if (!score.unanswered().isEmpty()) {
            notes.add(words.line("note.unanswered", String.join(", ", score.unanswered())));
        }
        return Line.joined(notes.build(), "; ");
    }

    private Block.Grid agreement(TeamResult team) {
        return grid(
                "agreement",
                ImmutableList.of(
                        "measure", "who", "people", "rwg", "rwg-lindell", "ad-mean", "ad-median", "awg", "band"),
                team.profile().scores().stream()
                        .filter(score -> score.agreement().isPresent())
                        .map(score -> agreement(score, score.agreement().get()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private Block.Row agreement(TeamScore score, Agreement one) {
        return row(
                setting.name(score.measure()),
                who(score),
                Line.own(words.whole(one.persons())),
                byNull(one.rwg()),
                byNull(one.rwgLindell()),
                number(one.adMean()),
                number(one.adMedian()),
                number(one.awg()),
                one.band().map(AgreementBand::label).map(words::given).orElse(NONE));
    }

    private Line byNull(Map<String, Double> figures) {
        return Line.own(figures.entrySet().stream()
                .map(one -> one.getKey() + " " + words.exact(one.getValue()))
                .collect(Collectors.joining("; ")));
    }

    private Block.Grid readings(Blueprint blueprint) {
        return grid(
                "readings",
                ImmutableList.of("reading", "label", "certainty", "probability", "probabilities", "source"),
                blueprint.readings().stream()
                        .map(reading -> row(
                                words.given(reading.judgement().title()),
                                words.given(reading.judgement().label().text()),
                                words.given(reading.judgement().certainty()),
                                number(reading.judgement().sureness()),
                                Line.own(probabilities(reading)),
                                words.given(reading.judgement().source().toString())))
                        .collect(ImmutableList.toImmutableList()));
    }

    private String probabilities(Reading reading) {
        return reading.probabilities().entrySet().stream()
                .map(one -> one.getKey() + " " + words.exact(one.getValue()))
                .collect(Collectors.joining("; "));
    }

    private Block.Grid findings(Blueprint blueprint) {
        ImmutableList.Builder<Block.Row> rows = ImmutableList.builder();
        for (Reading reading : blueprint.readings()) {
            reading.value().ifPresent(finding -> rows.add(finding(reading, finding)));
            reading.related().forEach(finding -> rows.add(finding(reading, finding)));
        }
        return grid("findings", ImmutableList.of("figure", "reading", "value", "lower", "upper"), rows.build());
    }

    private Block.Row finding(Reading reading, Finding finding) {
        return row(
                words.given(finding.label()),
                words.given(reading.judgement().title()),
                number(OptionalDouble.of(finding.value())),
                number(end(finding.interval(), true)),
                number(end(finding.interval(), false)));
    }

    private Block.Grid ranks(Blueprint blueprint) {
        ImmutableList.Builder<Block.Row> rows = ImmutableList.builder();
        for (Reading reading : blueprint.readings()) {
            for (Rank rank : reading.ranks()) {
                rows.add(row(
                        words.given(rank.label()),
                        Line.own(words.whole(rank.rank())),
                        number(OptionalDouble.of(rank.interval().lower())),
                        number(OptionalDouble.of(rank.interval().upper())),
                        number(OptionalDouble.of(rank.amongFirst())),
                        Line.own(words.whole(rank.tier()))));
            }
        }
        return grid("ranks", ImmutableList.of("topic", "rank", "lower", "upper", "first", "tier"), rows.build());
    }

    /** Returns the tables of a sample. */
    ImmutableList<Block.Grid> of(SampleFigures figures) {
        return ImmutableList.of(
                grid(
                        "sample",
                        ImmutableList.of("measure", "who", "wave", "questions", "n", "value", "sd", "note"),
                        figures.constructs().stream().map(this::sample).collect(ImmutableList.toImmutableList())),
                grid(
                        "reliability",
                        ImmutableList.of(
                                "measure",
                                "who",
                                "wave",
                                "people",
                                "alpha",
                                "alpha-lower",
                                "alpha-upper",
                                "alpha-listwise",
                                "omega",
                                "sem",
                                "icc1",
                                "icc1-lower",
                                "icc1-upper",
                                "icc1-n0",
                                "icc1-reml",
                                "icc2"),
                        figures.constructs().stream()
                                .filter(score -> score.scale().isPresent())
                                .map(this::reliability)
                                .collect(ImmutableList.toImmutableList())));
    }

    private Block.Row sample(SampleScore score) {
        return row(
                setting.name(score.measure()),
                setting.who(score.perspective()),
                wave(score),
                Line.own(words.whole(score.questions())),
                whole(score.respondents()),
                number(score.value().figure()),
                number(score.sd()),
                score.value() instanceof Score.Withheld withheld
                        ? setting.why(withheld.reason(), withheld.detail())
                        : NONE);
    }

    private static Line wave(SampleScore score) {
        return score.wave() == null ? NONE : Line.own(score.wave().toString());
    }

    private Block.Row reliability(SampleScore score) {
        var scale = score.scale().orElseThrow();
        OptionalLong people = scale.people();
        return row(
                setting.name(score.measure()),
                setting.who(score.perspective()),
                wave(score),
                people.isPresent() ? Line.own(words.whole(people.getAsLong())) : NONE,
                number(scale.alpha().figure()),
                number(end(scale.alphaInterval(), true)),
                number(end(scale.alphaInterval(), false)),
                number(scale.alphaListwise().figure()),
                number(scale.omega().figure()),
                number(scale.standardError().figure()),
                number(scale.icc1().figure()),
                number(end(scale.icc1Interval(), true)),
                number(end(scale.icc1Interval(), false)),
                number(scale.icc1N0().figure()),
                number(scale.icc1Reml().figure()),
                number(scale.icc2().figure()));
    }

    private static Block.Row row(Line... cells) {
        return new Block.Row(ImmutableList.copyOf(cells));
    }

    private Line number(OptionalDouble value) {
        return value.isPresent() ? Line.own(words.exact(value.getAsDouble())) : NONE;
    }

    private Line whole(OptionalInt n) {
        return n.isPresent() ? Line.own(words.whole(n.getAsInt())) : NONE;
    }

    private static OptionalDouble end(Interval interval, boolean lower) {
        return interval instanceof Interval.Between between
                ? OptionalDouble.of(lower ? between.lower() : between.upper())
                : OptionalDouble.empty();
    }

    /** Returns the tables as CSV, by the names of their files. */
    static ImmutableMap<String, String> csv(Iterable<Block.Grid> tables) {
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        tables.forEach(table -> files.put(table.name() + ".csv", TableCsv.of(table)));
        return files.buildOrThrow();
    }
}
