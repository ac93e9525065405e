package org.coppice.scoring.disclosure;

/** A combination of columns: what it leaves to the people. */
final class Remainder {
    private static final double QUARTER = 0.25;
    private static final double NEAR = 1 + QUARTER;
    private static final double ROUNDING = 1e-9;

    private final AnswerWeights weights;
    private final int[] columns;
    private final double[] factors;
    private final AnswerWeights.Distinct distinct;
    private final int minimum;
    private final double[] masses; // the range of each person by distinct pattern
    private double all; // the ranges of all people, added up
    private double above; // how far the combination of the published means is above its least possible value

    /**
     * Creates a combination of columns.
     *
     * @param above the combination of the published sums
     * @param answers an array with a place for each question of the bank, 0 before and after
     */
    Remainder(
            AnswerWeights weights,
            int[] columns,
            double[] factors,
            AnswerWeights.Distinct distinct,
            double above,
            int minimum,
            double[] answers) {
        this.weights = weights;
        this.columns = columns;
        this.factors = factors;
        this.distinct = distinct;
        this.masses = new double[distinct.size()];
        this.minimum = minimum;
        this.above = above;
        for (int d = 0; d < masses.length; d++) {
            add(d, answers);
        }
    }

    /** Adds the people of a pattern: what they have in the combination, and the least of it. */
    private void add(int d, double[] answers) {
        double least = 0; // reversed answers count from the other end
        for (int i = 0; i < columns.length; i++) {
            int[] questions = weights.questions(columns[i]);
            double[] shares = weights.shares(columns[i], distinct.first(d));
            for (int q = 0; q < questions.length; q++) {
                answers[questions[q]] += factors[i] * shares[q];
            }
            least -= factors[i] * weights.negative(columns[i], distinct.first(d));
        }
        double mass = 0;
        for (int column : columns) {
            for (int question : weights.questions(column)) {
                mass += Math.abs(answers[question]);
                least += Math.min(0, answers[question]);
                answers[question] = 0; // so that a question of several columns counts once
            }
        }
        masses[d] = mass;
        all += distinct.people(d) * mass;
        above -= distinct.people(d) * least;
    }

    boolean isWideOrEmpty() {
        return all < ROUNDING || isWide();
    }

    boolean isWide() {
        double[] largest = largest();
        double few = 0;
        double group = 0;
        for (int i = 0; i < largest.length; i++) {
            few += i < minimum - 1 ? largest[i] : 0;
            group += largest[i];
        }
        double near = Math.max(NEAR * largest[0], QUARTER * group);
        return all - few >= QUARTER * few - ROUNDING && above >= near - ROUNDING && all - above >= near - ROUNDING;
    }

    /** Returns the ranges of the minimum group of people with the widest ones, the widest first. */
    private double[] largest() {
        double[] each = new double[Math.min(minimum, distinct.everyone())];
        int size = 0;
        for (int d = 0; d < masses.length; d++) {
            for (int person = 0; person < Math.min(minimum, distinct.people(d)); person++) {
                int at = Math.min(size, each.length);
                while (at > 0 && each[at - 1] < masses[d]) {
                    at--;
                }
                if (at < each.length) {
                    System.arraycopy(each, at, each, at + 1, Math.min(size, each.length - 1) - at);
                    each[at] = masses[d];
                    size = Math.min(size + 1, each.length);
                }
            }
        }
        return each;
    }
}
