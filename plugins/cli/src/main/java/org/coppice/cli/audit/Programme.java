package org.coppice.cli.audit;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A linear programme, in whole numbers or not, that bounds linear figures. In whole numbers, it branches on a variable that is not whole and
 * solves the linear programme on both sides (Land and Doig 1960); the bounds of the linear programme hold if that takes too many steps, and
 * are not narrower. The integer solver of the library is not used, since it rejects some programmes of few variables that have a solution.
 */
final class Programme {
    private static final int MOST_STEPS = 2_000;
    private static final double ROUNDING = 1e-6;

    private final boolean whole;
    private final List<Double> variables = new ArrayList<>(); // the largest values
    private final List<Row> rows = new ArrayList<>();

    private record Row(ImmutableDoubleArray factors, Bounds bounds) {}

    Programme(boolean whole) {
        this.whole = whole;
    }

    /** Adds a variable from 0 to {@code most}, and returns its index. */
    int variable(double most) {
        variables.add(most);
        return variables.size() - 1;
    }

    /** Returns a programme with the same variables and conditions. */
    Programme copy() {
        Programme copy = new Programme(whole);
        copy.variables.addAll(variables);
        copy.rows.addAll(rows);
        return copy;
    }

    int size() {
        return variables.size();
    }

    /** Adds a condition: the sum of the variables with these factors is within bounds; in whole numbers, give whole bounds. */
    void row(double[] factors, Bounds bounds) {
        if (Arrays.stream(factors).anyMatch(factor -> factor != 0)) {
            rows.add(new Row(ImmutableDoubleArray.copyOf(factors), bounds));
        }
    }

    /** Returns the bounds of the sum of the variables with these factors; not possible if no values fit. */
    Bounds bounds(double[] figure) {
        return new Bounds(end(figure, false), end(figure, true));
    }

    private double end(double[] figure, boolean largest) {
        double none = largest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        Deque<Box> open = new ArrayDeque<>(List.of(new Box(ImmutableDoubleArray.copyOf(new double[size()]), most())));
        double outer = none;
        double best = none;
        for (int step = 0; !open.isEmpty(); step++) {
            if (step == MOST_STEPS) {
                return outer;
            }
            Box box = open.pop();
            Optimisation.Result found = solve(figure, largest, box);
            if (!found.getState().isFeasible()) {
                continue;
            }
            outer = step == 0 ? found.getValue() : outer;
            boolean better = largest ? found.getValue() > best + ROUNDING : found.getValue() < best - ROUNDING;
            int broken = whole ? broken(found) : -1;
            if (better && broken < 0) {
                best = found.getValue();
            } else if (better) {
                double at = Math.floor(found.doubleValue(broken));
                open.push(new Box(box.least(), with(box.most(), broken, at)));
                open.push(new Box(with(box.least(), broken, at + 1), box.most()));
            }
        }
        return best;
    }

    /** Bounds of the variables. */
    private record Box(ImmutableDoubleArray least, ImmutableDoubleArray most) {}

    private ImmutableDoubleArray most() {
        return ImmutableDoubleArray.copyOf(variables);
    }

    private static ImmutableDoubleArray with(ImmutableDoubleArray bounds, int variable, double bound) {
        double[] changed = bounds.toArray();
        changed[variable] = bound;
        return ImmutableDoubleArray.copyOf(changed);
    }

    /** Returns a variable that is not a whole number, or −1 if there is none. */
    private int broken(Optimisation.Result found) {
        for (int v = 0; v < size(); v++) {
            if (Math.abs(found.doubleValue(v) - Math.rint(found.doubleValue(v))) > ROUNDING) {
                return v;
            }
        }
        return -1;
    }

    private Optimisation.Result solve(double[] figure, boolean largest, Box box) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> all = new ArrayList<>();
        for (int v = 0; v < size(); v++) {
            all.add(model.newVariable("x" + v)
                    .lower(box.least().get(v))
                    .upper(box.most().get(v)));
        }
        for (int r = 0; r < rows.size(); r++) {
            set(model.newExpression("row" + r), all, rows.get(r).factors().toArray())
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
