package org.coppice.scoring.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.OptionalDouble;
import org.coppice.model.TeamKey;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;

/** Writes figures as CSV, a row for each: those of the teams, or those of the persons. */
public final class ProfileCsv {
    private ProfileCsv() {}

    /** Writes the figures of the teams. */
    public static void writeTeams(SampleProfile profile, Writer out) throws IOException {
        CsvWriter csv = writer(out);
        csv.writeRecord(
                "team",
                "wave",
                "construct",
                "referent",
                "horizon",
                "perspective",
                "metric",
                "n",
                "mean",
                "sd",
                "lower",
                "upper",
                "level",
                "withheld");
        for (TeamProfile team : profile.teams()) {
            for (TeamScore score : team.scores()) {
                Interval.Between between = score.interval() instanceof Interval.Between b ? b : null;
                csv.writeRecord(
                        team.team().team(),
                        wave(team.team()),
                        score.measure().construct().value(),
                        score.measure().referent().id(),
                        score.measure().horizon().id(),
                        score.perspectiveId(),
                        score.metric().id(),
                        score.n().isPresent() ? Integer.toString(score.n().getAsInt()) : "",
                        number(score.mean().figure()),
                        number(score.sd()),
                        between == null ? "" : Double.toString(between.lower()),
                        between == null ? "" : Double.toString(between.upper()),
                        Double.toString(profile.recipe().level()),
                        withheld(score.mean()));
            }
        }
        csv.flush();
    }

    /** Writes the scores of the persons. */
    public static void writePersons(SampleProfile profile, Writer out) throws IOException {
        CsvWriter csv = writer(out);
        csv.writeRecord(
                "team",
                "wave",
                "respondent",
                "perspective",
                "construct",
                "referent",
                "horizon",
                "metric",
                "value",
                "withheld");
        for (RespondentScores person : profile.persons()) {
            for (int c = 0; c < person.columns().size(); c++) {
                csv.writeRecord(
                        person.team().team(),
                        wave(person.team()),
                        person.respondent(),
                        person.perspective().id(),
                        person.columns().get(c).measure().construct().value(),
                        person.columns().get(c).measure().referent().id(),
                        person.columns().get(c).measure().horizon().id(),
                        person.columns().get(c).metric().id(),
                        number(person.scores().get(c).figure()),
                        withheld(person.scores().get(c)));
            }
        }
        csv.flush();
    }

    private static CsvWriter writer(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    private static String wave(TeamKey team) {
        return team.wave() == null ? "" : team.wave().toString();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }

    private static String withheld(Score score) {
        return score instanceof Score.Withheld withheld ? withheld.reason().id() : "";
    }
}
