package org.coppice.report.picture;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.ScaleFigures;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Interval;
import org.coppice.model.score.WithheldReason;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.PaperConstruct;

/** Draws a sample: its teams with their intervals, the reliability of its measures, and the agreement within its teams. */
final class SamplePictures {
    private static final int DRAWN = 40;
    private static final double ROUNDING = 1e-9;
    private static final ImmutableList<PaperConstruct> MAIN = ImmutableList.<PaperConstruct>builder()
            .add(LearningCulture.values())
            .add(Foundation.VALUE_BASE)
            .add(AdairDomain.values())
            .build();

    private SamplePictures() {}

    /** A team with its figure. */
    private record Place(String name, Figure figure) {
        double from() {
            return figure.range().map(Figure.Ends::from).orElse(figure.at().orElseThrow());
        }

        double to() {
            return figure.range().map(Figure.Ends::to).orElse(figure.at().orElseThrow());
        }
    }

    static Optional<Picture> teams(SampleResult sample, PaperConstruct construct, PictureWords words) {
        List<Place> shown = new ArrayList<>();
        List<Place> hidden = new ArrayList<>();
        for (TeamResult team : sample.teams()) {
            Optional<TeamScore> score = new TeamFigures(team, words).score(construct);
            score.map(one -> new Place(
                            String.valueOf(
                                    team.profile().team().wave() == null
                                            ? team.profile().team().team()
                                            : words.text(
                                                    "name.wave",
                                                    team.profile().team().team(),
                                                    team.profile().team().wave())),
                            Figure.of(one, words)))
                    .ifPresent(place -> (place.figure().shown() ? shown : hidden).add(place));
        }
        if (shown.size() + hidden.size() < 2) {
            return Optional.empty();
        }
        Sheet sheet = Sheet.of(
                "teams",
                words.name(construct),
                words,
                sample.figures().recipe().level(),
                "team",
                "group",
                "figure",
                "interval");
        sheet.note(words.text("teams.read"));
        int drawn = 0;
        List<List<Place>> groups = groups(shown);
        for (int i = 0; i < groups.size(); i++) {
            String group = words.text("teams.group", Character.toString('A' + i % 26));
            Canvas canvas = sheet.canvas();
            if (drawn < DRAWN) {
                canvas.skip(6);
                canvas.line(Canvas.LEFT, canvas.y(), Canvas.RIGHT, canvas.y(), Colours.INK, 1.2, false);
                String text = groups.get(i).size() == 1 ? group : words.text("teams.alike", group);
                canvas.paragraph(text, Canvas.SIZE, true, Colours.INK, words.language());
                sheet.say(text);
            }
            for (Place place : groups.get(i)) {
                sheet.row(
                        place.name(),
                        group,
                        place.figure().value(),
                        place.figure().uncertainty());
                if (drawn++ < DRAWN) {
                    place(sheet, place);
                }
            }
        }
        hidden.sort(Comparator.comparing(Place::name));
        for (Place place : hidden) {
            sheet.row(place.name(), "–", place.figure().value(), "");
            if (drawn++ < DRAWN) {
                place(sheet, place);
            }
        }
        sheet.canvas().skip(15);
        sheet.canvas().text(Canvas.LEFT, sheet.canvas().y(), words.text("least"), "start");
        sheet.canvas().text(Canvas.RIGHT, sheet.canvas().y(), words.text("most"), "end");
        sheet.canvas().skip(4);
        sheet.say(words.text("scale", words.text("least"), words.text("most")));
        if (drawn > DRAWN) {
            sheet.note(words.text("teams.more"));
        }
        sheet.explain("explain.interval");
        return Optional.of(sheet.finished());
    }

    private static void place(Sheet sheet, Place place) {
        Canvas canvas = sheet.canvas();
        PictureWords words = sheet.words();
        canvas.skip(2);
        for (String line : Lines.atMost(2, place.name(), Canvas.BREADTH, Canvas.SIZE)) {
            canvas.skip(Canvas.SIZE + 4);
            canvas.text(Canvas.LEFT, canvas.y(), line, "start");
        }
        canvas.skip(2);
        canvas.note(place.figure().text(words));
        if (place.figure().shown()) {
            canvas.skip(7);
            canvas.track(Canvas.LEFT, Canvas.BREADTH, canvas.y(), place.figure(), 0);
            canvas.skip(9);
        }
        sheet.say(words.text("sentence", place.name(), place.figure().text(words)));
    }

    /** Returns teams in groups, so that the intervals of teams of different groups do not overlap; within a group they are in the order of their figures. */
    private static List<List<Place>> groups(List<Place> teams) {
        List<Place> sorted = new ArrayList<>(teams);
        sorted.sort(Comparator.comparingDouble(Place::to).reversed().thenComparing(Place::name));
        List<List<Place>> groups = new ArrayList<>();
        double lowest = Double.NEGATIVE_INFINITY;
        for (Place place : sorted) {
            if (groups.isEmpty() || place.to() < lowest - ROUNDING) {
                groups.add(new ArrayList<>());
                lowest = place.from();
            }
            groups.get(groups.size() - 1).add(place);
            lowest = Math.min(lowest, place.from());
        }
        groups.forEach(group -> group.sort(
                Comparator.comparingDouble((Place place) -> -place.figure().at().orElseThrow())
                        .thenComparing(Place::name)));
        return groups;
    }

    static Optional<Picture> reliability(SampleFigures sample, PictureWords words) {
        List<SampleScore> scores = MAIN.stream()
                .map(one -> Measure.of(one.constructId()))
                .flatMap(measure -> sample.constructs().stream()
                        .filter(score ->
                                score.measure().equals(measure) && score.perspective() == Perspective.TEAM_MEMBER)
                        .limit(1))
                .toList();
        if (scores.stream().noneMatch(score -> score.scale().isPresent())) {
            return Optional.empty();
        }
        Sheet sheet = Sheet.of(
                "reliability",
                words.text("sample"),
                words,
                sample.recipe().level(),
                "what",
                "which",
                "figure",
                "interval");
        sheet.note(words.text("reliability.read"));
        Rows rows = new Rows(sheet, ImmutableList.of(words.text("alpha"), words.text("icc1"), words.text("icc2")));
        for (SampleScore score : scores) {
            score.scale()
                    .ifPresent(scale -> rows.add(
                            words.text("name." + score.measure().construct().value()), figures(scale, words)));
        }
        rows.explain("0", "1");
        sheet.note(words.text("reliability.explain"));
        return Optional.of(sheet.finished());
    }

    private static ImmutableList<Figure> figures(ScaleFigures scale, PictureWords words) {
        return ImmutableList.of(
                Figure.of(scale.alpha(), scale.alphaInterval(), 0, 1, words),
                Figure.of(scale.icc1(), scale.icc1Interval(), 0, 1, words),
                Figure.of(scale.icc2(), Interval.withheld(WithheldReason.NOT_GIVEN), 0, 1, words));
    }

    static Optional<Picture> agreement(SampleResult sample, PictureWords words) {
        ImmutableList<PaperConstruct> measures = MAIN.stream()
                .filter(one -> sample.teams().stream()
                        .anyMatch(
                                team -> new TeamFigures(team, words).score(one).isPresent()))
                .collect(ImmutableList.toImmutableList());
        if (measures.isEmpty() || sample.teams().isEmpty()) {
            return Optional.empty();
        }
        String[] headers = {"team", "what", "agreement"};
        Sheet sheet = Sheet.of(
                "agreement",
                words.text("sample"),
                words,
                sample.figures().recipe().level(),
                headers);
        sheet.note(words.text("agreement.read"));
        Canvas canvas = sheet.canvas();
        for (int i = 0; i < measures.size(); i++) {
            canvas.paragraph(words.text("agreement.column", Character.toString('A' + i), words.name(measures.get(i))));
        }
        double step = Canvas.BREADTH / measures.size();
        canvas.skip(16);
        for (int i = 0; i < measures.size(); i++) {
            canvas.text(
                    Canvas.LEFT + (i + 0.5) * step,
                    canvas.y(),
                    Character.toString('A' + i),
                    Canvas.SIZE,
                    true,
                    Colours.INK,
                    "middle",
                    "");
        }
        int drawn = 0;
        for (TeamResult team : sample.teams()) {
            String name = Sheet.subject(team.profile().team(), words);
            boolean draws = drawn++ < DRAWN;
            if (draws) {
                for (String line : Lines.atMost(2, name, Canvas.BREADTH, Canvas.SIZE)) {
                    canvas.skip(Canvas.SIZE + 5);
                    canvas.text(Canvas.LEFT, canvas.y(), line, "start");
                }
                canvas.skip(4);
            }
            for (int i = 0; i < measures.size(); i++) {
                Optional<AgreementLevel> level = level(new TeamFigures(team, words).score(measures.get(i)));
                String text =
                        level.map(one -> words.text("agreement." + one.id())).orElse(words.text("not-published"));
                sheet.row(name, words.name(measures.get(i)), text);
                if (draws) {
                    cell(canvas, Canvas.LEFT + i * step, step, level, words);
                    sheet.say(words.text("sentence.series", name, words.name(measures.get(i)), text));
                }
            }
            canvas.skip(draws ? 24 : 0);
        }
        if (drawn > DRAWN) {
            sheet.note(words.text("teams.more"));
        }
        sheet.note(words.text("agreement.letters"));
        return Optional.of(sheet.finished());
    }

    private static Optional<AgreementLevel> level(Optional<TeamScore> score) {
        return score.flatMap(one -> one.agreementLevel()
                .or(() -> one.agreement().flatMap(Agreement::band).map(AgreementLevel::of)));
    }

    private static void cell(
            Canvas canvas, double x, double width, Optional<AgreementLevel> level, PictureWords words) {
        String fill = level.map(one -> one == AgreementLevel.LOW
                        ? canvas.fill(1)
                        : one == AgreementLevel.HIGH ? canvas.fill(0) : Colours.SOFT)
                .orElse(Colours.PAPER);
        canvas.rect(x + 1, canvas.y(), width - 2, 22, fill, Colours.MUTED, level.isEmpty());
        canvas.label(
                x + width / 2,
                canvas.y() + 16,
                level.map(one -> words.text("agreement.letter." + one.id())).orElse("–"),
                true);
    }
}
