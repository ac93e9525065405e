package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.ResponseRate;
import org.coppice.model.profile.TeamProfile;
import org.coppice.report.words.Line;
import org.coppice.report.words.PageWords;

/** The pages of a team for its manager and for its members. */
public final class TeamPages {
    private static final ImmutableSet<Perspective> ALL = ImmutableSet.copyOf(Perspective.values());

    /** The manager is one person, whom the team's page does not show. */
    private static final ImmutableSet<Perspective> GROUPS =
            Sets.immutableEnumSet(EnumSet.complementOf(EnumSet.of(Perspective.MANAGER)));

    private final Setting setting;
    private final PageWords words;
    private final Frame frame;
    private final Readings readings;
    private final Actions actions;
    private final Scores scores;
    private final Drawings drawings;

    /** Creates the pages of a setting. */
    public TeamPages(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
        this.frame = new Frame(setting);
        this.readings = new Readings(setting);
        this.actions = new Actions(setting);
        this.scores = new Scores(setting);
        this.drawings = new Drawings(setting);
    }

    /** Returns the page for the manager: what it means, what to do, what supports it and what contradicts it, a plan, figures, reasons, method. */
    public Page manager(TeamResult team) {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        team.blueprint()
                .ifPresentOrElse(
                        blueprint -> judgements(blueprint, sections),
                        () -> sections.add(section(
                                "means",
                                ImmutableList.of(new Block.Paragraph(Line.own(words.text("readings.none")))))));
        sections.add(section("figures", figures(team, ALL)));
        team.blueprint()
                .filter(blueprint -> !blueprint.readings().isEmpty())
                .ifPresent(blueprint -> sections.add(section("reasons", readings.reasons(blueprint))));
        sections.add(section("method", new Method(setting).of(team.profile().recipe())));
        return frame.page(
                "manager",
                team.profile().team(),
                ImmutableList.of(Line.own(words.text("lead.appraisal")), people(team.profile(), ALL)),
                sections.build());
    }

    private void judgements(Blueprint blueprint, ImmutableList.Builder<Section> sections) {
        ImmutableList<Line> spots = readings.blindSpots(blueprint, ALL);
        sections.add(section("means", readings.stated(blueprint)));
        ImmutableList<Block> followed = readings.followed(blueprint);
        if (!followed.isEmpty()) {
            sections.add(section("followed", followed));
        }
        sections.add(section("monday", actions.first(blueprint)));
        ImmutableList.Builder<Block> speaks = ImmutableList.builder();
        speaks.addAll(actions.reasons(blueprint));
        if (!spots.isEmpty()) {
            speaks.add(new Block.Subheading(Line.own(words.text("readings.spots"))));
            speaks.add(new Block.Points(false, spots));
        }
        ImmutableList<Block> allSpeaks = speaks.build();
        if (!allSpeaks.isEmpty()) {
            sections.add(section("speaks", allSpeaks));
        }
        sections.add(new Section("meeting", Line.own(words.text("section.meeting")), true, actions.meeting(blueprint)));
        blueprint
                .guide()
                .ifPresent(guide -> sections.add(
                        new Section("guide", Line.own(words.text("section.guide")), true, actions.guide(guide))));
    }

    /** Returns the page for the team: no person can be recognised, and no team is ranked. */
    public Page team(TeamResult team) {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        team.blueprint().ifPresent(blueprint -> {
            ImmutableList.Builder<Block> means = ImmutableList.builder();
            means.addAll(readings.stated(blueprint));
            ImmutableList<Line> spots = readings.blindSpots(blueprint, GROUPS);
            if (!spots.isEmpty()) {
                means.add(new Block.Subheading(Line.own(words.text("readings.spots"))));
                means.add(new Block.Points(false, spots));
            }
            sections.add(section("answers", means.build()));
            sections.add(section("try", actions.first(blueprint)));
            sections.add(
                    new Section("meeting", Line.own(words.text("section.meeting")), true, actions.meeting(blueprint)));
        });
        sections.add(section("figures", figures(team, GROUPS)));
        sections.add(section("method", new Method(setting).of(team.profile().recipe())));
        return frame.page(
                "team",
                team.profile().team(),
                ImmutableList.of(
                        Line.own(words.text("lead.team")),
                        Line.own(words.text("lead.nobody")),
                        people(team.profile(), GROUPS)),
                sections.build());
    }

    private ImmutableList<Block> figures(TeamResult team, ImmutableSet<Perspective> wanted) {
        ImmutableList<Block> tables = scores.of(team.profile(), wanted);
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.addAll(drawings.of(team, wanted));
        if (tables.stream().anyMatch(Block.Grid.class::isInstance)) {
            blocks.add(new Block.Paragraph(Line.own(words.text("figures.lead"))));
        }
        return blocks.addAll(tables).build();
    }

    private Section section(String id, ImmutableList<Block> blocks) {
        return new Section(id, Line.own(words.text("section." + id)), blocks);
    }

    /** Returns who answered. */
    private Line people(TeamProfile team, ImmutableSet<Perspective> wanted) {
        ImmutableList<Line> groups = team.responses().stream()
                .filter(one -> wanted.contains(one.perspective()))
                .filter(one -> one.respondents().orElse(1) > 0 || one.roster().isPresent())
                .map(one -> group(one, team))
                .collect(ImmutableList.toImmutableList());
        return words.line("lead.people", Line.joined(groups, "; "));
    }

    private Line group(ResponseRate one, TeamProfile team) {
        Line who = setting.who(one.perspective());
        if (one.respondents().isEmpty()) {
            return one.perspective() == Perspective.MANAGER
                    ? who
                    : words.line("lead.few", who, words.whole(team.recipe().minimumGroup()));
        }
        String answered = words.whole(one.respondents().getAsInt());
        return one.roster().isPresent()
                ? words.line("lead.of", who, answered, words.whole(one.roster().getAsInt()))
                : words.line("lead.number", who, answered);
    }
}
