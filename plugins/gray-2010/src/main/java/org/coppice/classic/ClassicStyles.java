package org.coppice.classic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.coppice.blueprint.evidence.Certainty;
import org.coppice.blueprint.evidence.Draft;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Labels;
import org.coppice.blueprint.evidence.StyleTheory;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.blueprint.StyleReading;
import org.coppice.model.vocabulary.LeadershipStyle;
import org.coppice.model.vocabulary.Relations;

/** Reads the style of leadership from the stage alone; between two stages that are neighbours, between their styles. */
final class ClassicStyles {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<LeadershipStyle> ALL = ImmutableList.copyOf(LeadershipStyle.values());

    private ClassicStyles() {}

    static StyleReading read(Evidence evidence, StageReading stage) {
        Draft draft = new Draft(
                        evidence,
                        "style",
                        "How to lead the team",
                        Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice"))
                .rests(WHO, ClassicStages.MEASURES);
        if (stage.judgement().label() instanceof Label.Withheld why) {
            draft.stop(why);
            return new StyleReading(draft.withheld(), ImmutableMap.of(), ImmutableSet.of(), StyleTheory.FLOORS);
        }
        draft.answered(WHO);
        draft.untested(Gate.SHARED_VIEW, Classic.NO_VIEW)
                .note("From the stage alone: ability and willingness are not looked at.")
                .note("The evidence for this theory is mixed.");
        ImmutableList<LeadershipStyle> styles = stage.likely().stream()
                .sorted()
                .map(one -> StyleTheory.to(Relations.STYLE_OF_STAGE, one))
                .collect(ImmutableList.toImmutableList());
        boolean range = styles.size() == 1
                || (styles.size() == 2 && ALL.indexOf(styles.get(1)) - ALL.indexOf(styles.get(0)) == 1);
        ImmutableList<LeadershipStyle> fitting = range ? styles : ImmutableList.of();
        return new StyleReading(
                judgement(draft, fitting), ImmutableMap.of(), ImmutableSet.copyOf(fitting), StyleTheory.FLOORS);
    }

    private static Judgement judgement(Draft draft, ImmutableList<LeadershipStyle> fitting) {
        if (fitting.isEmpty()) {
            return draft.says("differentiate", "No one style fits: lead by the task at hand.", Certainty.NOT_TOLD);
        }
        LeadershipStyle first = fitting.get(0);
        if (fitting.size() == 1) {
            return draft.says(Labels.id(first), first.label() + ": " + Labels.meaning(first), Certainty.NOT_TOLD);
        }
        return draft.says(
                Labels.id(first) + "-to-" + Labels.id(fitting.get(1)),
                "Between " + Labels.lower(first.label()) + " and "
                        + Labels.lower(fitting.get(1).label()) + ".",
                Certainty.NOT_TOLD);
    }
}
