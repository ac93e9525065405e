package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Intervals;
import org.coppice.blueprint.evidence.JudgementBuilder;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.StuckReading;
import org.coppice.model.vocabulary.AdairDomain;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.StuckSign;
import org.coppice.spi.BlueprintInput;

/**
 * Reads whether the team is stuck: at risk if Pr(blame and cohesion high and outlook low) ≥ sure; stuck if at risk in two waves that are far
 * enough apart. It is contested if co-providers or a consenting manager also rate the organisation low.
 */
public final class Stuckness {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final Measure BLAME = Measures.now(StuckSign.BLAME);
    private static final Measure COHESION = Measures.now(StuckSign.COHESION);
    private static final Measure TASK = Measures.now(AdairDomain.TASK);

    private final Evidence evidence;
    private final Function<BlueprintInput, Evidence> earlier;
    private final JudgementBuilder judgement;

    private Stuckness(Evidence evidence, Function<BlueprintInput, Evidence> earlier) {
        this.evidence = evidence;
        this.earlier = earlier;
        this.judgement = new JudgementBuilder(
                evidence, "stuck", "Whether the team is stuck", Source.paper("Interagency working and involvement"));
    }

    /**
     * Returns the reading.
     *
     * @param earlier the evidence of an earlier wave
     */
    public static StuckReading read(Evidence evidence, Function<BlueprintInput, Evidence> earlier) {
        return new Stuckness(evidence, earlier).read();
    }

    private StuckReading read() {
        OptionalDouble found = risk();
        if (found.isEmpty()) {
            return nothing();
        }
        double risk = found.getAsDouble();
        boolean contested = contested();
        boolean some = 1 - risk < evidence.cutoffs().of(Cutoffs.SURE);
        if (risk >= evidence.cutoffs().of(Cutoffs.SURE)) {
            judgement.note(
                    "This may mean that the team is getting stuck. It may also be a fair answer to real problems.");
        }
        if (contested && some) {
            judgement.note("People outside or the manager also rate the organisation low, so the blame may be fair.");
        }
        boolean task = evidence.isReadable(TASK, WHO);
        if (task) {
            judgement.basedOn(WHO, ImmutableList.of(TASK));
        }
        return new StuckReading(
                judgement(risk),
                OptionalDouble.of(evidence.probability(risk)),
                contested,
                task
                        ? ImmutableList.of(new Finding(
                                "task",
                                "achieving the task, which suffers from it",
                                evidence.rounded(evidence.mean(TASK, WHO)),
                                Intervals.common(evidence, TASK, WHO)))
                        : ImmutableList.of());
    }

    private StuckReading nothing() {
        return new StuckReading(judgement.withheld(), OptionalDouble.empty(), false, ImmutableList.of());
    }

    /** The probability that all three signs are present; empty if a gate fails. */
    private OptionalDouble risk() {
        boolean outlook = Outlooks.known(evidence);
        if (!judgement.passesGates(WHO, ImmutableList.of(BLAME, COHESION))) {
            return OptionalDouble.empty();
        }
        judgement.basedOn(WHO, Measures.now(Outlook.CO_PROVIDERS, Outlook.PEOPLE, Outlook.ORGANISATION));
        if (!outlook) {
            judgement.fail(Outlooks.lacking(evidence));
            return OptionalDouble.empty();
        }
        return judgement.passesSharedView(ImmutableList.of(BLAME, COHESION))
                ? OptionalDouble.of(probability())
                : OptionalDouble.empty();
    }

    private boolean atRisk() {
        return risk().orElse(0) >= evidence.cutoffs().of(Cutoffs.SURE);
    }

    private double probability() {
        double blamed = evidence.cutoffs().of(Cutoffs.STUCK_BLAME);
        double close = evidence.cutoffs().of(Cutoffs.STUCK_COHESION);
        double inward = evidence.cutoffs().of(Cutoffs.STUCK_OUTLOOK);
        double[] outlook = Outlooks.towards(inward, evidence);
        double[] blame = evidence.pooled().towards(blamed, BLAME, WHO);
        double[] cohesion = evidence.pooled().towards(close, COHESION, WHO);
        boolean[] holds = new boolean[outlook.length];
        for (int d = 0; d < holds.length; d++) {
            holds[d] = blame[d] >= blamed && cohesion[d] >= close && outlook[d] <= inward;
        }
        return Evidence.share(holds);
    }

    private Judgement judgement(double risk) {
        double sure = evidence.cutoffs().of(Cutoffs.SURE);
        if (risk >= sure) {
            return wasAtRisk()
                    ? judgement.states(
                            "stuck",
                            "The answers show blame of others, close ties and little contact outside, as in an earlier wave.",
                            risk)
                    : judgement.states(
                            "at-risk",
                            "The answers show blame of others, close ties and little contact outside.",
                            risk);
        }
        return 1 - risk >= sure
                ? judgement.states("not-at-risk", "There is no sign that the team is stuck.", 1 - risk)
                : judgement.states("open", "It is not clear whether the team is at risk of getting stuck.");
    }

    private boolean wasAtRisk() {
        LocalDate now = evidence.view().profile().team().wave();
        for (BlueprintInput view : evidence.view().earlier()) {
            LocalDate then = view.profile().team().wave();
            if (now == null
                    || then == null
                    || ChronoUnit.DAYS.between(then, now) < evidence.cutoffs().of(Cutoffs.STUCK_DAYS)) {
                continue;
            }
            if (new Stuckness(earlier.apply(view), earlier).atRisk()) {
                return true;
            }
        }
        return false;
    }

    private boolean contested() {
        return ratesHostLow(Perspective.CO_PROVIDER) || ratesHostLow(Perspective.MANAGER);
    }

    private boolean ratesHostLow(Perspective who) {
        ImmutableList<Measure> shown = Arrays.stream(AuditHeading.values())
                .map(Measures::ofOrganisation)
                .filter(measure -> evidence.isReadable(measure, who))
                .collect(ImmutableList.toImmutableList());
        judgement.basedOn(who, shown);
        return !shown.isEmpty()
                && shown.stream()
                                .mapToDouble(measure -> evidence.mean(measure, who))
                                .average()
                                .orElseThrow()
                        <= evidence.cutoffs().of(Cutoffs.HOST_LOW);
    }
}
