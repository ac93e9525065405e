package org.coppice.cli.audit;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A linear programme, in whole numbers or not, that bounds linear figures. If whole numbers take too long, the bounds without them hold,
 * which are not narrower.
 */
final class Programme {
    private static final long MOST_MILLISECONDS = 2_000;

    private final boolean whole;
    private final List<Double> variables = new ArrayList<>(); // the largest values
    private final List<Row> rows = new ArrayList<>();

    private record Row(double[] factors, Bounds bounds) {}

    Programme(boolean whole) {
        this.whole = whole;
    }

    /** Adds a variable from 0 to {@code most}, and returns its index. */
    int variable(double most) {
        variables.add(most);
        return variables.size() - 1;
    }

    int size() {
        return variables.size();
    }

    /** Adds a condition: the sum of the variables with these factors is within bounds; in whole numbers, give whole bounds. */
    void row(double[] factors, Bounds bounds) {
        rows.add(new Row(factors.clone(), bounds));
    }

    /** Returns the bounds of the sum of the variables with these factors; not possible if no values fit. */
    Bounds bounds(double[] figure) {
        return new Bounds(end(figure, false), end(figure, true));
    }

    private double end(double[] figure, boolean largest) {
        Optimisation.Result found = solve(figure, largest, whole);
        if (whole && !found.getState().isOptimal() && found.getState() != Optimisation.State.INFEASIBLE) {
            found = solve(figure, largest, false);
        }
        double none = largest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return found.getState().isFeasible() ? found.getValue() : none;
    }

    private Optimisation.Result solve(double[] figure, boolean largest, boolean inWholeNumbers) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.time_abort = MOST_MILLISECONDS;
        List<Variable> all = new ArrayList<>();
        for (int v = 0; v < variables.size(); v++) {
            all.add(model.newVariable("x" + v).lower(0).upper(variables.get(v)).integer(inWholeNumbers));
        }
        for (int r = 0; r < rows.size(); r++) {
            set(model.newExpression("row" + r), all, rows.get(r).factors())
                    .lower(rows.get(r).bounds().least())
                    .upper(rows.get(r).bounds().most());
        }
        set(model.newExpression("figure"), all, figure).weight(1);
        return largest ? model.maximise() : model.minimise();
    }

    private static Expression set(Expression expression, List<Variable> variables, double[] factors) {
        for (int v = 0; v < factors.length; v++) {
            if (factors[v] != 0) {
                expression.set(variables.get(v), factors[v]);
            }
        }
        return expression;
    }
}
