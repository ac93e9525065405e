package org.coppice.report.picture;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.FollowUp;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.PaperConstruct;
import org.coppice.model.vocabulary.TeamStage;

/** Draws the change between two waves: a slope for each measure, with the interval of each wave. */
final class ChangePictures {
    private static final ImmutableList<PaperConstruct> MAIN = ImmutableList.<PaperConstruct>builder()
            .add(LearningCulture.values())
            .add(Foundation.VALUE_BASE)
            .add(AdairDomain.values())
            .add(TeamStage.values())
            .build();
    private static final double HEIGHT = 84;
    private static final double FIRST = 60;
    private static final double SECOND = 300;

    private ChangePictures() {}

    static Optional<Picture> change(TeamResult earlier, TeamResult later, PictureWords words) {
        TeamFigures before = new TeamFigures(earlier, words);
        TeamFigures after = new TeamFigures(later, words);
        ImmutableList<PaperConstruct> both = MAIN.stream()
                .filter(one -> before.figure(one).shown() && after.figure(one).shown())
                .collect(ImmutableList.toImmutableList());
        if (MAIN.stream().noneMatch(one -> before.any(one) && after.any(one))) {
            return Optional.empty();
        }
        Sheet sheet = Sheet.of(
                "change",
                Sheet.subject(later.profile().team(), words),
                words,
                later.profile().recipe().level(),
                "what",
                "wave",
                "figure",
                "interval");
        if (both.isEmpty()) {
            return Optional.of(sheet.note(words.text("change.none")).finished());
        }
        String first = String.valueOf(earlier.profile().team().wave());
        String second = String.valueOf(later.profile().team().wave());
        sheet.note(words.text("change.read", first, second));
        for (PaperConstruct one : both) {
            slope(sheet, words.name(one), before.figure(one), after.figure(one), first, second);
            Optional<FollowUp.Movement> moved =
                    later.blueprint().flatMap(blueprint -> moved(blueprint, Measure.of(one.constructId())));
            moved.ifPresent(move -> moved(sheet, words.name(one), move));
        }
        sheet.say(words.text("scale", "0", "1"));
        sheet.explain("explain.interval");
        sheet.note(words.text("change.careful"));
        return Optional.of(sheet.finished());
    }

    private static Optional<FollowUp.Movement> moved(Blueprint blueprint, Measure measure) {
        return blueprint.followed().stream()
                .flatMap(one -> one.moved().stream())
                .filter(move -> move.measure().equals(measure) && move.perspective() == Perspective.TEAM_MEMBER)
                .findFirst();
    }

    private static void moved(Sheet sheet, String name, FollowUp.Movement move) {
        PictureWords words = sheet.words();
        Figure figure = Figure.difference(move.change(), move.interval(), words);
        String text = words.text("change.moved", figure.text(words));
        sheet.canvas().paragraph(text);
        sheet.say(words.text("sentence", name, text));
        sheet.row(name, words.text("change.difference"), figure.value(), figure.uncertainty());
    }

    private static void slope(Sheet sheet, String name, Figure before, Figure after, String first, String second) {
        PictureWords words = sheet.words();
        Canvas canvas = sheet.canvas();
        canvas.skip(8);
        canvas.paragraph(name, Canvas.SIZE, true, Colours.INK, words.language());
        canvas.skip(8);
        double bottom = canvas.y() + HEIGHT;
        canvas.rect(FIRST, canvas.y(), SECOND - FIRST, HEIGHT, Colours.SOFT, Colours.LINE, false);
        end(canvas, FIRST, bottom, before, 0);
        end(canvas, SECOND, bottom, after, 1);
        canvas.line(
                FIRST,
                bottom - before.at().orElseThrow() * HEIGHT,
                SECOND,
                bottom - after.at().orElseThrow() * HEIGHT,
                Colours.series(0),
                2.5,
                false);
        canvas.mark(FIRST, bottom - before.at().orElseThrow() * HEIGHT, 0);
        canvas.mark(SECOND, bottom - after.at().orElseThrow() * HEIGHT, 1);
        canvas.text(FIRST - 12, bottom - before.at().orElseThrow() * HEIGHT + 4, before.value(), "end");
        canvas.text(SECOND + 12, bottom - after.at().orElseThrow() * HEIGHT + 4, after.value(), "start");
        canvas.skip(HEIGHT + 17);
        canvas.text(FIRST, canvas.y(), first, "middle");
        canvas.text(SECOND, canvas.y(), second, "middle");
        canvas.skip(4);
        canvas.paragraph(words.text("change.both", before.text(words), after.text(words)));
        sheet.say(words.text("change.sentence", name, before.text(words), first, after.text(words), second));
        sheet.row(name, first, before.value(), before.uncertainty());
        sheet.row(name, second, after.value(), after.uncertainty());
    }

    private static void end(Canvas canvas, double x, double bottom, Figure figure, int series) {
        figure.range()
                .ifPresent(range -> canvas.rect(
                        x - 5,
                        bottom - range.to() * HEIGHT,
                        10,
                        (range.to() - range.from()) * HEIGHT,
                        canvas.fill(series),
                        Colours.series(series),
                        !figure.exact()));
    }
}
