package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.coppice.model.Construct;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Referent;

/** The measures that readings use. */
public final class Measures {
    private Measures() {}

    /** Returns the measure of a construct in the team now. */
    public static Measure now(Construct construct) {
        return new Measure(construct.constructId(), Referent.TEAM, Horizon.NOW);
    }

    /** Returns the measures of constructs in the team now. */
    public static ImmutableList<Measure> now(Construct... constructs) {
        return Arrays.stream(constructs).map(Measures::now).collect(ImmutableList.toImmutableList());
    }

    /** Returns the measure of a construct in the organisation now. */
    public static Measure ofOrganisation(Construct construct) {
        return new Measure(construct.constructId(), Referent.ORGANISATION, Horizon.NOW);
    }

    /** Returns the measure of a construct in the team as members prefer it. */
    public static Measure preferred(Construct construct) {
        return new Measure(construct.constructId(), Referent.TEAM, Horizon.PREFERRED);
    }

    /** Returns the text that readers see after the label of the construct. */
    public static String qualifier(Measure measure) {
        return (measure.referent() == Referent.TEAM
                        ? ""
                        : " of " + measure.referent().label())
                + (measure.horizon() == Horizon.NOW ? "" : ", preferred");
    }
}
