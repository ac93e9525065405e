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
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.JudgementBuilder;
import org.coppice.blueprint.evidence.LabelText;
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
 * Reads the stage by the rules that D. Clark publishes for the Teamwork Survey (knowledgejump.com/leader/teamsuv.html, formerly
 * nwlink.com/~donclark/leader/teamsuv.html), whose four sums are from 8 to 40:
 *
 * <ul>
 *   <li>the highest sum is the stage, a strong sign from 32 on; the lowest is what the team is least like, a strong sign up to 16;
 *   <li>two close sums are a transition, but forming and storming are storming, and norming and performing are performing;
 *   <li>three or four close sums show no stage: the view is unclear, or the team is changing, or it is storming.
 * </ul>
 *
 * <p>The published rules do not define how near sums have to be; {@link #CLOSE} is our choice, and so is the use of the highest two sums. Figures
 * are compared as shares of their range, so that the number of questions of a stage does not matter: a share u is the sum 8 + 32u of that
 * questionnaire. Only the rules come from it; its questions do not.
 */
final class ClassicStages {
    static final Parameter CLOSE =
            Cutoffs.share("stage-close", "Largest difference of close sums, as a share of their range", 0.05);
    static final Parameter STRONG =
            Cutoffs.share("stage-strong", "Highest sum from which it is a strong sign (32 of 8 to 40)", 0.75);
    static final Parameter WEAK =
            Cutoffs.share("stage-weak", "Lowest sum up to which it is a strong sign (16 of 8 to 40)", 0.25);

    static final ImmutableList<Measure> MEASURES = Measures.now(TeamStage.values());
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final Source SOURCE = Source.beyond("Clark, Teamwork Survey", "Interagency working and involvement");
    private static final ImmutableSet<TeamStage> EARLY = ImmutableSet.of(TeamStage.FORMING, TeamStage.STORMING);
    private static final ImmutableSet<TeamStage> LATE = ImmutableSet.of(TeamStage.NORMING, TeamStage.PERFORMING);

    private final Evidence evidence;
    private final JudgementBuilder judgement;

    private ClassicStages(Evidence evidence) {
        this.evidence = evidence;
        this.judgement = new JudgementBuilder(evidence, "stage", "The stage of the team", SOURCE);
    }

    static StageReading read(Evidence evidence) {
        return new ClassicStages(evidence).read();
    }

    private StageReading read() {
        if (!judgement.passesGates(WHO, MEASURES)) {
            return reading(judgement.withheld(), ImmutableSet.of());
        }
        judgement.notTested(Gate.SHARED_VIEW, Classic.NO_VIEW);
        ImmutableList<TeamStage> ranked = Arrays.stream(TeamStage.values())
                .sorted(Comparator.comparingDouble((TeamStage stage) -> -share(stage)))
                .collect(ImmutableList.toImmutableList());
        double top = share(ranked.get(0));
        ImmutableSet<TeamStage> close = ranked.stream()
                .filter(stage -> top - share(stage) <= evidence.cutoffs().of(CLOSE) + Classic.SAME)
                .sorted()
                .collect(ImmutableSet.toImmutableSet());
        judgement.note("As sums from 8 to 40: "
                + Arrays.stream(TeamStage.values())
                        .map(stage -> String.format(Locale.ROOT, "%s %.1f", LabelText.id(stage), 8 + 32 * share(stage)))
                        .collect(Collectors.joining(", "))
                + ".");
        TeamStage lowest = ranked.get(ranked.size() - 1);
        if (!close.contains(lowest)) {
            boolean surely = share(lowest) <= evidence.cutoffs().of(WEAK) + Classic.SAME;
            judgement.note("The team is least like " + LabelText.id(lowest) + (surely ? ", a strong sign." : "."));
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
            judgement.note(
                    "Close sums mean that the view of the team is unclear, that the team is changing, or that it is storming.");
            return judgement.states(
                    "mixed", "The team shows signs of several stages; none stands out.", Certainty.NOT_GIVEN);
        }
        String first = LabelText.id(stages.get(0));
        String certainty = strong ? "a strong sign" : "no strong sign";
        if (stages.size() == 2) {
            String second = LabelText.id(stages.get(1));
            return judgement.states(
                    "between-" + first + "-and-" + second,
                    "The team is between " + first + " and " + second + ".",
                    certainty);
        }
        if (close.size() == 2) {
            judgement.note("Two sums are close: " + LabelText.id(close.asList().get(0)) + " and "
                    + LabelText.id(close.asList().get(1)) + " together count as " + first + ".");
        }
        return judgement.states(
                first,
                "The team is " + first + ": " + LabelText.lower(stages.get(0).definition()),
                certainty);
    }
}
