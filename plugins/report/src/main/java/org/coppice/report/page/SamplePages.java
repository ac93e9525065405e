package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.util.List;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.PlainReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.score.Score;
import org.coppice.report.words.Line;
import org.coppice.report.words.PageWords;

/** The pages of a whole sample: no team is ranked. */
public final class SamplePages {
    /** The most teams that are shown one by one, so that a page stays small. */
    private static final int MOST_TEAMS = 60;

    private final Setting setting;
    private final PageWords words;

    /** Creates the pages of a setting. */
    public SamplePages(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
    }

    /** Returns what the pages of the sample show of a team, which is much smaller than its whole result. */
    public TeamResult part(TeamResult team) {
        TeamProfile profile = team.profile();
        return new TeamResult(
                new TeamProfile(
                        profile.team(),
                        profile.respondents(),
                        profile.responses(),
                        profile.scores().stream()
                                .filter(score -> setting.measures().shows(score.measure()))
                                .filter(score -> score.perspective().equals(Optional.of(Perspective.TEAM_MEMBER)))
                                .collect(ImmutableList.toImmutableList()),
                        profile.recipe()),
                ImmutableList.of(),
                team.blueprint()
                        .map(blueprint -> new Blueprint(
                                blueprint.team(),
                                blueprint.readings().stream()
                                        .map(SamplePages::labelled)
                                        .collect(ImmutableList.toImmutableList()),
                                ImmutableList.of())));
    }

    private static Reading labelled(Reading reading) {
        Judgement.Builder judgement = Judgement.builder(
                        reading.id(),
                        reading.judgement().title(),
                        reading.judgement().source())
                .label(reading.judgement().label())
                .certainty(reading.judgement().certainty());
        return PlainReading.builder(judgement.build()).build();
    }

    /** Returns the page for those who lead several teams: what is stated of each, in the order of their names, and the figures of all. */
    public Page manager(SampleResult sample) {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        ImmutableList<Block> teams = teams(sample.teams());
        if (!teams.isEmpty()) {
            sections.add(section("sample.teams", teams));
        }
        return page("manager", sample, sections);
    }

    /** Returns the page for members of all teams: figures of all together, none of a single team. */
    public Page team(SampleResult sample) {
        return page("team", sample, ImmutableList.builder());
    }

    private Page page(String edition, SampleResult sample, ImmutableList.Builder<Section> sections) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        if (edition.equals("manager")) {
            blocks.addAll(new Drawings(setting).of(drawn(sample)));
        }
        blocks.add(new Block.Paragraph(Line.own(words.text("sample.lead"))));
        blocks.addAll(figures(sample.figures()));
        sections.add(section("sample.figures", blocks.build()));
        sections.add(section("method", new Method(setting).of(sample.figures().recipe())));
        return new Frame(setting)
                .page(
                        edition,
                        ImmutableList.of(Line.own(words.text("lead.appraisal")), size(sample.figures())),
                        sections.build());
    }

    private Line size(SampleFigures figures) {
        Line teams = words.count("teams", figures.teams());
        return figures.respondents().isPresent()
                ? words.line(
                        "sample.size",
                        teams,
                        words.count("people", figures.respondents().getAsInt()))
                : words.line("sample.teams.only", teams);
    }

    private Section section(String key, ImmutableList<Block> blocks) {
        return new Section(key.replace('.', '-'), Line.own(words.text("section." + key)), blocks);
    }

    /** Returns a sample without its teams if there are too many to show. */
    static SampleResult drawn(SampleResult sample) {
        return sample.teams().size() > MOST_TEAMS ? new SampleResult(sample.figures(), ImmutableList.of()) : sample;
    }

    private ImmutableList<Block> teams(List<TeamResult> teams) {
        if (teams.size() > MOST_TEAMS) {
            return ImmutableList.of(new Block.Paragraph(Line.own(words.text("sample.many"))));
        }
        ImmutableList.Builder<Block.Row> rows = ImmutableList.builder();
        Readings readings = new Readings(setting);
        for (TeamResult team : teams) {
            Optional<Blueprint> blueprint =
                    team.blueprint().filter(one -> one.readings().size() > 1);
            if (blueprint.isPresent()) {
                rows.add(new Block.Row(ImmutableList.<Line>builder()
                        .add(setting.name(team.profile().team()))
                        .add(label(blueprint.get(), "superordinate", readings))
                        .add(label(blueprint.get(), "stage", readings))
                        .add(label(blueprint.get(), "organisation", readings))
                        .build()));
            }
        }
        ImmutableList<Block.Row> all = rows.build();
        return all.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(
                        new Block.Paragraph(Line.own(words.text("sample.order"))),
                        new Block.Grid(
                                "teams",
                                Line.own(words.text("sample.table")),
                                ImmutableList.of(
                                        words.text("sample.team"),
                                        words.text("sample.cultures"),
                                        words.text("sample.stage"),
                                        words.text("sample.organisation")),
                                all));
    }

    private static Line label(Blueprint blueprint, String reading, Readings readings) {
        return blueprint.reading(reading).map(readings::label).orElseGet(() -> Line.own("–"));
    }

    private ImmutableList<Block> figures(SampleFigures figures) {
        ImmutableList<SampleScore> shown = figures.constructs().stream()
                .filter(score -> setting.measures().shows(score.measure()))
                .filter(score -> score.value() instanceof Score.Measured)
                .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        Line others = Line.own(words.text("figures.others"));
        Multimaps.index(shown, score -> setting.heading(score.measure()).orElse(others))
                .asMap()
                .forEach((heading, scores) -> blocks.add(new Block.Grid(
                        "figures",
                        heading,
                        ImmutableList.of(
                                words.text("figures.measure"),
                                words.text("figures.figure"),
                                words.text("sample.between")),
                        scores.stream().map(this::row).collect(ImmutableList.toImmutableList()))));
        return blocks.build();
    }

    private Block.Row row(SampleScore score) {
        double value = score.value().figure().orElseThrow();
        Line who = score.wave() == null
                ? setting.who(score.perspective())
                : words.line("team.on", setting.who(score.perspective()), words.date(score.wave()));
        Optional<Double> between = score.scale()
                .map(scale -> scale.icc1().figure())
                .filter(java.util.OptionalDouble::isPresent)
                .map(java.util.OptionalDouble::getAsDouble);
        return new Block.Row(
                ImmutableList.of(
                        words.line("figures.row", setting.name(score.measure()), who),
                        score.metric().hasUnit()
                                ? words.line(
                                        "figures.third."
                                                + Scores.third(score.metric()
                                                        .unit(value)
                                                        .orElse(0)),
                                        words.number(value))
                                : Line.own(words.number(value)),
                        between.isPresent() ? Line.own(words.number(between.get())) : Line.own("–")),
                score.metric().hasUnit()
                        ? Optional.of(new Block.Bar(
                                Math.round(score.metric()
                                                        .unit(score.metric().clip(value))
                                                        .orElse(0)
                                                * 1000)
                                        / 10.0,
                                Optional.empty(),
                                true))
                        : Optional.empty());
    }

    /** Returns the page for people who use services: what was asked, and what comes next. */
    public Page easyRead(SampleResult sample) {
        ImmutableList<Block> what = ImmutableList.of(
                sign(Pictogram.PEOPLE, "easy.what.all", "easy.what.asked"),
                sign(Pictogram.PRIVATE, "easy.what.private", "easy.what.names"));
        return new Frame(setting)
                .page(
                        "easy-read",
                        ImmutableList.of(),
                        ImmutableList.of(
                                new Section("easy-what", Line.own(words.text("easy.what")), what),
                                new Section(
                                        "easy-heard",
                                        Line.own(words.text("easy.heard")),
                                        new EasyReadPage(setting).heard(sample.figures()))));
    }

    private Block sign(Pictogram pictogram, String... keys) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        for (String key : keys) {
            lines.add(Line.own(words.text(key)));
        }
        return new Block.Sign(pictogram, lines.build());
    }
}
