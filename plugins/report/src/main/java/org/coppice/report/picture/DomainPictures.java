package org.coppice.report.picture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.Optional;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.DomainImportance;
import org.coppice.model.vocabulary.DomainOverlap;

/** Draws task, team and individual: as three circles, and by their importance. */
@SuppressWarnings({"EnumOrdinal", "ReferenceEquality"}) // parts are drawn in the order of the vocabulary
final class DomainPictures {
    private static final double RADIUS = 88;
    private static final ImmutableMap<AdairDomain, double[]> CENTRES = ImmutableMap.of(
            AdairDomain.TASK,
            new double[] {122, 92},
            AdairDomain.TEAM,
            new double[] {238, 92},
            AdairDomain.INDIVIDUAL,
            new double[] {180, 192});
    private static final ImmutableMap<AdairDomain, double[]> NAMES = ImmutableMap.of(
            AdairDomain.TASK,
            new double[] {88, 70},
            AdairDomain.TEAM,
            new double[] {272, 70},
            AdairDomain.INDIVIDUAL,
            new double[] {180, 234});
    private static final ImmutableMap<DomainOverlap, double[]> LENSES = ImmutableMap.of(
            DomainOverlap.TASK_TEAM,
            new double[] {180, 72},
            DomainOverlap.INDIVIDUAL_TEAM,
            new double[] {230, 160},
            DomainOverlap.INDIVIDUAL_TASK,
            new double[] {130, 160});

    private DomainPictures() {}

    static Optional<Picture> domains(TeamFigures team) {
        if (!team.any(AdairDomain.values())) {
            return Optional.empty();
        }
        Optional<Picture> hidden = team.hidden(PictureKind.DOMAINS, "none", AdairDomain.values());
        if (hidden.isPresent()) {
            return hidden;
        }
        PictureWords words = team.words();
        Sheet sheet = team.sheet(PictureKind.DOMAINS, "what", "figure", "interval");
        Canvas canvas = sheet.canvas();
        sheet.note(words.text("domains.read"));
        double top = canvas.y();
        for (AdairDomain domain : AdairDomain.values()) {
            circle(canvas, top, Objects.requireNonNull(CENTRES.get(domain)), team.figure(domain), domain.ordinal());
        }
        for (AdairDomain domain : AdairDomain.values()) {
            double[] at = Objects.requireNonNull(NAMES.get(domain));
            canvas.label(at[0], top + at[1], words.text("short." + domain.id()), true);
            Figure figure = team.figure(domain);
            canvas.label(at[0], top + at[1] + 18, figure.shown() ? figure.value() : words.text("hidden"), false);
        }
        for (DomainOverlap overlap : DomainOverlap.values()) {
            double[] at = Objects.requireNonNull(LENSES.get(overlap));
            Figure figure = team.figure(overlap);
            canvas.label(at[0], top + at[1], figure.shown() ? figure.value() : "–", false);
        }
        canvas.skip(290);
        Rows rows = new Rows(sheet);
        for (AdairDomain domain : AdairDomain.values()) {
            rows.add(words.name(domain), team.figure(domain));
        }
        for (DomainOverlap overlap : DomainOverlap.values()) {
            rows.add(words.text("overlap", words.name(overlap)), team.figure(overlap));
        }
        rows.explain(words.text("least"), words.text("most"));
        return Optional.of(sheet.finished());
    }

    /** Draws a circle that is filled as high as its figure; dashed lines are the ends of the interval. */
    private static void circle(Canvas canvas, double top, double[] centre, Figure figure, int series) {
        double x = centre[0];
        double y = top + centre[1];
        String clip = canvas.clip(x, y, RADIUS);
        canvas.svg().open("g", "clip-path", clip);
        figure.at().ifPresent(share -> {
            double level = y + RADIUS - share * 2 * RADIUS;
            canvas.svg()
                    .empty(
                            "rect",
                            "x",
                            x - RADIUS,
                            "y",
                            level,
                            "width",
                            2 * RADIUS,
                            "height",
                            share * 2 * RADIUS,
                            "fill",
                            canvas.fill(series));
            canvas.line(x - RADIUS, level, x + RADIUS, level, Colours.series(series), 2.5, false);
        });
        figure.range().ifPresent(range -> {
            for (double end : new double[] {range.from(), range.to()}) {
                double at = y + RADIUS - end * 2 * RADIUS;
                canvas.line(x - RADIUS, at, x + RADIUS, at, Colours.series(series), 1.2, true);
            }
        });
        canvas.svg().close("g");
        canvas.svg()
                .empty(
                        "circle",
                        "cx",
                        x,
                        "cy",
                        y,
                        "r",
                        RADIUS,
                        "fill",
                        "none",
                        "stroke",
                        Colours.series(series),
                        "stroke-width",
                        2.5,
                        "stroke-dasharray",
                        figure.shown() ? "none" : "6 4");
    }

    static Optional<Picture> importance(TeamFigures team) {
        if (!team.any(DomainImportance.values()) || !team.any(AdairDomain.values())) {
            return Optional.empty();
        }
        Optional<Picture> hidden = team.hidden(PictureKind.IMPORTANCE, "priorities", DomainImportance.values());
        if (hidden.isPresent()) {
            return hidden;
        }
        PictureWords words = team.words();
        Sheet sheet = team.sheet(PictureKind.IMPORTANCE, "what", "which", "figure", "interval");
        sheet.judgement(team.judgement("priorities"));
        sheet.note(words.text("importance.read"));
        Canvas canvas = sheet.canvas();
        Plane plane = new Plane(canvas);
        ImmutableList.Builder<AdairDomain> drawn = ImmutableList.builder();
        for (AdairDomain domain : AdairDomain.values()) {
            Figure important = team.figure(DomainImportance.values()[domain.ordinal()]);
            Figure good = team.figure(domain);
            for (Figure one : ImmutableList.of(important, good)) {
                String which = words.text(one == good ? "importance.good" : "importance.important");
                sheet.say(words.text("sentence.series", words.name(domain), which, one.text(words)));
                sheet.row(words.name(domain), which, one.value(), one.uncertainty());
            }
            if (important.shown() && good.shown()) {
                plane.point(important, good, domain.ordinal());
                drawn.add(domain);
            }
        }
        plane.scales(words.text("importance.important"), words.text("importance.good"), "0", "1");
        sheet.say(words.text("scale", "0", "1"));
        for (AdairDomain domain : AdairDomain.values()) {
            canvas.mark(Canvas.LEFT + 6, canvas.y() + 12.5, domain.ordinal());
            canvas.skip(Canvas.SIZE + 4);
            canvas.text(
                    Canvas.LEFT + 20,
                    canvas.y(),
                    words.name(domain),
                    Canvas.SIZE,
                    true,
                    Colours.INK,
                    "start",
                    words.language());
            canvas.skip(2);
            Figure important = team.figure(DomainImportance.values()[domain.ordinal()]);
            canvas.paragraph(words.text("series", words.text("importance.important"), important.text(words)));
            canvas.paragraph(words.text(
                    "series", words.text("importance.good"), team.figure(domain).text(words)));
        }
        if (drawn.build().size() < AdairDomain.values().length) {
            sheet.note(words.text("importance.missing"));
        }
        sheet.explain("explain.plane");
        return Optional.of(sheet.finished());
    }
}
