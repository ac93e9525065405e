package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.score.Moments;

/** The rows of a team's answers that have signs of carelessness, and what the readings are without them. Not thread-safe. */
public final class CarelessRows {
    private final Evidence evidence;
    private final AnswerStyles styles;
    private final Map<Perspective, Optional<ImmutableSet<Integer>>> rows = new HashMap<>();

    CarelessRows(Evidence evidence, AnswerStyles styles) {
        this.evidence = evidence;
        this.styles = styles;
    }

    /**
     * Returns the rows of a perspective whose answers have signs of carelessness; empty if the questionnaire does not have the power to find them, or
     * if the answers are not available.
     */
    public Optional<ImmutableSet<Integer>> of(Perspective who) {
        return rows.computeIfAbsent(who, one -> {
            AnswerBlock answers = evidence.group(one).answers();
            return answers.size() == 0 ? Optional.empty() : styles.careless(answers, one);
        });
    }

    /** Returns whether so many people have signs of careless answering that readings are withheld; false if that may not be shown. */
    public boolean tooMany(Perspective who) {
        int all = evidence.group(who).answers().size();
        int found = of(who).map(ImmutableSet::size).orElse(0);
        boolean hidden =
                evidence.published() && (found < evidence.minimumGroup() || all - found < evidence.minimumGroup());
        return found > 0
                && !hidden
                && (double) found / all >= evidence.cutoffs().of(Cutoffs.CARELESS_MOST);
    }

    /** Returns the mean of a measure without some rows of the group; NaN if nobody else has a score. */
    public double meanWithout(ImmutableSet<Integer> without, Measure measure, Perspective who) {
        double[] values = evidence.values(measure, who);
        without.forEach(row -> values[row] = Double.NaN);
        double[] others = Evidence.present(values);
        return others.length == 0 ? Double.NaN : Moments.of(others).mean();
    }
}
