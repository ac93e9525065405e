package org.coppice.gray2010.simulation;

import java.util.Locale;

/** The conditions under which surveys are simulated. Variances and standard deviations are on the latent scale of the answers. */
enum Condition {
    BASE(new Setting()),
    WEAK(new Setting().persons(0.35, 0.45, 0.60)),
    ITEMS(new Setting().difficulty(0.25, 0)),
    ITEMS_AND_SCALES(new Setting().difficulty(0.35, 0.20)),
    ACQUIESCENCE(new Setting().acquiescence(0.4, 0.4)),
    EXTREME_STYLE(new Setting().extreme(0.5)),
    CARELESS(new Setting().careless(0.2)),
    SKEW(new Setting().skew(0.9)),
    HALO(new Setting().halo(0.75)),
    NESTED(new Setting().nested(0.35)),
    COMBINED(new Setting()
            .difficulty(0.25, 0.10)
            .acquiescence(0.2, 0.2)
            .extreme(0.25)
            .careless(0.1)
            .halo(0.4)
            .nested(0.2)),
    WORDINGS(new Setting().difficulty(0.15, 0.10).wordings(0.25));

    final Setting setting;

    Condition(Setting setting) {
        this.setting = setting;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a condition consists of. */
    static final class Setting {
        /** Variances of a person's tendency to rate everything higher, of the person's view of one construct, and of the error of an answer. */
        double tendency = 0.25;

        double view = 0.20;
        double error = 0.55;
        /** Standard deviations of the difficulty of a question, and of what the questions of a scale have in common. */
        double questions;

        double scales;
        /** Standard deviation of the difficulty that the wording for one perspective adds to a question. */
        double wordings;
        /** Mean and standard deviation of the tendency to agree with any statement. */
        double agreeing;

        double agreeingSd;
        /** Standard deviation of the logarithm of a person's stretching of the scale. */
        double extreme;
        /** The share of members who answer carelessly. */
        double careless;
        /** How far the thresholds lie below those of an unskewed question. */
        double skew;
        /** The correlation of the constructs of a team. */
        double halo;
        /** The variance between the workers of the people who use services; each of three workers has some of these people. */
        double workers;

        private Setting persons(double tendency, double view, double error) {
            this.tendency = tendency;
            this.view = view;
            this.error = error;
            return this;
        }

        private Setting difficulty(double questions, double scales) {
            this.questions = questions;
            this.scales = scales;
            return this;
        }

        private Setting wordings(double sd) {
            wordings = sd;
            return this;
        }

        private Setting acquiescence(double mean, double sd) {
            agreeing = mean;
            agreeingSd = sd;
            return this;
        }

        private Setting extreme(double sd) {
            extreme = sd;
            return this;
        }

        private Setting careless(double share) {
            careless = share;
            return this;
        }

        private Setting skew(double by) {
            skew = by;
            return this;
        }

        private Setting halo(double correlation) {
            halo = correlation;
            return this;
        }

        private Setting nested(double variance) {
            workers = variance;
            return this;
        }
    }
}
