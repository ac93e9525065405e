package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.coppice.blueprint.draws.DrawProbabilities;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.JudgementBuilder;
import org.coppice.blueprint.evidence.LabelText;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.blueprint.evidence.SituationalLeadership;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.blueprint.StyleReading;
import org.coppice.model.vocabulary.LeadershipStyle;
import org.coppice.model.vocabulary.Readiness;
import org.coppice.model.vocabulary.ReadinessPart;
import org.coppice.model.vocabulary.Relations;
import org.coppice.model.vocabulary.TeamStage;

/**
 * Reads the style of leadership from readiness and from the stage: the probability of a style is that both suggest it in the same draws, given that
 * they agree; from one of them with a note if the other is missing.
 */
public final class Styles {
    private static final ImmutableList<TeamStage> STAGES = ImmutableList.copyOf(TeamStage.values());
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<LeadershipStyle> ALL = ImmutableList.copyOf(LeadershipStyle.values());
    private static final ImmutableList<Measure> READINESS = Measures.now(ReadinessPart.values());

    /** The probability from which the two sources count as agreeing. */
    private static final double AGREEMENT = 0.5;

    private final Evidence evidence;
    private final StageReading stage;
    private final JudgementBuilder judgement;

    private Styles(Evidence evidence, StageReading stage) {
        this.evidence = evidence;
        this.stage = stage;
        this.judgement = new JudgementBuilder(
                evidence,
                "style",
                "How to lead the team",
                Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice"));
    }

    public static StyleReading read(Evidence evidence, StageReading stage) {
        return new Styles(evidence, stage).read();
    }

    private StyleReading read() {
        boolean ready = READINESS.stream().allMatch(measure -> evidence.isReadable(measure, WHO));
        boolean staged = !stage.stages().isEmpty();
        judgement.basedOn(WHO, READINESS).basedOn(WHO, Measures.now(TeamStage.values()));
        if (!ready && !staged) {
            judgement.fail(evidence.failedGate(READINESS, WHO).orElseThrow());
            return nothing(judgement.withheld());
        }
        if (!judgement.passesResponseGates(WHO, ready ? READINESS : ImmutableList.of())) {
            return nothing(judgement.withheld());
        }
        boolean divided =
                stage.judgement().label() instanceof Label.Withheld withheld && withheld.gate() == Gate.SHARED_VIEW;
        if (divided || (ready && !judgement.passesSharedView(READINESS))) {
            SituationalLeadership.FLOORS.forEach(judgement::note);
            return nothing(judgement.states(
                    "differentiate-by-person", "Ask each person what they need: members see the team differently."));
        }
        if (!staged) {
            judgement.note("Based on readiness only: the stage is not known.");
        }
        if (!ready) {
            judgement.note("Based on the stage only: ability and willingness are not known.");
        }
        judgement.note("The evidence for this theory is mixed.");
        SituationalLeadership.FLOORS.forEach(judgement::note);
        double[][] both = joint(ready, staged);
        double agreement = 0;
        for (int k = 0; k < ALL.size(); k++) {
            agreement += both[k][k];
        }
        if (agreement < AGREEMENT) {
            judgement.note("Readiness and the stage suggest different styles.");
        }
        ImmutableMap<LeadershipStyle, Double> styles = styles(both, agreement);
        ImmutableList<LeadershipStyle> range = range(styles, both, agreement);
        return new StyleReading(
                judgement(styles, range, both),
                evidence.shares(styles),
                ImmutableSet.copyOf(range),
                SituationalLeadership.FLOORS);
    }

    private static StyleReading nothing(Judgement judgement) {
        return new StyleReading(judgement, ImmutableMap.of(), ImmutableSet.of(), SituationalLeadership.FLOORS);
    }

    /** Returns the joint probabilities of the style that readiness suggests and of that which the stage suggests, from the same draws. */
    private double[][] joint(boolean ready, boolean staged) {
        double cut = evidence.cutoffs().of(Cutoffs.READINESS_CUT);
        double[] able = ready ? evidence.pooled().towards(cut, READINESS.get(0), WHO) : new double[0];
        double[] willing = ready ? evidence.pooled().towards(cut, READINESS.get(1), WHO) : new double[0];
        ImmutableList<double[]> stages =
                staged ? Stages.draws(evidence).values().asList() : ImmutableList.of();
        double[][] joint = new double[ALL.size()][ALL.size()];
        for (int d = 0; d < evidence.drawCount(); d++) {
            int ofStage =
                    staged ? ALL.indexOf(SituationalLeadership.styleFor(Relations.STYLE_OF_STAGE, top(stages, d))) : 0;
            int ofReadiness = ready
                    ? ALL.indexOf(SituationalLeadership.styleFor(
                            Relations.STYLE_OF_READINESS, Readiness.of(able[d] >= cut, willing[d] >= cut)))
                    : ofStage;
            joint[ofReadiness][staged ? ofStage : ofReadiness] += 1.0 / evidence.drawCount();
        }
        return joint;
    }

    private static TeamStage top(ImmutableList<double[]> stages, int draw) {
        int top = 0;
        for (int k = 1; k < stages.size(); k++) {
            top = stages.get(k)[draw] > stages.get(top)[draw] ? k : top;
        }
        return STAGES.get(top);
    }

    /** Returns the probability of each style given that both sources suggest the same one; the mean of both if they can hardly agree. */
    private static ImmutableMap<LeadershipStyle, Double> styles(double[][] joint, double agreement) {
        double[] shares = new double[ALL.size()];
        for (int k = 0; k < shares.length; k++) {
            for (int other = 0; other < shares.length; other++) {
                shares[k] += agreement >= AGREEMENT
                        ? k == other ? joint[k][k] / agreement : 0
                        : (joint[k][other] + joint[other][k]) / 2;
            }
        }
        return DrawProbabilities.shares(ALL, shares, 1);
    }

    /** Returns the style, or two neighbouring styles, with enough probability; delegating alone needs more. */
    private ImmutableList<LeadershipStyle> range(
            ImmutableMap<LeadershipStyle, Double> styles, double[][] joint, double agreement) {
        double sure = evidence.cutoffs().of(Cutoffs.SURE);
        LeadershipStyle top = DrawProbabilities.ranked(styles).get(0).getKey();
        if (agreement >= AGREEMENT
                && DrawProbabilities.of(styles, top)
                        >= (top == LeadershipStyle.DELEGATING ? delegating(sure) : sure) - 1e-12) {
            return ImmutableList.of(top);
        }
        ImmutableList<LeadershipStyle> best = ImmutableList.of();
        double most = sure - 1e-12;
        for (int i = 0; i + 1 < ALL.size(); i++) {
            double within = within(joint, i);
            if (within >= most) {
                most = within;
                best = ALL.subList(i, i + 2);
            }
        }
        return best;
    }

    /** Returns the probability that both sources suggest a style or the next one. */
    private static double within(double[][] joint, int style) {
        return Math.min(
                1,
                joint[style][style] + joint[style][style + 1] + joint[style + 1][style] + joint[style + 1][style + 1]);
    }

    private double delegating(double sure) {
        return Math.max(sure, evidence.cutoffs().of(Cutoffs.DELEGATING_SURE));
    }

    private Judgement judgement(
            ImmutableMap<LeadershipStyle, Double> styles, ImmutableList<LeadershipStyle> range, double[][] joint) {
        if (range.isEmpty()) {
            return judgement.states("differentiate", "No single style is clear: choose the style that suits the task.");
        }
        LeadershipStyle first = range.get(0);
        if (range.size() == 1) {
            return judgement.states(
                    LabelText.id(first), LabelText.sentence(first), DrawProbabilities.of(styles, first));
        }
        LeadershipStyle second = range.get(1);
        if (second == LeadershipStyle.DELEGATING) {
            judgement.note("The evidence for delegating is not strong enough: hand over one task at a time.");
        }
        return judgement.states(
                LabelText.id(first) + "-to-" + LabelText.id(second),
                "The team needs a style between " + LabelText.name(first) + " and " + LabelText.name(second) + ".",
                within(joint, ALL.indexOf(first)));
    }
}
