package org.coppice.cli.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.coppice.files.result.PublishedFigures;
import org.coppice.model.Perspective;

/** Narrows the figures of perspectives by the figures that pool them: the weighted mean and the other perspectives bound each of them. */
final class PooledFigures {
    private final AuditedResult result;
    private final Map<PublishedFigures.Figure, Shown> shown;

    PooledFigures(AuditedResult result, Map<PublishedFigures.Figure, Shown> shown) {
        this.result = result;
        this.shown = shown;
    }

    void narrow() {
        result.published().pooled().forEach(this::narrow);
    }

    private void narrow(PublishedFigures.Pooled pooled) {
        Map<Perspective, PublishedFigures.Figure> parts = new LinkedHashMap<>();
        shown.keySet().stream()
                .filter(figure -> figure.team().equals(Optional.of(pooled.team()))
                        && figure.wave().equals(pooled.wave())
                        && figure.measure().equals(pooled.measure())
                        && pooled.from().contains(figure.perspective()))
                .forEach(figure -> parts.put(figure.perspective(), figure));
        if (!parts.keySet().equals(pooled.from()) || result.instrument().isEmpty()) {
            return;
        }
        double all = pooled.from().stream().mapToDouble(this::weight).sum();
        Map<PublishedFigures.Figure, Shown> narrower = new LinkedHashMap<>();
        parts.forEach((who, figure) -> {
            Bounds rest = Bounds.rounded(pooled.value()).times(all);
            for (Perspective other : parts.keySet()) {
                if (other != who) {
                    rest = rest.minus(
                            value(Objects.requireNonNull(parts.get(other))).times(weight(other)));
                }
            }
            if (weight(who) > 0) {
                narrower.put(figure, known(figure).within(rest.times(1 / weight(who))));
            }
        });
        shown.putAll(narrower);
    }

    private Bounds value(PublishedFigures.Figure figure) {
        return known(figure).value();
    }

    private Shown known(PublishedFigures.Figure figure) {
        return Objects.requireNonNull(shown.get(figure));
    }

    private double weight(Perspective who) {
        return result.weight(who).orElse(0.0);
    }
}
