package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Term;
import org.coppice.model.vocabulary.LeadershipStyle;
import org.coppice.model.vocabulary.Relation;

/** The parts of the theory of situational leadership that do not depend on the team. */
public final class SituationalLeadership {
    /** The minimum requirements of every style. */
    public static final ImmutableList<String> FLOORS = ImmutableList.of(
            "Casework stays supervised with every style: responsibility for a case does not change.",
            "New members in induction are led directly.");

    private SituationalLeadership() {}

    /** Returns the style that a relation assigns to a term. */
    public static <F extends Term> LeadershipStyle styleFor(
            ImmutableList<Relation<F, LeadershipStyle>> relations, F from) {
        for (Relation<F, LeadershipStyle> relation : relations) {
            if (relation.from() == from) {
                return relation.to();
            }
        }
        throw new IllegalArgumentException("no style is assigned to " + from.id());
    }
}
