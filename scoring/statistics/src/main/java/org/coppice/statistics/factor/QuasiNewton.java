package org.coppice.statistics.factor;

import java.util.ArrayDeque;
import java.util.Iterator;

/** The directions of limited-memory quasi-Newton steps (Nocedal 1980): the curvature is that of the latest steps. */
final class QuasiNewton {
    private static final int MEMORY = 5;

    private final ArrayDeque<Step> steps = new ArrayDeque<>(); // the latest first

    private static final class Step {
        private final double[] way;
        private final double[] turn;
        private final double product;

        private Step(double[] way, double[] turn, double product) {
            this.way = way;
            this.turn = turn;
            this.product = product;
        }
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Forgets all steps. */
    void clear() {
        steps.clear();
    }

    /** Adds a step and the change of the gradient in it; ignores it if the curvature is not above {@code least}. */
    void add(double[] way, double[] turn, double least) {
        double product = product(way, turn);
        if (product > least) {
            steps.addFirst(new Step(way, turn, product));
            if (steps.size() > MEMORY) {
                steps.removeLast();
            }
        }
    }

    /** Returns the direction of the next step; {@code downhill} is the negative gradient. */
    double[] direction(double[] downhill) {
        double[] way = downhill.clone();
        double[] shares = new double[steps.size()];
        int at = 0;
        for (Step step : steps) {
            shares[at] = product(step.way, way) / step.product;
            add(way, -shares[at++], step.turn);
        }
        if (!steps.isEmpty()) {
            Step last = steps.getFirst();
            double scale = last.product / product(last.turn, last.turn);
            for (int i = 0; i < way.length; i++) {
                way[i] *= scale;
            }
        }
        for (Iterator<Step> oldest = steps.descendingIterator(); oldest.hasNext(); ) {
            Step step = oldest.next();
            add(way, shares[--at] - product(step.turn, way) / step.product, step.way);
        }
        return way;
    }

    /** Adds a multiple of the second vector to the first. */
    static void add(double[] into, double share, double[] more) {
        for (int i = 0; i < into.length; i++) {
            into[i] += share * more[i];
        }
    }

    static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        add(difference, -1, b);
        return difference;
    }

    static double product(double[] a, double[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
        }
        return product;
    }
}
