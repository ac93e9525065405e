package org.coppice.report.picture;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.vocabulary.PaperConstruct;

/** What the result of a team publishes, as pictures need it. */
record TeamFigures(TeamResult team, PictureWords words) {
    /** Returns the members' score of a construct, or nothing if the profile has none, not even a withheld one. */
    Optional<TeamScore> score(PaperConstruct construct) {
        return score(construct, Referent.TEAM, Horizon.NOW, Perspective.TEAM_MEMBER);
    }

    Optional<TeamScore> score(PaperConstruct construct, Referent referent, Horizon horizon, Perspective who) {
        return team.profile().score(new Measure(construct.constructId(), referent, horizon), who);
    }

    /** Returns the members' figure of a construct, or that it was not asked. */
    Figure figure(PaperConstruct construct) {
        return figure(score(construct));
    }

    Figure figure(Optional<TeamScore> score) {
        return score.map(one -> Figure.of(one, words)).orElseGet(() -> Figure.withheld(words.text("not-asked")));
    }

    /** Returns whether the profile has a score of one of these constructs. */
    boolean any(PaperConstruct... constructs) {
        for (PaperConstruct one : constructs) {
            if (score(one).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Returns a picture without a drawing if none of these constructs has a figure that may be shown. */
    Optional<Picture> hidden(PictureKind kind, String reading, PaperConstruct... constructs) {
        if (Arrays.stream(constructs).anyMatch(one -> figure(one).shown())) {
            return Optional.empty();
        }
        Sheet sheet = sheet(kind, "what", "figure");
        sheet.judgement(judgement(reading)).note(words.text("nothing-shown"));
        for (PaperConstruct one : constructs) {
            sheet.row(words.name(one), figure(one).value());
        }
        return Optional.of(sheet.finished());
    }

    Optional<Reading> reading(String id) {
        return team.blueprint().flatMap(blueprint -> blueprint.reading(id));
    }

    Optional<Judgement> judgement(String id) {
        return reading(id).map(Reading::judgement);
    }

    /** Returns a cut-off of the blueprint, as the recipe states it. */
    OptionalDouble cut(String parameter) {
        return team.profile()
                .recipe()
                .blueprint()
                .map(strategy -> strategy.parameters().get(parameter))
                .map(value -> OptionalDouble.of(Double.parseDouble(value)))
                .orElseGet(OptionalDouble::empty);
    }

    /** Returns a sheet of a picture of this team. */
    Sheet sheet(PictureKind kind, String... headers) {
        return Sheet.of(kind, team.profile(), words, headers);
    }
}
