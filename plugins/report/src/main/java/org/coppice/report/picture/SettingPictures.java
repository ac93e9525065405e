package org.coppice.report.picture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.coppice.model.Horizon;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.SupervisionReading.Quarter;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.SupervisionStrand;

/** Draws the team in its setting: people who use services, others, its organisation, supervision and the community. */
final class SettingPictures {
    private SettingPictures() {}

    static Optional<Picture> personalisation(TeamFigures team) {
        ImmutableList<PersonalisationLevel> levels = Arrays.stream(PersonalisationLevel.values())
                .filter(level -> level != PersonalisationLevel.NONE)
                .sorted(Comparator.reverseOrder())
                .collect(ImmutableList.toImmutableList());
        if (levels.stream()
                .noneMatch(
                        level -> users(team, level).shown() || team.score(level).isPresent())) {
            return Optional.empty();
        }
        if (levels.stream().noneMatch(level -> users(team, level).shown())) {
            Optional<Picture> hidden = team.hidden(
                    PictureKind.PERSONALISATION, "personalisation", levels.toArray(new PersonalisationLevel[0]));
            if (hidden.isPresent()) {
                return hidden;
            }
        }
        PictureWords words = team.words();
        Sheet sheet = team.sheet(PictureKind.PERSONALISATION, "what", "who", "figure", "interval");
        sheet.judgement(team.judgement("personalisation"));
        sheet.note(words.text("personalisation.read"));
        Rows rows = new Rows(sheet, ImmutableList.of(words.text("who.users"), words.text("who.members")))
                .cut(team.cut("personalisation-present"));
        for (PersonalisationLevel level : levels) {
            rows.add(
                    words.text("personalisation.rung", level.depth(), words.name(level)),
                    ImmutableList.of(users(team, level), team.figure(level)));
        }
        rows.explain(words.text("least"), words.text("most"));
        return Optional.of(sheet.finished());
    }

    private static Figure users(TeamFigures team, PersonalisationLevel level) {
        return team.figure(team.score(level, Referent.TEAM, Horizon.NOW, Perspective.PERSON_WHO_USES_SERVICES));
    }

    static Optional<Picture> outlook(TeamFigures team) {
        if (!team.any(Outlook.values())) {
            return Optional.empty();
        }
        Optional<Picture> hidden = team.hidden(PictureKind.OUTLOOK, "outlook", Outlook.values());
        if (hidden.isPresent()) {
            return hidden;
        }
        PictureWords words = team.words();
        Sheet sheet = team.sheet(PictureKind.OUTLOOK, "what", "figure", "interval");
        sheet.judgement(team.judgement("outlook"));
        Rows rows = new Rows(sheet).cut(team.cut("outlook-open"));
        for (Outlook facet : Outlook.values()) {
            if (team.score(facet).isPresent()) {
                rows.add(words.name(facet), team.figure(facet));
            }
        }
        rows.explain(words.text("least"), words.text("most"));
        return Optional.of(sheet.finished());
    }

    static Optional<Picture> organisation(TeamFigures team) {
        if (!team.any(AuditHeading.values())) {
            return Optional.empty();
        }
        Optional<Picture> hidden = team.hidden(PictureKind.ORGANISATION, "organisation", AuditHeading.values());
        if (hidden.isPresent()) {
            return hidden;
        }
        PictureWords words = team.words();
        Sheet sheet = team.sheet(PictureKind.ORGANISATION, "what", "which", "figure", "interval");
        sheet.judgement(team.judgement("organisation"));
        Rows rows = new Rows(sheet, ImmutableList.of(words.text("which.team"), words.text("which.organisation")));
        for (AuditHeading heading : AuditHeading.values()) {
            Figure host = team.figure(team.score(heading, Referent.ORGANISATION, Horizon.NOW, Perspective.TEAM_MEMBER));
            rows.add(words.name(heading), ImmutableList.of(team.figure(heading), host));
        }
        rows.explain(words.text("least"), words.text("most"));
        return Optional.of(sheet.finished());
    }

    static Optional<Picture> community(TeamFigures team) {
        if (!team.any(CommunityStrand.values())) {
            return Optional.empty();
        }
        Optional<Picture> hidden = team.hidden(PictureKind.COMMUNITY, "community", CommunityStrand.values());
        if (hidden.isPresent()) {
            return hidden;
        }
        PictureWords words = team.words();
        Sheet sheet = team.sheet(PictureKind.COMMUNITY, "what", "figure", "interval");
        sheet.judgement(team.judgement("community"));
        ImmutableList<CommunityStrand> strands = Arrays.stream(CommunityStrand.values())
                .filter(strand -> team.score(strand).isPresent())
                .sorted(Comparator.comparingDouble(
                        strand -> -team.figure(strand).at().orElse(-1)))
                .collect(ImmutableList.toImmutableList());
        Optional<CommunityStrand> lowest = strands.reverse().stream()
                .filter(one -> team.figure(one).shown())
                .findFirst();
        Rows rows = new Rows(sheet).cut(team.cut("community-present"));
        for (CommunityStrand strand : strands) {
            String remark = lowest.equals(Optional.of(strand)) ? words.text("community.lowest") : "";
            rows.add(words.name(strand), words.language(), team.figure(strand), remark);
        }
        rows.explain(words.text("least"), words.text("most"));
        return Optional.of(sheet.finished());
    }

    static Optional<Picture> supervision(TeamFigures team) {
        if (!team.any(SupervisionStrand.DEVELOPMENTAL, SupervisionStrand.MONITORING)) {
            return Optional.empty();
        }
        Optional<Picture> hidden = team.hidden(
                PictureKind.SUPERVISION, "supervision", SupervisionStrand.DEVELOPMENTAL, SupervisionStrand.MONITORING);
        if (hidden.isPresent()) {
            return hidden;
        }
        PictureWords words = team.words();
        Sheet sheet = team.sheet(PictureKind.SUPERVISION, "what", "figure", "interval");
        sheet.judgement(team.judgement("supervision"));
        Figure monitoring = team.figure(SupervisionStrand.MONITORING);
        Figure developmental = team.figure(SupervisionStrand.DEVELOPMENTAL);
        double cut = team.cut("supervision-cut").orElse(0.5);
        ImmutableMap<String, Double> probabilities =
                team.reading("supervision").map(Reading::probabilities).orElse(ImmutableMap.of());
        Plane plane = new Plane(sheet.canvas());
        plane.cut(cut, cut);
        for (Quarter quarter : Quarter.values()) {
            boolean right = quarter == Quarter.MONITORING || quarter == Quarter.INTEGRATED;
            boolean up = quarter == Quarter.DEVELOPMENTAL || quarter == Quarter.INTEGRATED;
            Double probability = probabilities.get(quarter.id());
            Optional<String> percent = Optional.ofNullable(probability).map(words::percent);
            if (probability != null) {
                plane.cloud(right ? cut : 0, right ? 1 : cut, up ? cut : 0, up ? 1 : cut, probability);
            }
            String name = words.text("quarter." + quarter.id());
            sheet.say(words.text("sentence", name, percent.orElse(words.text("not-published"))));
            sheet.row(name, percent.orElse(words.text("not-published")), "–");
        }
        for (Quarter quarter : Quarter.values()) {
            boolean right = quarter == Quarter.MONITORING || quarter == Quarter.INTEGRATED;
            boolean up = quarter == Quarter.DEVELOPMENTAL || quarter == Quarter.INTEGRATED;
            Optional<String> percent =
                    Optional.ofNullable(probabilities.get(quarter.id())).map(words::percent);
            plane.quarter(
                    right ? cut : 0,
                    right ? 1 : cut,
                    up ? cut : 0,
                    up ? 1 : cut,
                    words.text("quarter." + quarter.id()),
                    percent,
                    developmental);
        }
        if (monitoring.shown() && developmental.shown()) {
            plane.point(monitoring, developmental, 1);
        }
        plane.scales(words.name(SupervisionStrand.MONITORING), words.name(SupervisionStrand.DEVELOPMENTAL), "0", "1");
        sheet.say(words.text("scale", "0", "1"));
        StagePictures.axis(sheet, words.name(SupervisionStrand.DEVELOPMENTAL), developmental);
        StagePictures.axis(sheet, words.name(SupervisionStrand.MONITORING), monitoring);
        sheet.explain("explain.plane");
        sheet.note(words.text("explain.cut", words.number(cut)));
        if (!probabilities.isEmpty()) {
            sheet.note(words.text("supervision.read"));
        }
        return Optional.of(sheet.finished());
    }
}
