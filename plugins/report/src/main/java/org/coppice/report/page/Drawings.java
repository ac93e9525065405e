package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.TeamProfile;
import org.coppice.report.picture.Picture;
import org.coppice.report.picture.Pictures;
import org.coppice.report.words.Line;
import org.coppice.report.words.PageWords;

/** The pictures of a page, each with its text equivalent and its figures as a table. */
final class Drawings {
    private final PageWords words;

    Drawings(Setting setting) {
        this.words = setting.words();
    }

    /** Returns the pictures of a team, with the figures of some perspectives. */
    ImmutableList<Block> of(TeamResult team, ImmutableSet<Perspective> wanted) {
        TeamProfile profile = team.profile();
        TeamProfile part = new TeamProfile(
                profile.team(),
                profile.respondents(),
                profile.responses(),
                profile.scores().stream()
                        .filter(score -> score.perspective()
                                .map(wanted::contains)
                                .orElseGet(() -> wanted.containsAll(score.from())))
                        .collect(ImmutableList.toImmutableList()),
                profile.recipe());
        return blocks(Pictures.of(new TeamResult(part, ImmutableList.of(), team.blueprint()), words.locale()));
    }

    /** Returns the pictures of a sample. */
    ImmutableList<Block> of(SampleResult sample) {
        return blocks(Pictures.of(sample, words.locale()));
    }

    private ImmutableList<Block> blocks(ImmutableList<Picture> pictures) {
        return pictures.stream().filter(Drawings::hasFigures).map(this::block).collect(ImmutableList.toImmutableList());
    }

    /** Returns whether a figure is shown; the tables of the page say why others are not. */
    private static boolean hasFigures(Picture picture) {
        return picture.table().rows().stream()
                .flatMap(row -> row.stream().skip(1))
                .anyMatch(cell -> cell.chars().anyMatch(Character::isDigit));
    }

    private Block block(Picture picture) {
        return new Block.Illustration(
                Line.own(picture.title()),
                picture.svg(),
                picture.description(),
                new Block.Grid(
                        "picture-" + picture.id(),
                        Line.own(picture.table().caption()),
                        picture.table().headers(),
                        picture.table().rows().stream()
                                .map(row -> new Block.Row(
                                        row.stream().map(Line::own).collect(ImmutableList.toImmutableList())))
                                .collect(ImmutableList.toImmutableList())),
                Line.own(words.text("picture.table")));
    }
}
