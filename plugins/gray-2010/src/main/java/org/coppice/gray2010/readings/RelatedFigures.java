package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Intervals;
import org.coppice.blueprint.evidence.JudgementBuilder;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.vocabulary.PaperConstruct;

/** Figures of the team now that are shown with a reading and do not change its label. */
final class RelatedFigures {
    private RelatedFigures() {}

    /** Returns the figures of the constructs that are readable in a perspective, with their intervals, as evidence of the judgement. */
    static ImmutableList<Finding> of(
            Evidence evidence, JudgementBuilder judgement, Perspective who, PaperConstruct... constructs) {
        ImmutableList.Builder<Finding> figures = ImmutableList.builder();
        for (PaperConstruct construct : constructs) {
            Measure measure = Measures.now(construct);
            if (evidence.isReadable(measure, who)) {
                judgement.basedOn(who, ImmutableList.of(measure));
                figures.add(new Finding(
                        who == Perspective.TEAM_MEMBER ? construct.id() : construct.id() + "-" + who.id(),
                        construct.label().toLowerCase(Locale.ROOT)
                                + (who == Perspective.TEAM_MEMBER ? "" : " (" + who.label() + ")"),
                        evidence.rounded(evidence.mean(measure, who)),
                        Intervals.shown(evidence, measure, who)));
            }
        }
        return figures.build();
    }
}
