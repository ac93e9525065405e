package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.coppice.blueprint.draws.Likely;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Draft;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Labels;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.blueprint.evidence.StyleTheory;
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

/** Reads the style of leadership: half from readiness, half from the stage; from one of them where the other is missing, and says so. */
public final class Styles {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<LeadershipStyle> ALL = ImmutableList.copyOf(LeadershipStyle.values());
    private static final ImmutableList<Measure> READINESS = Measures.now(ReadinessPart.values());

    private final Evidence evidence;
    private final StageReading stage;
    private final Draft draft;

    private Styles(Evidence evidence, StageReading stage) {
        this.evidence = evidence;
        this.stage = stage;
        this.draft = new Draft(
                evidence,
                "style",
                "How to lead the team",
                Source.cited("Hersey and Blanchard (1993)", "Leading communities of practice"));
    }

    public static StyleReading read(Evidence evidence, StageReading stage) {
        return new Styles(evidence, stage).read();
    }

    private StyleReading read() {
        boolean ready = READINESS.stream().allMatch(measure -> evidence.shows(measure, WHO));
        boolean staged = !stage.stages().isEmpty();
        draft.rests(WHO, READINESS).rests(WHO, Measures.now(TeamStage.values()));
        if (!ready && !staged) {
            draft.stop(evidence.obstacle(READINESS, WHO).orElseThrow());
            return nothing(draft.withheld());
        }
        if (!draft.answered(WHO)) {
            return nothing(draft.withheld());
        }
        boolean divided =
                stage.judgement().label() instanceof Label.Withheld withheld && withheld.gate() == Gate.SHARED_VIEW;
        if (divided || (ready && !draft.shared(READINESS))) {
            draft.note("Members see the team differently; ask each what they need.");
            StyleTheory.FLOORS.forEach(draft::note);
            return nothing(draft.says(
                    "differentiate-by-person",
                    "Lead each person as they need it: there is no shared view of the team."));
        }
        if (!staged) {
            draft.note("From readiness alone: the stage is not known.");
        }
        if (!ready) {
            draft.note("From the stage alone: ability and willingness are not known.");
        }
        draft.note("The evidence for this theory is mixed.");
        StyleTheory.FLOORS.forEach(draft::note);
        ImmutableMap<LeadershipStyle, Double> styles = mixed(
                ready ? Optional.of(ofReadiness()) : Optional.empty(),
                staged ? Optional.of(ofStage()) : Optional.empty());
        ImmutableList<LeadershipStyle> range = range(styles);
        return new StyleReading(
                judgement(styles, range), evidence.shares(styles), ImmutableSet.copyOf(range), StyleTheory.FLOORS);
    }

    private static StyleReading nothing(Judgement judgement) {
        return new StyleReading(judgement, ImmutableMap.of(), ImmutableSet.of(), StyleTheory.FLOORS);
    }

    private double[] ofReadiness() {
        double[] able = evidence.draws(Measures.now(ReadinessPart.ABILITY), WHO);
        double[] willing = evidence.draws(Measures.now(ReadinessPart.WILLINGNESS), WHO);
        double cut = evidence.cutoffs().of(Cutoffs.READINESS_CUT);
        double[] shares = new double[ALL.size()];
        for (int d = 0; d < able.length; d++) {
            Readiness readiness = Readiness.of(able[d] >= cut, willing[d] >= cut);
            shares[ALL.indexOf(StyleTheory.to(Relations.STYLE_OF_READINESS, readiness))] += 1.0 / able.length;
        }
        return shares;
    }

    private double[] ofStage() {
        double[] shares = new double[ALL.size()];
        stage.stages().forEach((one, p) -> shares[ALL.indexOf(StyleTheory.to(Relations.STYLE_OF_STAGE, one))] += p);
        return shares;
    }

    private static ImmutableMap<LeadershipStyle, Double> mixed(Optional<double[]> readiness, Optional<double[]> stage) {
        double[] a = readiness.orElseGet(() -> stage.orElseThrow());
        double[] b = stage.orElseGet(() -> readiness.orElseThrow());
        return Arrays.stream(LeadershipStyle.values())
                .collect(ImmutableMap.toImmutableMap(
                        style -> style, style -> Math.min(1, (a[ALL.indexOf(style)] + b[ALL.indexOf(style)]) / 2)));
    }

    /** The style, or the two neighbours, that hold enough; delegating by itself has to hold more. */
    private ImmutableList<LeadershipStyle> range(ImmutableMap<LeadershipStyle, Double> styles) {
        double sure = evidence.cutoffs().of(Cutoffs.SURE);
        LeadershipStyle top = Likely.ranked(styles).get(0).getKey();
        if (Likely.share(styles, top) >= (top == LeadershipStyle.DELEGATING ? delegating(sure) : sure) - 1e-12) {
            return ImmutableList.of(top);
        }
        ImmutableList<LeadershipStyle> best = ImmutableList.of();
        for (int i = 0; i + 1 < ALL.size(); i++) {
            ImmutableList<LeadershipStyle> two = ALL.subList(i, i + 2);
            if (held(styles, two) >= sure - 1e-12 && held(styles, two) > held(styles, best)) {
                best = two;
            }
        }
        return best;
    }

    private double delegating(double sure) {
        return Math.max(sure, evidence.cutoffs().of(Cutoffs.DELEGATING_SURE));
    }

    private static double held(ImmutableMap<LeadershipStyle, Double> styles, ImmutableList<LeadershipStyle> some) {
        return Math.min(
                1,
                some.stream().mapToDouble(style -> Likely.share(styles, style)).sum());
    }

    private Judgement judgement(ImmutableMap<LeadershipStyle, Double> styles, ImmutableList<LeadershipStyle> range) {
        if (range.isEmpty()) {
            return draft.says(
                    "differentiate",
                    "No one style fits: lead by the task at hand.",
                    1 - Likely.ranked(styles).get(0).getValue());
        }
        LeadershipStyle first = range.get(0);
        if (range.size() == 1) {
            return draft.says(Labels.id(first), first.label() + ": " + Labels.meaning(first), held(styles, range));
        }
        LeadershipStyle second = range.get(1);
        if (second == LeadershipStyle.DELEGATING) {
            draft.note("Delegating is not sure enough to be called for: hand over one matter at a time.");
        }
        return draft.says(
                Labels.id(first) + "-to-" + Labels.id(second),
                "Between " + first.label().toLowerCase(Locale.ROOT) + " and "
                        + second.label().toLowerCase(Locale.ROOT) + ".",
                held(styles, range));
    }
}
