package org.coppice.report.picture;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.vocabulary.LeadershipStyle;
import org.coppice.model.vocabulary.Readiness;
import org.coppice.model.vocabulary.ReadinessPart;
import org.coppice.model.vocabulary.TeamStage;

/** Draws the stage of the team, and the leadership that fits. */
@SuppressWarnings("EnumOrdinal") // styles and readiness have the same order
final class StagePictures {
    private StagePictures() {}

    static Optional<Picture> stage(TeamFigures team) {
        Optional<Reading> reading = team.reading("stage");
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        PictureWords words = team.words();
        Sheet sheet = team.sheet(PictureKind.STAGE, "stage", "probability", "likely", "own-choice");
        sheet.judgement(team.judgement("stage"));
        ImmutableMap<String, Double> probabilities = reading.get().probabilities();
        ImmutableSet<TeamStage> chosen =
                reading.get() instanceof StageReading stages ? stages.ownChoice() : ImmutableSet.of();
        if (probabilities.isEmpty()) {
            sheet.note(words.text("no-probabilities"));
        }
        double level = team.team().profile().recipe().level();
        ImmutableSet<String> likely = Bars.likely(probabilities, level);
        for (TeamStage stage : TeamStage.values()) {
            String name = words.name(stage);
            boolean own = chosen.contains(stage);
            Double probability = probabilities.get(stage.id());
            if (probability != null) {
                boolean inSet = likely.contains(stage.id());
                Bars.draw(sheet, name, probability, inSet, own);
                sheet.say(words.text("sentence", name, words.percent(probability)));
                sheet.row(name, words.percent(probability), yes(inSet, words), yes(own, words));
            } else {
                sheet.row(name, words.text("not-published"), "–", yes(own, words));
            }
        }
        sheet.canvas().skip(10);
        if (!probabilities.isEmpty()) {
            sheet.note(words.text("stage.read", words.percent(level)));
        }
        if (chosen.isEmpty()) {
            sheet.note(words.text("stage.not-chosen"));
        } else {
            String names = chosen.stream().map(words::name).collect(java.util.stream.Collectors.joining(", "));
            String sentence = words.text("stage.choice", names);
            if (probabilities.isEmpty()) {
                sheet.note(sentence);
            } else {
                sheet.say(sentence);
            }
        }
        return Optional.of(sheet.finished());
    }

    static String yes(boolean is, PictureWords words) {
        return words.text(is ? "yes" : "no");
    }

    static Optional<Picture> style(TeamFigures team) {
        Optional<Reading> reading = team.reading("style");
        if (reading.isEmpty() || !team.any(ReadinessPart.values())) {
            return Optional.empty();
        }
        Optional<Picture> hidden = team.hidden(PictureKind.STYLE, "style", ReadinessPart.values());
        if (hidden.isPresent() && reading.get().probabilities().isEmpty()) {
            return hidden;
        }
        PictureWords words = team.words();
        Sheet sheet = team.sheet(PictureKind.STYLE, "what", "figure", "interval");
        sheet.judgement(team.judgement("style"));
        Figure ability = team.figure(ReadinessPart.ABILITY);
        Figure willingness = team.figure(ReadinessPart.WILLINGNESS);
        double cut = team.cut("readiness-cut").orElse(0.5);
        ImmutableMap<String, Double> probabilities = reading.get().probabilities();
        Plane plane = new Plane(sheet.canvas());
        plane.cut(cut, cut);
        for (LeadershipStyle style : LeadershipStyle.values()) {
            Readiness readiness = Readiness.values()[style.ordinal()];
            boolean able = readiness == Readiness.R3 || readiness == Readiness.R4;
            boolean willing = readiness == Readiness.R2 || readiness == Readiness.R4;
            Optional<String> percent =
                    Optional.ofNullable(probabilities.get(style.id())).map(words::percent);
            plane.quarter(
                    able ? cut : 0,
                    able ? 1 : cut,
                    willing ? cut : 0,
                    willing ? 1 : cut,
                    words.text("short." + style.id()),
                    percent,
                    willingness);
            sheet.say(words.text(
                    "sentence",
                    words.text("style.quarter." + readiness.id(), words.name(style)),
                    percent.orElse(words.text("not-published"))));
            sheet.row(words.name(style), percent.orElse(words.text("not-published")), "–");
        }
        if (ability.shown() && willingness.shown()) {
            plane.point(ability, willingness, 0);
        }
        plane.scales(words.name(ReadinessPart.ABILITY), words.name(ReadinessPart.WILLINGNESS), "0", "1");
        sheet.say(words.text("scale", "0", "1"));
        axis(sheet, words.name(ReadinessPart.ABILITY), ability);
        axis(sheet, words.name(ReadinessPart.WILLINGNESS), willingness);
        sheet.explain("explain.plane");
        sheet.note(words.text("explain.cut", words.number(cut)));
        if (!probabilities.isEmpty()) {
            sheet.note(words.text("style.read"));
        }
        return Optional.of(sheet.finished());
    }

    /** Draws a figure of a plane in words. */
    static void axis(Sheet sheet, String name, Figure figure) {
        sheet.canvas().paragraph(sheet.words().text("sentence", name, figure.text(sheet.words())));
        sheet.say(sheet.words().text("sentence", name, figure.text(sheet.words())));
        sheet.row(name, figure.value(), figure.uncertainty());
    }
}
