package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.model.score.Score;
import org.coppice.scoring.result.InvarianceAnalysis;
import org.coppice.statistics.reliability.InvarianceLevel;
import org.coppice.statistics.reliability.InvarianceModel;
import org.coppice.statistics.reliability.MeasurementInvariance;

/** The text of the measurement invariance of a measure. */
final class InvarianceText {
    private static final int NAME = 24;

    private InvarianceText() {}

    static List<String> of(String measure, InvarianceAnalysis analysis) {
        MeasurementInvariance invariance = analysis.invariance();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add("", measure + ", measurement invariance: " + names(analysis.groups()));
        if (!analysis.leftOut().isEmpty()) {
            lines.add("  Left out, with fewer than " + MeasurementInvariance.ENOUGH_PEOPLE + " complete answers: "
                    + names(analysis.leftOut()));
        }
        if (invariance.undefined().isPresent()) {
            return lines.add("  None: " + invariance.undefined().get() + ".").build();
        }
        lines.add("  " + FigureText.pad("model", NAME)
                + "   chi2   df   CFI RMSEA  SRMR | change: CFI RMSEA   chi2   df     p");
        for (InvarianceModel model : invariance.models()) {
            lines.add(line(model, before(model, invariance.models())));
        }
        invariance.models().stream()
                .filter(model -> model.chiSquared() instanceof Score.Withheld)
                .map(model -> ((Score.Withheld) model.chiSquared()).detail())
                .distinct()
                .forEach(why -> lines.add("  No fit: " + why + "."));
        lines.add("  " + invariance.level().map(InvarianceText::meaning).orElse("No level: a model has no fit."));
        return lines.build();
    }

    private static Optional<InvarianceModel> before(InvarianceModel model, List<InvarianceModel> models) {
        int at = models.indexOf(model);
        return at == 0 ? Optional.empty() : Optional.of(models.get(at - 1));
    }

    private static String line(InvarianceModel model, Optional<InvarianceModel> before) {
        String fit = "  " + FigureText.pad(model.level().id(), NAME) + right(number(model.chiSquared()), 7)
                + right(Integer.toString(model.degreesOfFreedom()), 5) + right(thousandths(model.cfi()), 6)
                + right(thousandths(model.rmsea()), 6) + right(thousandths(model.srmr()), 6);
        return before.map(less -> fit
                        + right(thousandths(model.cfiChange()), 14)
                        + right(thousandths(model.rmseaChange()), 6)
                        + right(number(model.chiSquaredChange()), 7)
                        + right(Integer.toString(model.degreesOfFreedom() - less.degreesOfFreedom()), 5)
                        + right(thousandths(model.chiSquaredChangeP()), 6))
                .orElse(fit);
    }

    private static String meaning(InvarianceLevel level) {
        return switch (level) {
            case NONE -> "None: one factor does not fit each group, so that the groups cannot be compared by it.";
            case CONFIGURAL ->
                "Configural: one factor fits each group, but its loadings differ between groups. Do not compare means.";
            case METRIC -> "Metric: loadings are equal, but intercepts differ. Compare correlations, not means.";
            case SCALAR -> "Scalar: loadings and intercepts are equal. Means of the groups can be compared.";
        };
    }

    private static String names(List<InvarianceAnalysis.Group> groups) {
        return groups.stream()
                .map(group -> group.perspective().label() + (group.wave() == null ? "" : ", " + group.wave()) + " ("
                        + Words.count(Math.toIntExact(group.people()), "person") + ")")
                .collect(Collectors.joining("; "));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    private static String number(Score score) {
        return score.figure().isPresent() ? FigureText.number(score.figure().getAsDouble()) : "–";
    }

    private static String thousandths(Score score) {
        return score.figure().isPresent()
                ? String.format(Locale.ROOT, "%.3f", score.figure().getAsDouble())
                : "–";
    }
}
