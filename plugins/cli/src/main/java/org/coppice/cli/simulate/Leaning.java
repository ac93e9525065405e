package org.coppice.cli.simulate;

import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;

/**
 * The shifts of a kind of team for a perspective, which are added to the random effects.
 *
 * @param kind the kind of the team
 * @param who the perspective
 */
record Leaning(TeamKind kind, Perspective who) {
    /**
     * Returns the shift of a measure: for preferences, the same for all kinds; for the organisation, the view that the kind has of its host;
     * for the team and the respondent, the shift of the kind plus the difference of the perspective.
     */
    double shift(Measure measure) {
        if (measure.horizon() == Horizon.PREFERRED) {
            return OtherShifts.PREFERRED.of(measure.construct());
        }
        if (measure.referent() == Referent.ORGANISATION) {
            return OtherShifts.host(kind).of(measure.construct());
        }
        return TeamShifts.of(kind).of(measure.construct())
                + OtherShifts.seen(kind, who).of(measure.construct());
    }

    /** Returns whether the respondents form two camps. */
    boolean split() {
        return !OtherShifts.camps(kind, who).values().isEmpty();
    }

    /** Returns the distance of both camps from the middle, for measures of the team and the respondent at present. */
    double camp(Measure measure) {
        boolean differs = measure.horizon() == Horizon.NOW && measure.referent() != Referent.ORGANISATION;
        return differs ? OtherShifts.camps(kind, who).of(measure.construct()) : 0;
    }
}
