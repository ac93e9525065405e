package org.coppice.gray2010.simulation;

import java.util.Locale;

/**
 * How far the people of a team see alike: what each brings to everything, to one matter and to one answer, as variances of what is felt, and
 * how far two camps stand from the middle of it. In the ordinary team they add up to 1, which is about what bhr2000 has within a company.
 */
enum Agreement {
    STRONG(0.10, 0.05, 0.35, 0),
    ORDINARY(0.25, 0.20, 0.55, 0),
    WEAK(0.35, 0.45, 0.60, 0),
    SPLIT(0.25, 0.20, 0.55, 0.9);

    private final double tendency;
    private final double view;
    private final double slip;
    private final double camps;

    Agreement(double tendency, double view, double slip, double camps) {
        this.tendency = tendency;
        this.view = view;
        this.slip = slip;
        this.camps = camps;
    }

    /** How much more than others a person sees of everything. */
    double tendency() {
        return Math.sqrt(tendency);
    }

    /** How much more than others, and than of everything, a person sees of one matter. */
    double view() {
        return Math.sqrt(view);
    }

    /** How far one answer is from what the person sees. */
    double slip() {
        return Math.sqrt(slip);
    }

    double sd() {
        return Math.sqrt(tendency + view + slip);
    }

    /** How far each of two camps is from their middle, one above and one below, another matter another way round. */
    double camps() {
        return camps;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
