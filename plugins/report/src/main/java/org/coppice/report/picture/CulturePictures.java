package org.coppice.report.picture;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.Horizon;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LearningCulture;

/** Draws the four learning cultures inside the value base, with the index of the four. */
final class CulturePictures {
    private static final double INDEX_HIGHEST = 100;

    private CulturePictures() {}

    static Optional<Picture> cultures(TeamFigures team) {
        if (!team.any(LearningCulture.values())) {
            return Optional.empty();
        }
        Optional<Picture> hidden = team.hidden(PictureKind.CULTURES, "superordinate", LearningCulture.values());
        if (hidden.isPresent()) {
            return hidden;
        }
        PictureWords words = team.words();
        Sheet sheet = team.sheet(PictureKind.CULTURES, "what", "when", "figure", "interval");
        sheet.judgement(team.judgement("superordinate"));
        Canvas canvas = sheet.canvas();
        canvas.skip(8);
        double top = canvas.y();
        base(team, sheet);
        boolean preferred = java.util.Arrays.stream(LearningCulture.values())
                .anyMatch(culture -> preferred(team, culture).shown());
        Rows rows = new Rows(sheet, ImmutableList.of(words.text("now"), words.text("preferred")));
        for (LearningCulture culture : LearningCulture.values()) {
            Figure now = team.figure(culture);
            rows.add(
                    words.name(culture),
                    preferred ? ImmutableList.of(now, preferred(team, culture)) : ImmutableList.of(now));
        }
        index(team, sheet);
        canvas.skip(10);
        canvas.svg()
                .empty(
                        "rect",
                        "x",
                        4,
                        "y",
                        top + 2,
                        "width",
                        352,
                        "height",
                        canvas.y() - top,
                        "rx",
                        14,
                        "fill",
                        "none",
                        "stroke",
                        Colours.series(2),
                        "stroke-width",
                        4);
        canvas.skip(10);
        rows.explain(words.text("least"), words.text("most"));
        return Optional.of(sheet.finished());
    }

    private static Figure preferred(TeamFigures team, LearningCulture culture) {
        return team.figure(team.score(culture, Referent.TEAM, Horizon.PREFERRED, Perspective.TEAM_MEMBER));
    }

    /** Draws the value base as the first line of the frame around the cultures. */
    private static void base(TeamFigures team, Sheet sheet) {
        PictureWords words = team.words();
        Figure base = team.figure(Foundation.VALUE_BASE);
        Canvas canvas = sheet.canvas();
        canvas.skip(8);
        canvas.paragraph(words.text("cultures.around"), Canvas.SIZE, true, Colours.INK, words.language());
        canvas.paragraph(base.text(words));
        if (base.shown()) {
            canvas.skip(8);
            canvas.track(Canvas.LEFT, Canvas.BREADTH, canvas.y(), base, 2);
            canvas.skip(12);
        }
        sheet.say(words.text("sentence", words.text("cultures.around"), base.text(words)));
        sheet.row(words.name(Foundation.VALUE_BASE), words.text("now"), base.value(), base.uncertainty());
    }

    private static void index(TeamFigures team, Sheet sheet) {
        PictureWords words = team.words();
        Optional<Finding> index = team.reading("superordinate").flatMap(Reading::value);
        Figure figure = index.map(one -> Figure.index(one, INDEX_HIGHEST, words))
                .orElseGet(() ->
                        new Figure(OptionalDouble.empty(), Optional.empty(), false, words.text("not-published"), ""));
        Canvas canvas = sheet.canvas();
        canvas.skip(12);
        canvas.paragraph(words.text("cultures.index"), Canvas.SIZE, true, Colours.INK, words.language());
        canvas.paragraph(figure.text(words));
        if (figure.shown()) {
            canvas.skip(8);
            canvas.track(Canvas.LEFT, Canvas.BREADTH, canvas.y(), figure, 0);
            canvas.skip(10);
        }
        sheet.say(words.text("sentence", words.text("cultures.index"), figure.text(words)));
        sheet.row(words.text("cultures.index"), words.text("now"), figure.value(), figure.uncertainty());
    }
}
