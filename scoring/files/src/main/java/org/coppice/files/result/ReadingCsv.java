package org.coppice.files.result;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.score.Interval;

/**
 * A writer of the readings of blueprints as CSV, one row for each reading of each team and wave. Texts are written as {@link ProfileCsv} writes ids, so that a
 * spreadsheet does not run them.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class ReadingCsv {
    private final CsvWriter csv;

    /** Creates a writer and writes the header. */
    public ReadingCsv(Writer out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(
                "team",
                "wave",
                "reading",
                "label",
                "text",
                "probability",
                "certainty",
                "set",
                "value",
                "lower",
                "upper",
                "level",
                "uncalibrated",
                "warnings",
                "withheld",
                "detail");
    }

    /** Writes the readings of a team; none if it has no blueprint. */
    public void write(TeamResult team) {
        double level = team.profile().recipe().level();
        team.blueprint()
                .ifPresent(blueprint -> blueprint.readings().forEach(reading -> write(blueprint, reading, level)));
    }

    private void write(Blueprint blueprint, Reading reading, double level) {
        Label label = reading.judgement().label();
        Optional<Label.Withheld> withheld = label instanceof Label.Withheld why ? Optional.of(why) : Optional.empty();
        Interval.Between between =
                reading.value().map(Finding::interval).orElse(null) instanceof Interval.Between shown ? shown : null;
        csv.writeRecord(
                CellText.of(blueprint.team().team()),
                blueprint.team().wave() == null ? "" : blueprint.team().wave().toString(),
                reading.id(),
                label.stated().orElse(""),
                withheld.isPresent() ? "" : CellText.of(label.text()),
                number(reading.judgement().sureness()),
                withheld.isPresent() ? "" : reading.judgement().certainty(),
                set(reading.probabilities(), level),
                number(reading.value()
                        .map(one -> OptionalDouble.of(one.value()))
                        .orElse(OptionalDouble.empty())),
                between == null ? "" : Double.toString(between.lower()),
                between == null ? "" : Double.toString(between.upper()),
                Double.toString(level),
                Boolean.toString(reading.judgement().uncalibrated()),
                reading.judgement().gates().stream()
                        .filter(check -> check.outcome() == GateCheck.Outcome.WARNED)
                        .map(check -> check.gate().id())
                        .distinct()
                        .collect(Collectors.joining(" ")),
                withheld.map(why -> why.gate().id()).orElse(""),
                withheld.map(why -> CellText.of(why.detail())).orElse(""));
    }

    /** Returns the most probable outcomes, in descending order, whose probabilities together reach {@code level}. */
    private static String set(ImmutableMap<String, Double> probabilities, double level) {
        List<Map.Entry<String, Double>> ranked = new ArrayList<>(probabilities.entrySet());
        ranked.sort(Comparator.comparingDouble(one -> -one.getValue()));
        List<String> set = new ArrayList<>();
        double sum = 0;
        for (Map.Entry<String, Double> one : ranked) {
            if (sum >= level - 1e-9) {
                break;
            }
            set.add(one.getKey());
            sum += one.getValue();
        }
        return String.join(" ", set);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }

    /** Flushes everything written so far to the underlying writer. */
    public void flush() throws IOException {
        csv.flush();
    }
}
