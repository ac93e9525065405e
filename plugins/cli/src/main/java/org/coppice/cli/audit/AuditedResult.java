package org.coppice.cli.audit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coppice.files.result.PublishedFigures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.Ingredient;

/**
 * A published result and the instrument with which it was computed.
 *
 * @param published the figures and their recipe
 * @param instrument the instrument; empty if the weighting is not known, so that only measures of the same weighting are compared
 */
public record AuditedResult(PublishedFigures published, Optional<Instrument> instrument) {
    private static final String LINEAR = "mean of answers";

    /** Returns the scale of a measure, as it is asked of a perspective. */
    Scale scale(Measure measure, Perspective who) {
        Ingredient scoring = published.recipe().scoring();
        boolean linear = switch (scoring.id()) {
            case "pomp", "mean", "sum" -> true;
            default -> false;
        };
        if (!linear || instrument.isEmpty()) {
            String way = linear ? LINEAR : scoring.id() + scoring.parameters();
            return new Scale(measure, way + " " + published.recipe().weighting(), Map.of(), 0);
        }
        Map<String, Double> weights = new TreeMap<>();
        int points = -1;
        for (KeyedQuestion question : instrument.get().measure(measure).stream()
                .flatMap(keyed -> keyed.questions().stream())
                .filter(question -> question.question().asked().contains(who))
                .toList()) {
            weights.put(question.question().id(), question.weight());
            int own = question.scale() instanceof ResponseScale.Likert likert ? likert.points() : 0;
            points = points == -1 || points == own ? own : 0;
        }
        return new Scale(measure, LINEAR, weights, Math.max(0, points - 1));
    }

    /** Returns how the figures of teams are computed from the scores of people. */
    String aggregation() {
        return published.recipe().aggregation().id();
    }
}
