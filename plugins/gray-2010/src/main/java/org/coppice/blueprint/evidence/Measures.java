package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.coppice.model.Construct;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Referent;

/** The measures that readings rest on. */
public final class Measures {
    private Measures() {}

    /** The construct in the team as it is now. */
    public static Measure now(Construct construct) {
        return new Measure(construct.constructId(), Referent.TEAM, Horizon.NOW);
    }

    /** The same of several. */
    public static ImmutableList<Measure> now(Construct... constructs) {
        return Arrays.stream(constructs).map(Measures::now).collect(ImmutableList.toImmutableList());
    }

    /** The construct in the organisation as it is now. */
    public static Measure host(Construct construct) {
        return new Measure(construct.constructId(), Referent.ORGANISATION, Horizon.NOW);
    }

    /** The construct in the team as it is preferred. */
    public static Measure preferred(Construct construct) {
        return new Measure(construct.constructId(), Referent.TEAM, Horizon.PREFERRED);
    }

    /** What a reader sees beside the name of the construct. */
    public static String beside(Measure measure) {
        return (measure.referent() == Referent.TEAM
                        ? ""
                        : " of " + measure.referent().label())
                + (measure.horizon() == Horizon.NOW ? "" : ", preferred");
    }
}
