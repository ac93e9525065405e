package org.coppice.files.result;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.statistics.change.GroupChange;
import org.coppice.statistics.change.WaveChange;
import tools.jackson.core.JsonGenerator;

/** Writes the change of a group, or the reason why it is withheld; the fields are the same in both cases. */
final class OutcomeJson {
    private final JsonGenerator json;
    private final SampleJson parts;
    private final double level;

    OutcomeJson(JsonGenerator json, SampleJson parts, double level) {
        this.json = json;
        this.parts = parts;
        this.level = level;
    }

    void outcome(String name, WaveChange.Outcome outcome) {
        Optional<GroupChange> change = outcome.change();
        json.writeObjectPropertyStart(name);
        parts.text("method", change.map(group -> group.method().id()).orElse(null));
        parts.count("before", change.map(GroupChange::before).orElse(OptionalInt.empty()));
        parts.count("after", change.map(GroupChange::after).orElse(OptionalInt.empty()));
        parts.count("pairs", change.map(GroupChange::pairs).orElse(OptionalInt.empty()));
        parts.number("correlation", change.map(GroupChange::correlation).orElse(OptionalDouble.empty()));
        json.writeBooleanProperty("coarse", change.filter(GroupChange::coarse).isPresent());
        JsonFigures figures = new JsonFigures(json);
        Score value = change.map(group -> group.change().value())
                .orElseGet(() -> outcome.withheld().orElseThrow());
        figures.write(Figures.builder().put("change", value).build());
        parts.number(
                "se", value instanceof Score.Measured measured ? measured.standardError() : OptionalDouble.empty());
        parts.number("sd", change.map(group -> group.change().sd()).orElse(OptionalDouble.empty()));
        parts.number(
                "df", change.map(group -> group.change().degreesOfFreedom()).orElse(OptionalDouble.empty()));
        parts.interval(
                change.map(group -> group.change().interval()).orElse(Interval.withheld(WithheldReason.WITHHELD)),
                level);
        figures.write(outcome.figures());
        figures.reasons();
        outcome.withheld().ifPresentOrElse(parts::withheld, () -> json.writeNullProperty("withheld"));
        json.writeEndObject();
    }
}
