package org.coppice.cli.simulate;

import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;

/**
 * How a kind of team leans, seen from a perspective: what is added to the effects that chance gives.
 *
 * @param kind the kind of the team
 * @param who the perspective
 */
record Leaning(TeamKind kind, Perspective who) {
    /**
     * The shift of a measure: of what is preferred, that of anybody; of the organisation, how the kind sees its host; of the team and of
     * oneself, that of the kind and what the perspective sees otherwise.
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

    /** Whether those who answer are of two camps. */
    boolean split() {
        return !OtherShifts.camps(kind, who).values().isEmpty();
    }

    /** How far the two camps lie from the middle on a measure: on the team and oneself as they are now. */
    double camp(Measure measure) {
        boolean differs = measure.horizon() == Horizon.NOW && measure.referent() != Referent.ORGANISATION;
        return differs ? OtherShifts.camps(kind, who).of(measure.construct()) : 0;
    }
}
