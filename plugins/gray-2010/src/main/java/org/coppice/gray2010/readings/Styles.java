package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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

/** Reads the style of leadership: half from readiness and half from the stage; from one of them with a note if the other is missing. */
public final class Styles {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<LeadershipStyle> ALL = ImmutableList.copyOf(LeadershipStyle.values());
    private static final ImmutableList<Measure> READINESS = Measures.now(ReadinessPart.values());

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
        if (!judgement.passesResponseGates(WHO)) {
            return nothing(judgement.withheld());
        }
        boolean divided =
                stage.judgement().label() instanceof Label.Withheld withheld && withheld.gate() == Gate.SHARED_VIEW;
        if (divided || (ready && !judgement.passesSharedView(READINESS))) {
            judgement.note("Members see the team differently; ask each what they need.");
            SituationalLeadership.FLOORS.forEach(judgement::note);
            return nothing(judgement.states(
                    "differentiate-by-person",
                    "Lead each person as they need it: there is no shared view of the team."));
        }
        if (!staged) {
            judgement.note("Based on readiness only: the stage is not known.");
        }
        if (!ready) {
            judgement.note("Based on the stage only: ability and willingness are not known.");
        }
        judgement.note("The evidence for this theory is mixed.");
        SituationalLeadership.FLOORS.forEach(judgement::note);
        ImmutableMap<LeadershipStyle, Double> styles = mixed(
                ready ? Optional.of(ofReadiness()) : Optional.empty(),
                staged ? Optional.of(ofStage()) : Optional.empty());
        ImmutableList<LeadershipStyle> range = range(styles);
        return new StyleReading(
                judgement(styles, range),
                evidence.shares(styles),
                ImmutableSet.copyOf(range),
                SituationalLeadership.FLOORS);
    }

    private static StyleReading nothing(Judgement judgement) {
        return new StyleReading(judgement, ImmutableMap.of(), ImmutableSet.of(), SituationalLeadership.FLOORS);
    }

    private double[] ofReadiness() {
        double[] able = evidence.draws(Measures.now(ReadinessPart.ABILITY), WHO);
        double[] willing = evidence.draws(Measures.now(ReadinessPart.WILLINGNESS), WHO);
        double cut = evidence.cutoffs().of(Cutoffs.READINESS_CUT);
        double[] shares = new double[ALL.size()];
        for (int d = 0; d < able.length; d++) {
            Readiness readiness = Readiness.of(able[d] >= cut, willing[d] >= cut);
            shares[ALL.indexOf(SituationalLeadership.styleFor(Relations.STYLE_OF_READINESS, readiness))] +=
                    1.0 / able.length;
        }
        return shares;
    }

    private double[] ofStage() {
        double[] shares = new double[ALL.size()];
        stage.stages()
                .forEach((one, p) ->
                        shares[ALL.indexOf(SituationalLeadership.styleFor(Relations.STYLE_OF_STAGE, one))] += p);
        return shares;
    }

    private static ImmutableMap<LeadershipStyle, Double> mixed(Optional<double[]> readiness, Optional<double[]> stage) {
        double[] a = readiness.orElseGet(() -> stage.orElseThrow());
        double[] b = stage.orElseGet(() -> readiness.orElseThrow());
        return Arrays.stream(LeadershipStyle.values())
                .collect(ImmutableMap.toImmutableMap(
                        style -> style, style -> Math.min(1, (a[ALL.indexOf(style)] + b[ALL.indexOf(style)]) / 2)));
    }

    /** Returns the style, or two neighbouring styles, with enough probability; delegating alone needs more. */
    private ImmutableList<LeadershipStyle> range(ImmutableMap<LeadershipStyle, Double> styles) {
        double sure = evidence.cutoffs().of(Cutoffs.SURE);
        LeadershipStyle top = DrawProbabilities.ranked(styles).get(0).getKey();
        if (DrawProbabilities.of(styles, top)
                >= (top == LeadershipStyle.DELEGATING ? delegating(sure) : sure) - 1e-12) {
            return ImmutableList.of(top);
        }
        ImmutableList<LeadershipStyle> best = ImmutableList.of();
        for (int i = 0; i + 1 < ALL.size(); i++) {
            ImmutableList<LeadershipStyle> two = ALL.subList(i, i + 2);
            if (probability(styles, two) >= sure - 1e-12 && probability(styles, two) > probability(styles, best)) {
                best = two;
            }
        }
        return best;
    }

    private double delegating(double sure) {
        return Math.max(sure, evidence.cutoffs().of(Cutoffs.DELEGATING_SURE));
    }

    private static double probability(
            ImmutableMap<LeadershipStyle, Double> styles, ImmutableList<LeadershipStyle> some) {
        return Math.min(
                1,
                some.stream()
                        .mapToDouble(style -> DrawProbabilities.of(styles, style))
                        .sum());
    }

    private Judgement judgement(ImmutableMap<LeadershipStyle, Double> styles, ImmutableList<LeadershipStyle> range) {
        if (range.isEmpty()) {
            return judgement.states(
                    "differentiate",
                    "No single style fits: lead according to the task.",
                    1 - DrawProbabilities.ranked(styles).get(0).getValue());
        }
        LeadershipStyle first = range.get(0);
        if (range.size() == 1) {
            return judgement.states(
                    LabelText.id(first), first.label() + ": " + LabelText.meaning(first), probability(styles, range));
        }
        LeadershipStyle second = range.get(1);
        if (second == LeadershipStyle.DELEGATING) {
            judgement.note("The evidence for delegating is not strong enough: hand over one task at a time.");
        }
        return judgement.states(
                LabelText.id(first) + "-to-" + LabelText.id(second),
                "Between " + first.label().toLowerCase(Locale.ROOT) + " and "
                        + second.label().toLowerCase(Locale.ROOT) + ".",
                probability(styles, range));
    }
}
