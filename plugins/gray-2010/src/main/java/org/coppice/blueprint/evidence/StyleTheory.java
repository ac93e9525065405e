package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Term;
import org.coppice.model.vocabulary.LeadershipStyle;
import org.coppice.model.vocabulary.Relation;

/** What the theory of situational leadership says whatever the team. */
public final class StyleTheory {
    /** What holds whatever the style. */
    public static final ImmutableList<String> FLOORS = ImmutableList.of(
            "Casework stays supervised whatever the style: who answers for a case does not change.",
            "Anybody in induction is led directly.");

    private StyleTheory() {}

    /** The style that goes with a term. */
    public static <F extends Term> LeadershipStyle to(ImmutableList<Relation<F, LeadershipStyle>> relations, F from) {
        for (Relation<F, LeadershipStyle> relation : relations) {
            if (relation.from() == from) {
                return relation.to();
            }
        }
        throw new IllegalArgumentException("no style goes with " + from.id());
    }
}
