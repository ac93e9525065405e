package org.coppice.report.picture;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.TeamKey;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.profile.TeamProfile;
import org.coppice.report.words.Visible;

/** A picture in the making: what is drawn, and with it the sentences and the rows that say the same. */
final class Sheet {
    private static final double TITLE = 16;
    private static final String GIVEN = "en";

    private final String id;
    private final String title;
    private final PictureWords words;
    private final Canvas canvas;
    private final StringBuilder sentences = new StringBuilder();
    private final ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    private final ImmutableList<String> headers;
    private final double level;

    private Sheet(
            String id, String name, String subject, PictureWords words, double level, ImmutableList<String> headers) {
        this.level = level;
        this.id = id;
        this.words = words;
        this.headers = headers;
        this.title = words.text("title", name, subject);
        this.canvas = new Canvas(prefix(id, subject, words), words.language());
        canvas.paragraph(name, TITLE, true, Colours.INK, words.language());
        for (String line : Lines.atMost(2, subject, Canvas.BREADTH, Canvas.SIZE)) {
            canvas.skip(Canvas.SIZE + 4);
            canvas.text(Canvas.LEFT, canvas.y(), line, Canvas.SIZE, false, Colours.MUTED, "start", words.language());
        }
        canvas.skip(4);
        say(words.text("says", title));
    }

    private static String prefix(String id, String subject, PictureWords words) {
        return "coppice-" + id + "-" + String.format(Locale.ROOT, "%08x", (subject + words.language()).hashCode());
    }

    /** Returns a sheet of a picture of a team; the headers are keys of words. */
    static Sheet of(PictureKind kind, TeamProfile team, PictureWords words, String... headers) {
        return of(kind.id(), subject(team.team(), words), words, team.recipe().level(), headers);
    }

    static Sheet of(String id, String subject, PictureWords words, double level, String... headers) {
        return new Sheet(
                id,
                words.text("kind." + id),
                subject,
                words,
                level,
                java.util.Arrays.stream(headers)
                        .map(key -> words.text("header." + key))
                        .collect(ImmutableList.toImmutableList()));
    }

    static String subject(TeamKey team, PictureWords words) {
        String name = Visible.of(team.team());
        int points = name.codePointCount(0, name.length());
        String shown = points <= Visible.LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, Visible.LONGEST_NAME - 1)) + "…";
        return team.wave() == null ? words.text("team", shown) : words.text("team.wave", shown, team.wave());
    }

    Canvas canvas() {
        return canvas;
    }

    PictureWords words() {
        return words;
    }

    /** Adds a sentence to the text equivalent only. */
    Sheet say(String sentence) {
        if (sentences.length() > 0) {
            sentences.append(' ');
        }
        sentences.append(sentence);
        return this;
    }

    /** Adds a sentence that is drawn as well. */
    Sheet note(String sentence) {
        canvas.note(sentence);
        return say(sentence);
    }

    /** Explains the intervals, with their level. */
    void explain(String key) {
        note(words.text(key, words.percent(level)));
    }

    /** Adds a row of the table. */
    Sheet row(String... texts) {
        rows.add(ImmutableList.copyOf(texts));
        return this;
    }

    /** States the label of a reading with its certainty, or why there is none, in the words of the strategy. */
    Sheet judgement(Optional<Judgement> judgement) {
        judgement.ifPresent(one -> {
            String certainty =
                    one.label() instanceof Label.Withheld || one.certainty().equals("no probability given")
                            ? ""
                            : " (" + one.certainty() + ")";
            String text = one.label().text() + certainty;
            canvas.paragraph(text, Canvas.SIZE, true, Colours.INK, GIVEN);
            say(words.text("statement", text.endsWith(".") ? text : text + "."));
        });
        return this;
    }

    Picture finished() {
        canvas.skip(4);
        return new Picture(
                id,
                title,
                sentences.toString(),
                new Table(title, headers, rows.build()),
                canvas.finished(title, sentences.toString()));
    }
}
