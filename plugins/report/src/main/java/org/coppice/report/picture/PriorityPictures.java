package org.coppice.report.picture;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.blueprint.Rank;
import org.coppice.model.blueprint.Reading;

/** Draws what to work on first, with the interval of each rank. */
final class PriorityPictures {
    private static final int DRAWN = 10;

    private PriorityPictures() {}

    static Optional<Picture> priorities(TeamFigures team) {
        Optional<Reading> reading = team.reading("priorities");
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        PictureWords words = team.words();
        Sheet sheet = team.sheet(PictureKind.PRIORITIES, "topic", "rank", "interval", "first");
        sheet.judgement(team.judgement("priorities"));
        ImmutableList<Rank> ranks = reading.get().ranks();
        if (ranks.isEmpty()) {
            sheet.note(words.text("priorities.none")).row("–", words.text("not-published"), "–", "–");
            return Optional.of(sheet.finished());
        }
        sheet.note(words.text("priorities.read"));
        double last = ranks.stream()
                .mapToDouble(rank -> rank.interval().upper())
                .max()
                .orElseThrow();
        last = Math.max(last, ranks.stream().mapToInt(Rank::rank).max().orElseThrow());
        for (int i = 0; i < ranks.size(); i++) {
            rank(sheet, ranks.get(i), last, i < DRAWN);
        }
        Canvas canvas = sheet.canvas();
        canvas.skip(12);
        canvas.text(Canvas.LEFT, canvas.y(), words.text("priorities.first-rank", "1"), "start");
        canvas.text(Canvas.RIGHT, canvas.y(), words.text("priorities.rank", words.whole(last)), "end");
        sheet.say(words.text(
                "scale", words.text("priorities.first-rank", "1"), words.text("priorities.rank", words.whole(last))));
        canvas.skip(4);
        if (ranks.size() > DRAWN) {
            sheet.note(words.text("priorities.more"));
        }
        sheet.explain("explain.interval");
        return Optional.of(sheet.finished());
    }

    private static void rank(Sheet sheet, Rank rank, double last, boolean drawn) {
        PictureWords words = sheet.words();
        String between = words.text(
                "between",
                words.whole(rank.interval().lower()),
                words.whole(rank.interval().upper()));
        String first = words.percent(rank.amongFirst());
        sheet.row(rank.label(), Integer.toString(rank.rank()), between, first);
        if (!drawn) {
            return;
        }
        double width = Math.max(1, last - 1);
        Figure figure = new Figure(
                OptionalDouble.of((rank.rank() - 1) / width),
                Optional.of(new Figure.Ends(
                        (rank.interval().lower() - 1) / width, (rank.interval().upper() - 1) / width)),
                true,
                Integer.toString(rank.rank()),
                between);
        Canvas canvas = sheet.canvas();
        canvas.skip(6);
        canvas.paragraph(rank.label(), Canvas.SIZE, true, Colours.INK, "en");
        canvas.skip(-2);
        String text = words.text("priorities.rank-first", rank.rank(), between, first);
        canvas.paragraph(text);
        canvas.skip(8);
        canvas.track(Canvas.LEFT, Canvas.BREADTH, canvas.y(), figure, 0);
        canvas.skip(9);
        sheet.say(words.text("sentence", rank.label(), text));
    }
}
