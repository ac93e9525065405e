package org.coppice.gray2010.simulation;

import java.util.Arrays;
import java.util.Random;

/** What is so in the teams that are made: the underlying means, in [0, 1], of the constructs of a reading. */
final class Cases {
    /** Means of the four stages. */
    enum Stages {
        CLEAR_BY_10("one stage .10 above the next"),
        CLEAR_BY_15("one stage .15 above the next"),
        CLEAR_BY_25("one stage .25 above the next"),
        TIE("two stages tie, .15 above the next"),
        EQUAL("all four equal"),
        DRAWN("four at random, SD .10");

        final String words;

        Stages(String words) {
            this.words = words;
        }

        double[] means(Random random) {
            return switch (this) {
                case CLEAR_BY_10 -> above(random, 1, 0.10);
                case CLEAR_BY_15 -> above(random, 1, 0.15);
                case CLEAR_BY_25 -> above(random, 1, 0.25);
                case TIE -> above(random, 2, 0.15);
                case EQUAL -> above(random, 4, 0);
                case DRAWN -> inside(around(random, 0.5, 0.10));
            };
        }
    }

    /** Means of the four cultures in the order of the table, and of the value base. */
    enum Cultures {
        CLEAR_BY_15("one culture .15 above the next"),
        TIE("two cultures tie, .15 above the next"),
        EQUAL("all four equal"),
        MECHANISTIC("managed .35 above the communal ones, value base .35"),
        AT_THE_GAP("managed .20 above the communal ones, value base .35"),
        WITH_VALUES("managed .35 above the communal ones, value base .65");

        final String words;

        Cultures(String words) {
            this.words = words;
        }

        double[] means(Random random) {
            return switch (this) {
                case CLEAR_BY_15 -> with(above(random, 1, 0.15), 0.55);
                case TIE -> with(above(random, 2, 0.15), 0.55);
                case EQUAL -> with(above(random, 4, 0), 0.55);
                case MECHANISTIC -> managed(random, 0.35, 0.35);
                case AT_THE_GAP -> managed(random, 0.20, 0.35);
                case WITH_VALUES -> managed(random, 0.35, 0.65);
            };
        }

        private static double[] managed(Random random, double gap, double values) {
            double communal = 0.35 + 0.03 * random.nextGaussian();
            return new double[] {communal + 0.05, communal + gap, communal, communal, values};
        }

        private static double[] with(double[] cultures, double values) {
            double[] all = Arrays.copyOf(cultures, cultures.length + 1);
            all[cultures.length] = values;
            return all;
        }
    }

    /** Means of the five levels, of which the first so many are reached: from .60 on. */
    enum Levels {
        CLEAR("levels .15 above and below the cut", 0.15, 0.15),
        NARROW("levels .08 above and below the cut", 0.08, 0.08),
        AT_THE_CUT("the deepest level that is reached stands at the cut", 0, 0.15);

        final String words;
        private final double above;
        private final double below;

        Levels(String words, double above, double below) {
            this.words = words;
            this.above = above;
            this.below = below;
        }

        double[] means(int reached) {
            double[] means = new double[5];
            for (int k = 0; k < means.length; k++) {
                means[k] = k < reached
                        ? 0.60 + Math.max(above, k == reached - 1 ? 0 : 0.15) + 0.02 * (reached - 1 - k)
                        : 0.60 - below - 0.02 * (k - reached);
            }
            return means;
        }
    }

    private Cases() {}

    /** So many of four, at random, stand together that far above the next. */
    private static double[] above(Random random, int leaders, double gap) {
        double[] means = around(random, 0.45 + 0.06 * random.nextGaussian(), 0.04);
        boolean[] leads = new boolean[means.length];
        for (int chosen = 0; chosen < leaders; ) {
            int one = random.nextInt(means.length);
            chosen += leads[one] ? 0 : 1;
            leads[one] = true;
        }
        double next = 0;
        for (int k = 0; k < means.length; k++) {
            next = leads[k] ? next : Math.max(next, means[k]);
        }
        double top = leaders == means.length ? means[0] : next + gap;
        for (int k = 0; k < means.length; k++) {
            means[k] = leads[k] ? top : means[k];
        }
        return inside(means);
    }

    private static double[] around(Random random, double middle, double sd) {
        double[] means = new double[4];
        Arrays.setAll(means, k -> middle + sd * random.nextGaussian());
        return means;
    }

    private static double[] inside(double[] means) {
        Arrays.setAll(means, k -> Math.min(0.95, Math.max(0.05, means[k])));
        return means;
    }
}
