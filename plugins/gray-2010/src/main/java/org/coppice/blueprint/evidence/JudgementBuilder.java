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
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Moments;

/** Builds a judgement: checks the gates in their order and records the evidence. */
public final class JudgementBuilder {
    /** The minimum number of questions of a scale on which a shared view is tested. */
    private static final int LONG_ENOUGH = 3;

    private final Evidence evidence;
    private final String id;
    private final String title;
    private final Source source;
    private final List<GateCheck> gates = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<EvidenceStep> steps = new LinkedHashSet<>();
    private boolean uncalibrated = true;
    private Optional<Label.Withheld> failed = Optional.empty();

    public JudgementBuilder(Evidence evidence, String id, String title, Source source) {
        this.evidence = evidence;
        this.id = id;
        this.title = title;
        this.source = source;
    }

    /** Marks the judgement as independent of uncalibrated cut-offs. */
    public JudgementBuilder calibrated() {
        uncalibrated = false;
        return this;
    }

    public JudgementBuilder note(String sentence) {
        notes.add(sentence);
        return this;
    }

    /** Records measures as evidence. */
    public JudgementBuilder basedOn(Perspective who, Iterable<Measure> measures) {
        for (Measure measure : measures) {
            evidence.step(measure, who).ifPresent(steps::add);
        }
        return this;
    }

    /** Checks all gates of measures in a perspective except that of the shared view; returns true if they pass. */
    public boolean passesGates(Perspective who, Collection<Measure> measures) {
        basedOn(who, measures);
        Optional<Label.Withheld> obstacle = evidence.failedGate(measures, who);
        if (obstacle.isPresent()) {
            return fail(obstacle.get());
        }
        return passesResponseGates(who);
    }

    /** Checks the response rate and the answer quality of a perspective with readable measures; returns true if they pass. */
    public boolean passesResponseGates(Perspective who) {
        pass(Gate.DATA, "answers of " + who.label());
        pass(Gate.PRIVACY, "groups of " + evidence.minimumGroup() + " or more");
        OptionalDouble rate = evidence.responses().of(who);
        if (rate.isEmpty()) {
            gates.add(new GateCheck(
                    Gate.RESPONSE_RATE, GateCheck.Outcome.NOT_TESTED, "no roster states how many people were invited"));
        } else {
            String answered = evidence.responses().words(who) + " answered";
            if (evidence.responses().tooLow(who)) {
                return fail(new Label.Withheld(Gate.RESPONSE_RATE, answered + ", too few to represent the group"));
            }
            boolean low = rate.getAsDouble() < evidence.cutoffs().of(Cutoffs.RESPONSE_WARN);
            gates.add(new GateCheck(
                    Gate.RESPONSE_RATE, low ? GateCheck.Outcome.WARNED : GateCheck.Outcome.PASSED, answered));
        }
        return passesAnswerQuality(who);
    }

    /** Checks the share of straight-lining, the only sign of careless responding that one team shows. */
    private boolean passesAnswerQuality(Perspective who) {
        OptionalDouble share = evidence.straightLiningShare(who);
        if (share.isEmpty()) {
            gates.add(
                    new GateCheck(
                            Gate.ANSWER_QUALITY,
                            GateCheck.Outcome.NOT_TESTED,
                            evidence.group(who).answers().size() == 0
                                    ? "not testable with so few people in the published view"
                                    : "not testable in one team without reversed questions; the command analyse tests a sample"));
            return true;
        }
        String most = "gave the same answer to all questions, including reversed ones (uncalibrated)";
        if (share.getAsDouble() >= evidence.cutoffs().of(Cutoffs.STRAIGHT_LINING_MOST)) {
            return fail(new Label.Withheld(Gate.ANSWER_QUALITY, "too many " + most));
        }
        boolean some = share.getAsDouble() > 0
                && share.getAsDouble() >= evidence.cutoffs().of(Cutoffs.STRAIGHT_LINING_WARN);
        gates.add(new GateCheck(
                Gate.ANSWER_QUALITY,
                some ? GateCheck.Outcome.WARNED : GateCheck.Outcome.PASSED,
                (some ? "some " : "no more than a few ") + most));
        return true;
    }

    /**
     * Checks that members share a view of the measures behind a label; returns true if they do. The persons' scores of a group that is too small
     * for figures of spread are not known; then the level of agreement that the profile shows decides.
     */
    public boolean passesSharedView(Iterable<Measure> measures) {
        double cut = evidence.cutoffs().of(Cutoffs.SHARED_VIEW);
        boolean suppressed = false;
        for (Measure measure : measures) {
            if (measure.referent() != Referent.TEAM || evidence.questions(measure) < LONG_ENOUGH) {
                continue;
            }
            boolean divided;
            if (evidence.suppressed(measure, Perspective.TEAM_MEMBER)) {
                suppressed = true;
                divided = evidence.agreement(measure, Perspective.TEAM_MEMBER)
                        .filter(level -> level == AgreementLevel.LOW)
                        .isPresent();
            } else {
                divided = Moments.of(Evidence.present(evidence.values(measure, Perspective.TEAM_MEMBER)))
                                .sd()
                                .orElse(0)
                        >= cut;
            }
            if (divided) {
                return fail(new Label.Withheld(
                        Gate.SHARED_VIEW,
                        "no shared view of " + evidence.label(measure) + ": members see it differently"));
            }
        }
        pass(
                Gate.SHARED_VIEW,
                suppressed
                        ? "the levels of agreement that the profile shows are not low"
                        : String.format(Locale.ROOT, "standard deviations below %.2f", cut));
        return true;
    }

    private void pass(Gate gate, String detail) {
        gates.add(new GateCheck(gate, GateCheck.Outcome.PASSED, detail));
    }

    /** Records a gate that was not tested. */
    public JudgementBuilder notTested(Gate gate, String why) {
        gates.add(new GateCheck(gate, GateCheck.Outcome.NOT_TESTED, why));
        return this;
    }

    /** Records a failed gate and returns false. */
    public boolean fail(Label.Withheld at) {
        gates.add(new GateCheck(at.gate(), GateCheck.Outcome.FAILED, at.detail()));
        failed = Optional.of(at);
        return false;
    }

    /** Returns a judgement with a stated label and its probability; a sum of probabilities may exceed 1 by rounding. */
    public Judgement states(String label, String text, double sum) {
        double sureness = Math.min(1, sum);
        return judgement(
                new Label.Stated(label, text),
                OptionalDouble.of(evidence.probability(sureness)),
                evidence.words(sureness));
    }

    /** Returns a judgement with a stated label without a probability. */
    public Judgement states(String label, String text) {
        return states(label, text, Certainty.NOT_GIVEN);
    }

    /** Returns a judgement with a stated label and a certainty in words. */
    public Judgement states(String label, String text, String certainty) {
        return judgement(new Label.Stated(label, text), OptionalDouble.empty(), certainty);
    }

    /** Returns the judgement with its label withheld at the failed gate. */
    public Judgement withheld() {
        return judgement(failed.orElseThrow(), OptionalDouble.empty(), "not known");
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
