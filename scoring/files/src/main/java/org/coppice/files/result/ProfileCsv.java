package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.TeamKey;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;

/**
 * A writer of scores as CSV, one row for each score in the order in which they arrive: the scores of teams or those of persons.
 *
 * <p>A spreadsheet runs a text that begins with {@code =}, {@code +}, {@code -} or {@code @} as a formula, also after blanks. Ids of teams and
 * respondents come from answers, so such an id is written with an apostrophe before it ({@link CellText}): a spreadsheet shows it as text, and
 * a program removes the first apostrophe of {@code '=…} to get the id as it was answered. Other ids and all numbers are written as they are.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class ProfileCsv {
    private final CsvWriter csv;

    private ProfileCsv(Writer out, String... header) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(header);
    }

    /** Returns a writer of teams' scores and writes the header. */
    public static ProfileCsv ofTeams(Writer out) {
        return new ProfileCsv(
                out,
                "team",
                "wave",
                "construct",
                "referent",
                "horizon",
                "perspective",
                "metric",
                "n",
                "value",
                "sd",
                "lower",
                "upper",
                "level",
                "withheld");
    }

    /** Returns a writer of persons' scores and writes the header. */
    public static ProfileCsv ofPersons(Writer out) {
        return new ProfileCsv(
                out,
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
    }

    /** Writes the scores of a team. */
    public void write(TeamProfile team) {
        for (TeamScore score : team.scores()) {
            Interval.Between between = score.interval() instanceof Interval.Between b ? b : null;
            csv.writeRecord(
                    CellText.of(team.team().team()),
                    wave(team.team()),
                    score.measure().construct().value(),
                    score.measure().referent().id(),
                    score.measure().horizon().id(),
                    score.perspectiveId(),
                    score.metric().id(),
                    score.n().isPresent() ? Integer.toString(score.n().getAsInt()) : "",
                    number(score.value().figure()),
                    number(score.sd()),
                    between == null ? "" : Double.toString(between.lower()),
                    between == null ? "" : Double.toString(between.upper()),
                    Double.toString(team.recipe().level()),
                    withheld(score.value()));
        }
    }

    /** Writes the scores of persons. */
    public void write(ImmutableList<RespondentScores> persons) {
        for (RespondentScores person : persons) {
            for (int c = 0; c < person.columns().size(); c++) {
                csv.writeRecord(
                        CellText.of(person.team().team()),
                        wave(person.team()),
                        CellText.of(person.respondent()),
                        person.perspective().id(),
                        person.columns().get(c).measure().construct().value(),
                        person.columns().get(c).measure().referent().id(),
                        person.columns().get(c).measure().horizon().id(),
                        person.columns().get(c).metric().id(),
                        number(person.scores().get(c).figure()),
                        withheld(person.scores().get(c)));
            }
        }
    }

    /** Flushes everything written so far to the underlying writer. */
    public void flush() throws IOException {
        csv.flush();
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
