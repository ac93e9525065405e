package org.coppice.blueprint.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.Source;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.score.Moments;

/** A judgement in the making: leads it through the gates in their order and keeps what it rests on. */
public final class Draft {
    /** A scale of fewer questions is too short to tell whether the view is shared. */
    private static final int REFLECTIVE = 3;

    private final Evidence evidence;
    private final String id;
    private final String title;
    private final Source source;
    private final List<GateCheck> gates = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<EvidenceStep> steps = new LinkedHashSet<>();
    private boolean uncalibrated = true;
    private Optional<Label.Withheld> stopped = Optional.empty();

    public Draft(Evidence evidence, String id, String title, Source source) {
        this.evidence = evidence;
        this.id = id;
        this.title = title;
        this.source = source;
    }

    /** No cut-off of ours is in it. */
    public Draft calibrated() {
        uncalibrated = false;
        return this;
    }

    public Draft note(String sentence) {
        notes.add(sentence);
        return this;
    }

    /** Keeps measures in the trace. */
    public Draft rests(Perspective who, Iterable<Measure> measures) {
        for (Measure measure : measures) {
            evidence.step(measure, who).ifPresent(steps::add);
        }
        return this;
    }

    /** Whether all of those measures may be read, of a group of which enough answered. */
    public boolean open(Perspective who, Collection<Measure> measures) {
        rests(who, measures);
        Optional<Label.Withheld> obstacle = evidence.obstacle(measures, who);
        if (obstacle.isPresent()) {
            return stop(obstacle.get());
        }
        return answered(who);
    }

    /** The gates of a perspective of which something may be read. */
    public boolean answered(Perspective who) {
        pass(Gate.DATA, "answers of " + who.label());
        pass(Gate.PRIVACY, "groups of " + evidence.minimumGroup() + " or more");
        OptionalDouble rate = evidence.responseRate(who);
        if (rate.isEmpty()) {
            gates.add(new GateCheck(
                    Gate.RESPONSE_RATE, GateCheck.Outcome.NOT_TESTED, "no roster says how many could have answered"));
        } else {
            String answered = evidence.responses(who) + " answered";
            if (evidence.tooFewAnswered(who)) {
                return stop(new Label.Withheld(Gate.RESPONSE_RATE, answered + ", too few to speak for all"));
            }
            boolean few = rate.getAsDouble() < evidence.cutoffs().of(Cutoffs.RESPONSE_WARN);
            gates.add(new GateCheck(
                    Gate.RESPONSE_RATE, few ? GateCheck.Outcome.WARNED : GateCheck.Outcome.PASSED, answered));
        }
        return careful(who);
    }

    /** Whether few enough gave one same answer to everything; no more can be told of one team alone. */
    private boolean careful(Perspective who) {
        OptionalDouble flat = evidence.flat(who);
        if (flat.isEmpty()) {
            gates.add(new GateCheck(
                    Gate.ANSWER_QUALITY,
                    GateCheck.Outcome.NOT_TESTED,
                    "no question is reversed, so one team alone shows nothing; analyse looks at a sample"));
            return true;
        }
        String most = "gave one same answer to everything, reversed questions too (uncalibrated)";
        if (flat.getAsDouble() >= evidence.cutoffs().of(Cutoffs.FLAT_MOST)) {
            return stop(new Label.Withheld(Gate.ANSWER_QUALITY, "too many " + most));
        }
        boolean some = flat.getAsDouble() > 0
                && flat.getAsDouble() >= evidence.cutoffs().of(Cutoffs.FLAT_WARN);
        gates.add(new GateCheck(
                Gate.ANSWER_QUALITY,
                some ? GateCheck.Outcome.WARNED : GateCheck.Outcome.PASSED,
                (some ? "some " : "no more than a few ") + most));
        return true;
    }

    /** Whether the members share a view of what the label rests on. */
    public boolean shared(Iterable<Measure> measures) {
        for (Measure measure : measures) {
            if (measure.referent() != Referent.TEAM || evidence.questions(measure) < REFLECTIVE) {
                continue;
            }
            double spread = Moments.of(Evidence.present(evidence.values(measure, Perspective.TEAM_MEMBER)))
                    .sd()
                    .orElse(0);
            if (spread >= evidence.cutoffs().of(Cutoffs.SHARED_VIEW)) {
                return stop(new Label.Withheld(
                        Gate.SHARED_VIEW,
                        "no shared view of " + evidence.label(measure) + ": members see it differently"));
            }
        }
        pass(
                Gate.SHARED_VIEW,
                String.format(
                        Locale.ROOT,
                        "standard deviations below %.2f",
                        evidence.cutoffs().of(Cutoffs.SHARED_VIEW)));
        return true;
    }

    private void pass(Gate gate, String detail) {
        gates.add(new GateCheck(gate, GateCheck.Outcome.PASSED, detail));
    }

    /** Says that a gate is left out. */
    public Draft untested(Gate gate, String why) {
        gates.add(new GateCheck(gate, GateCheck.Outcome.NOT_TESTED, why));
        return this;
    }

    /** Stops at a gate. */
    public boolean stop(Label.Withheld at) {
        gates.add(new GateCheck(at.gate(), GateCheck.Outcome.FAILED, at.detail()));
        stopped = Optional.of(at);
        return false;
    }

    /** The judgement that says something; probabilities that add up to 1 may miss it by a rounding. */
    public Judgement says(String label, String text, double sum) {
        double sureness = Math.min(1, sum);
        return judgement(
                new Label.Stated(label, text),
                OptionalDouble.of(evidence.rounded(sureness)),
                Certainty.words(sureness));
    }

    /** The judgement that says something of which it is not known how likely it is. */
    public Judgement says(String label, String text) {
        return says(label, text, Certainty.NOT_TOLD);
    }

    /** The same, and in words what is known of it. */
    public Judgement says(String label, String text, String certainty) {
        return judgement(new Label.Stated(label, text), OptionalDouble.empty(), certainty);
    }

    /** The judgement that was stopped at a gate. */
    public Judgement withheld() {
        return judgement(stopped.orElseThrow(), OptionalDouble.empty(), "not known");
    }

    private Judgement judgement(Label label, OptionalDouble sureness, String certainty) {
        Judgement.Builder judgement = Judgement.builder(id, title, source).label(label);
        gates.forEach(judgement::gate);
        notes.forEach(judgement::note);
        steps.forEach(judgement::evidence);
        if (uncalibrated) {
            judgement.uncalibrated();
        }
        return sureness.isPresent()
                ? judgement.certainty(sureness.getAsDouble(), certainty).build()
                : judgement.certainty(certainty).build();
    }
}
