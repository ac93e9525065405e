package org.coppice.cli.audit;

import com.google.common.collect.ImmutableList;
import java.util.List;
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
import org.coppice.model.profile.Recipe;

/**
 * A published result and the instruments with which it was computed.
 *
 * @param published the figures and their recipe
 * @param instrument the instrument; empty if the weighting is not known, so that only measures of the same weighting are compared
 * @param others the instruments of the other recipes of a comparison, as far as they are known
 */
public record AuditedResult(PublishedFigures published, Optional<Instrument> instrument, ImmutableList<Other> others) {
    private static final String LINEAR = "mean of answers";

    /** The instrument of another recipe. */
    public record Other(Recipe recipe, Instrument instrument) {}

    /** Returns the scale of a measure, as it is asked of a perspective. */
    Scale scale(Measure measure, Perspective who) {
        return scale(published.recipe(), instrument, measure, who);
    }

    static Scale scale(Recipe recipe, Optional<Instrument> instrument, Measure measure, Perspective who) {
        Ingredient scoring = recipe.scoring();
        boolean linear = switch (scoring.id()) {
            case "pomp", "mean", "sum" -> true;
            default -> false;
        };
        if (!linear || instrument.isEmpty()) {
            String way = linear ? LINEAR : scoring.id() + scoring.parameters();
            return new Scale(measure.toString(), way + " " + recipe.weighting(), Map.of(), 0);
        }
        Map<String, Double> weights = new TreeMap<>();
        int points = -1;
        for (KeyedQuestion question : asked(instrument.get(), measure, who)) {
            weights.put(question.question().id(), question.weight());
            int own = question.scale() instanceof ResponseScale.Likert likert ? likert.points() : 0;
            points = points == -1 || points == own ? own : 0;
        }
        return new Scale(measure.toString(), LINEAR, weights, Math.max(0, points - 1));
    }

    private static List<KeyedQuestion> asked(Instrument instrument, Measure measure, Perspective who) {
        return instrument.measure(measure).stream()
                .flatMap(keyed -> keyed.questions().stream())
                .filter(question -> question.question().asked().contains(who))
                .toList();
    }

    /** Returns the figure of a question as the mean of the scores of a measure of this question alone; empty if it is no rating. */
    Optional<Shown> question(PublishedFigures.QuestionFigure figure) {
        return instrument.stream()
                .flatMap(known -> asked(known, figure.measure(), figure.perspective()).stream())
                .filter(keyed -> keyed.question().id().equals(figure.question())
                        && keyed.scale() instanceof ResponseScale.Likert)
                .findFirst()
                .map(keyed -> question(figure, keyed, (ResponseScale.Likert) keyed.scale()));
    }

    private Shown question(PublishedFigures.QuestionFigure figure, KeyedQuestion keyed, ResponseScale.Likert rating) {
        double steps = rating.points() - 1.0;
        double mean = (figure.mean() - rating.lowest()) / steps;
        Scale scale = new Scale("question " + figure.question(), LINEAR, Map.of(figure.question(), 1.0), (int) steps);
        return new Shown(
                published.name(),
                scale,
                Shown.MEAN,
                Map.of(),
                figure.n(),
                Bounds.rounded(keyed.reversed() ? 1 - mean : mean),
                figure.sd().isPresent() ? Bounds.rounded(figure.sd().getAsDouble() / steps) : Bounds.ALL);
    }

    /** Returns how the figures of teams are computed from the scores of people. */
    String aggregation() {
        return published.recipe().aggregation().id();
    }

    /** Returns the weight of a perspective in pooled figures; empty if it is not known. */
    Optional<Double> weight(Perspective who) {
        return instrument.map(known -> known.weighting().perspective(who));
    }
}
