package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** A movement of a figure that is worth a note. */
    private static final double NOTABLE = 0.02;

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
        return passesResponseGates(who, measures);
    }

    /** Checks the response rate and the answer quality of a perspective with readable measures; returns true if they pass. */
    public boolean passesResponseGates(Perspective who, Collection<Measure> measures) {
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
        limits(who, measures);
        return passesAnswerQuality(who, measures);
    }

    /** Checks the share of people whose answers have signs of carelessness. */
    private boolean passesAnswerQuality(Perspective who, Collection<Measure> measures) {
        Optional<ImmutableSet<Integer>> found = evidence.careless().of(who);
        if (found.isEmpty()) {
            return notTestedForCare(
                    evidence.group(who).answers().size() == 0
                            ? "not testable with so few people in the published view"
                            : "too few similar and reversed questions to test it in one team; the command analyse tests a sample");
        }
        int all = evidence.group(who).answers().size();
        int careless = found.get().size();
        if (evidence.published() && (careless < evidence.minimumGroup() || all - careless < evidence.minimumGroup())) {
            return notTestedForCare("the published view does not show it of so few people; the research view does");
        }
        String signs = " of " + all + " people have signs of careless answering (uncalibrated)";
        if (evidence.careless().tooMany(who)) {
            return fail(new Label.Withheld(Gate.ANSWER_QUALITY, careless + signs));
        }
        boolean some =
                careless > 0 && (double) careless / all >= evidence.cutoffs().of(Cutoffs.CARELESS_WARN);
        gates.add(new GateCheck(
                Gate.ANSWER_QUALITY, some ? GateCheck.Outcome.WARNED : GateCheck.Outcome.PASSED, careless + signs));
        if (careless > 0 && !evidence.published()) {
            withoutCareless(found.get(), who, measures);
        }
        return true;
    }

    private boolean notTestedForCare(String why) {
        notTested(Gate.ANSWER_QUALITY, why);
        return true;
    }

    private void withoutCareless(ImmutableSet<Integer> rows, Perspective who, Collection<Measure> measures) {
        String figures = measures.stream()
                .filter(measure -> !evidence.suppressed(measure, who))
                .map(measure -> String.format(
                        Locale.ROOT,
                        "%s %.2f (%.2f with all)",
                        evidence.label(measure),
                        evidence.careless().meanWithout(rows, measure, who),
                        evidence.mean(measure, who)))
                .collect(Collectors.joining(", "));
        if (!figures.isEmpty()) {
            note("Without the answers with signs of carelessness: " + figures + ".");
        }
    }

    /** Notes what limits the comparison of measures: questions of unknown easiness, and agreement with any statement. */
    private void limits(Perspective who, Collection<Measure> measures) {
        ImmutableList<Measure> kept = measures.stream()
                .filter(measure -> evidence.keepsAcquiescence(measure, who))
                .collect(ImmutableList.toImmutableList());
        if (!kept.isEmpty()) {
            note("Too few reversed questions: agreement with any statement may have raised or lowered the figures.");
        }
        double most = 0;
        for (Measure measure : measures) {
            double moved = evidence.moved(measure, who);
            most = Math.abs(moved) > Math.abs(most) ? moved : most;
        }
        if (Math.abs(most) >= NOTABLE) {
            note(
                    evidence.published()
                            ? "Agreement with any statement was removed."
                            : String.format(
                                    Locale.ROOT,
                                    "Agreement with any statement was removed, which moved figures by up to %.2f.",
                                    -most));
        }
    }

    /**
     * Notes that figures are compared with each other or with an absolute value although the easiness of the questions is not known, or which
     * calibration is used.
     */
    public JudgementBuilder comparesQuestions(Collection<Measure> measures) {
        long calibrated = measures.stream()
                .filter(measure -> evidence.metric().calibrated(measure).isPresent())
                .count();
        return note(
                calibrated == measures.size()
                        ? "Compared on the metric of a calibration of the questions."
                        : "It is not known how easy the questions are to agree with, which makes the result less sure.");
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
