package org.coppice.model.score;

import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;

/**
 * The verbal bands of within-group agreement: the bands of r_wg of LeBreton and Senter (2008, Answers to 20 questions about
 * interrater reliability and interrater agreement, Organizational Research Methods 11, Table 3). The bands are half-open, so that a
 * figure between two printed bands belongs to exactly one: [0, .31), [.31, .51), [.51, .71), [.71, .91) and [.91, 1].
 * The set is closed.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public enum AgreementBand implements Named {
    /** Below .31. */
    LACK("lack", "lack of agreement", 0),
    /** From .31 to below .51. */
    WEAK("weak", "weak agreement", 0.31),
    /** From .51 to below .71. */
    MODERATE("moderate", "moderate agreement", 0.51),
    /** From .71 to below .91. */
    STRONG("strong", "strong agreement", 0.71),
    /** From .91. */
    VERY_STRONG("very-strong", "very strong agreement", 0.91);

    private final String id;
    private final String label;
    private final double from;

    AgreementBand(String id, String label, double from) {
        this.id = id;
        this.label = label;
        this.from = from;
    }

    /**
     * Returns the band of an r_wg.
     *
     * @throws InvalidValueException if it is outside 0 to 1
     */
    public static AgreementBand of(double rwg) {
        Check.valid(rwg >= 0 && rwg <= 1, "an r_wg of %s", "it lies between 0 and 1", rwg);
        AgreementBand band = LACK;
        for (AgreementBand next : values()) {
            band = rwg >= next.from ? next : band;
        }
        return band;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /** Returns the lower bound of the band; a band ends below the next one, the last at 1. */
    public double from() {
        return from;
    }
}
