package org.coppice.classic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.coppice.blueprint.evidence.Certainty;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Draft;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Labels;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.vocabulary.TeamStage;
import org.coppice.spi.Parameter;

/**
 * Reads the stage as D. Clark publishes it for his Teamwork Survey (knowledgejump.com/leader/teamsuv.html, formerly
 * nwlink.com/~donclark/leader/teamsuv.html), whose four sums run from 8 to 40:
 *
 * <ul>
 *   <li>the highest sum is the stage, a strong sign from 32 on; the lowest is what the team is least like, a strong sign up to 16;
 *   <li>two that are close are a transition, but forming and storming are storming, and norming and performing are performing;
 *   <li>three or four that are close show no stage: the view is unclear, or the team changes much, or it is storming.
 * </ul>
 *
 * <p>That much is published; how near is close is not, and ours: {@link #CLOSE}. So is taking the two that count to be the highest two. Figures
 * are held against one another as shares of their range, so that it does not matter how many questions a stage has: a share u is the sum
 * 8 + 32u of that questionnaire. The rules alone are taken from it; its questions are not.
 */
final class ClassicStages {
    static final Parameter CLOSE = Cutoffs.share(
            "stage-close", "Up to which distance, as a share of their range, the sums of stages are close", 0.05);
    static final Parameter STRONG =
            Cutoffs.share("stage-strong", "From where on the highest sum is a strong sign (32 of 8 to 40)", 0.75);
    static final Parameter WEAK =
            Cutoffs.share("stage-weak", "Up to where the lowest sum is a strong sign (16 of 8 to 40)", 0.25);

    static final ImmutableList<Measure> MEASURES = Measures.now(TeamStage.values());
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final Source SOURCE = Source.beyond("Clark, Teamwork Survey", "Interagency working and involvement");
    private static final ImmutableSet<TeamStage> EARLY = ImmutableSet.of(TeamStage.FORMING, TeamStage.STORMING);
    private static final ImmutableSet<TeamStage> LATE = ImmutableSet.of(TeamStage.NORMING, TeamStage.PERFORMING);

    private final Evidence evidence;
    private final Draft draft;

    private ClassicStages(Evidence evidence) {
        this.evidence = evidence;
        this.draft = new Draft(evidence, "stage", "The stage of the team", SOURCE);
    }

    static StageReading read(Evidence evidence) {
        return new ClassicStages(evidence).read();
    }

    private StageReading read() {
        if (!draft.open(WHO, MEASURES)) {
            return reading(draft.withheld(), ImmutableSet.of());
        }
        draft.untested(Gate.SHARED_VIEW, Classic.NO_VIEW);
        ImmutableList<TeamStage> ranked = Arrays.stream(TeamStage.values())
                .sorted(Comparator.comparingDouble((TeamStage stage) -> -share(stage)))
                .collect(ImmutableList.toImmutableList());
        double top = share(ranked.get(0));
        ImmutableSet<TeamStage> close = ranked.stream()
                .filter(stage -> top - share(stage) <= evidence.cutoffs().of(CLOSE) + Classic.SAME)
                .sorted()
                .collect(ImmutableSet.toImmutableSet());
        draft.note("As sums from 8 to 40: "
                + Arrays.stream(TeamStage.values())
                        .map(stage -> String.format(Locale.ROOT, "%s %.1f", Labels.id(stage), 8 + 32 * share(stage)))
                        .collect(Collectors.joining(", "))
                + ".");
        TeamStage lowest = ranked.get(ranked.size() - 1);
        if (!close.contains(lowest)) {
            boolean surely = share(lowest) <= evidence.cutoffs().of(WEAK) + Classic.SAME;
            draft.note("The team is least like " + Labels.id(lowest) + (surely ? ", a strong sign." : "."));
        }
        ImmutableSet<TeamStage> named = named(close);
        return reading(judgement(named, close, top), named);
    }

    private static StageReading reading(Judgement judgement, ImmutableSet<TeamStage> named) {
        return new StageReading(judgement, ImmutableMap.of(), named, OptionalDouble.empty(), ImmutableSet.of());
    }

    private double share(TeamStage stage) {
        return evidence.figure(Measures.now(stage), WHO);
    }

    private static ImmutableSet<TeamStage> named(ImmutableSet<TeamStage> close) {
        if (close.equals(EARLY)) {
            return ImmutableSet.of(TeamStage.STORMING);
        }
        return close.equals(LATE) ? ImmutableSet.of(TeamStage.PERFORMING) : close;
    }

    private Judgement judgement(ImmutableSet<TeamStage> named, ImmutableSet<TeamStage> close, double top) {
        ImmutableList<TeamStage> stages = named.asList();
        boolean strong = top >= evidence.cutoffs().of(STRONG) - Classic.SAME;
        if (stages.size() > 2) {
            draft.note(
                    "Sums this close mean that the view of the team is unclear, that it changes much, or that it is storming.");
            return draft.says("mixed", "The team shows signs of several stages; none stands out.", Certainty.NOT_TOLD);
        }
        String first = Labels.id(stages.get(0));
        String certainty = strong ? "a strong sign" : "no strong sign";
        if (stages.size() == 2) {
            String second = Labels.id(stages.get(1));
            return draft.says(
                    "between-" + first + "-and-" + second,
                    "The team is between " + first + " and " + second + ".",
                    certainty);
        }
        if (close.size() == 2) {
            draft.note("Two sums are close: " + Labels.id(close.asList().get(0)) + " and "
                    + Labels.id(close.asList().get(1)) + " together count as " + first + ".");
        }
        return draft.says(
                first,
                "The team is " + first + ": " + Labels.lower(stages.get(0).definition()),
                certainty);
    }
}
