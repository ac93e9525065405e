package org.coppice.classic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.coppice.blueprint.evidence.Certainty;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.JudgementBuilder;
import org.coppice.blueprint.evidence.LabelText;
import org.coppice.blueprint.evidence.SituationalLeadership;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.blueprint.StyleReading;
import org.coppice.model.vocabulary.LeadershipStyle;
import org.coppice.model.vocabulary.Relations;

/** Reads the style of leadership from the stage only; a transition between two neighbouring stages gives a range of their styles. */
final class ClassicStyles {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<LeadershipStyle> ALL = ImmutableList.copyOf(LeadershipStyle.values());

    private ClassicStyles() {}

    static StyleReading read(Evidence evidence, StageReading stage) {
        JudgementBuilder judgement = new JudgementBuilder(
                        evidence,
                        "style",
                        "How to lead the team",
                        Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice"))
                .basedOn(WHO, ClassicStages.MEASURES);
        if (stage.judgement().label() instanceof Label.Withheld why) {
            judgement.fail(why);
            return new StyleReading(
                    judgement.withheld(), ImmutableMap.of(), ImmutableSet.of(), SituationalLeadership.FLOORS);
        }
        judgement.passesResponseGates(WHO, ImmutableList.of());
        judgement
                .notTested(Gate.SHARED_VIEW, Classic.NO_VIEW)
                .note("Based on the stage only: ability and willingness are not used.")
                .note("The evidence for this theory is mixed.");
        ImmutableList<LeadershipStyle> styles = stage.likely().stream()
                .sorted()
                .map(one -> SituationalLeadership.styleFor(Relations.STYLE_OF_STAGE, one))
                .collect(ImmutableList.toImmutableList());
        boolean range = styles.size() == 1
                || (styles.size() == 2 && ALL.indexOf(styles.get(1)) - ALL.indexOf(styles.get(0)) == 1);
        ImmutableList<LeadershipStyle> fitting = range ? styles : ImmutableList.of();
        return new StyleReading(
                judgement(judgement, fitting),
                ImmutableMap.of(),
                ImmutableSet.copyOf(fitting),
                SituationalLeadership.FLOORS);
    }

    private static Judgement judgement(JudgementBuilder judgement, ImmutableList<LeadershipStyle> fitting) {
        if (fitting.isEmpty()) {
            return judgement.states(
                    "differentiate",
                    "No single style fits: choose the style that suits the task.",
                    Certainty.NOT_GIVEN);
        }
        LeadershipStyle first = fitting.get(0);
        if (fitting.size() == 1) {
            return judgement.states(LabelText.id(first), LabelText.sentence(first), Certainty.NOT_GIVEN);
        }
        return judgement.states(
                LabelText.id(first) + "-to-" + LabelText.id(fitting.get(1)),
                "The team needs a style between " + LabelText.name(first) + " and " + LabelText.name(fitting.get(1))
                        + ".",
                Certainty.NOT_GIVEN);
    }
}
