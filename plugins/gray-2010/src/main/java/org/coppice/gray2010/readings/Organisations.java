package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coppice.blueprint.evidence.Certainty;
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
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.OrganisationReading;
import org.coppice.model.blueprint.OutlookReading;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.score.Interval;
import org.coppice.model.score.WithheldReason;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.Outlook;

/**
 * Compares team and organisation: the paired difference for each heading, the mean with a t interval, and d_z. A difference is material if it
 * reaches the cut-off and its interval excludes 0. A view from outside with the same sign supports it; a blind spot suggests loyalty or optimism.
 */
public final class Organisations {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;

    private final Evidence evidence;
    private final OutlookReading outlook;
    private final SuperordinateReading cultures;
    private final JudgementBuilder judgement;
    private final List<Finding> related = new ArrayList<>();

    private Organisations(Evidence evidence, OutlookReading outlook, SuperordinateReading cultures) {
        this.evidence = evidence;
        this.outlook = outlook;
        this.cultures = cultures;
        this.judgement = new JudgementBuilder(
                evidence,
                "organisation",
                "The team and its organisation",
                Source.cited("SCIE (2004)", "The future of communities"));
    }

    public static OrganisationReading read(Evidence evidence, OutlookReading outlook, SuperordinateReading cultures) {
        return new Organisations(evidence, outlook, cultures).read();
    }

    private OrganisationReading read() {
        HostRisks risks = new HostRisks(evidence);
        risks.evidenceFor(judgement);
        ImmutableList<AuditHeading> both = Arrays.stream(AuditHeading.values())
                .filter(one -> evidence.isReadable(Measures.now(one), WHO)
                        && evidence.isReadable(Measures.ofOrganisation(one), WHO))
                .collect(ImmutableList.toImmutableList());
        for (AuditHeading one : AuditHeading.values()) {
            judgement.basedOn(WHO, ImmutableList.of(Measures.now(one), Measures.ofOrganisation(one)));
        }
        ImmutableMap<String, Double> risk = risk(risks);
        if (both.isEmpty()) {
            judgement.fail(lacking());
            return nothing(risk);
        }
        if (!judgement.passesResponseGates(WHO)) {
            return nothing(risk);
        }
        HeadingDifferences differences = HeadingDifferences.of(both, evidence);
        if (!differences.personByPerson()) {
            judgement.note("Compared as two groups and not person by person, to protect small groups.");
        }
        differences
                .standardised()
                .ifPresent(
                        value -> related.add(Finding.of("d-z", "d_z, the difference in standard deviations", value)));
        return new OrganisationReading(
                judgement(differences.overall(), both),
                Optional.of(differences.overall()),
                differences.headings().values().asList(),
                evidence.shares(risk),
                ImmutableList.copyOf(related));
    }

    private OrganisationReading nothing(ImmutableMap<String, Double> risk) {
        return new OrganisationReading(
                judgement.withheld(),
                Optional.empty(),
                ImmutableList.of(),
                evidence.shares(risk),
                ImmutableList.copyOf(related));
    }

    /** Adds the risk from the organisation and related figures; it may be shown even if the headings are not. */
    private ImmutableMap<String, Double> risk(HostRisks risks) {
        if (evidence.responses().tooLow(WHO) || risks.sentence().isEmpty()) {
            return ImmutableMap.of();
        }
        judgement.note(risks.sentence().get());
        related.addAll(risks.protectiveFigures(cultures));
        related.addAll(RelatedFigures.of(evidence, judgement, WHO, Outlook.UPWARD_LEARNING));
        return risks.probabilities();
    }

    private Label.Withheld lacking() {
        ImmutableList<Measure> all = Arrays.stream(AuditHeading.values())
                .flatMap(one -> Stream.of(Measures.now(one), Measures.ofOrganisation(one)))
                .collect(ImmutableList.toImmutableList());
        return evidence.failedGate(all, WHO).orElseThrow();
    }

    private Judgement judgement(Finding mean, ImmutableList<AuditHeading> both) {
        double cut = evidence.cutoffs().of(Cutoffs.MATERIAL);
        boolean equal = mean.interval().equals(Interval.withheld(WithheldReason.ALL_ALIKE));
        boolean sure = mean.interval() instanceof Interval.Between between
                ? between.lower() > 0 || between.upper() < 0
                : equal;
        boolean clear = sure && Math.abs(mean.value()) >= cut - 1e-12;
        if (equal) {
            judgement.note("All members report the same difference.");
        }
        if (!clear) {
            return judgement.states(
                    "alike",
                    "No material difference between team and organisation as places to learn.",
                    certainty(mean));
        }
        String side = mean.value() > 0 ? "team-stronger" : "organisation-stronger";
        String verdict = verdict(mean.value(), both);
        if (mean.value() > 0 && microCulture(both)) {
            judgement.note("A micro-culture: a team that learns well in an organisation that does not.");
        }
        return judgement.states(
                side + "-" + verdict,
                (mean.value() > 0
                                ? "Members see the team as the better place to learn"
                                : "Members see the organisation as the better place to learn")
                        + switch (verdict) {
                            case "supported" -> "; people outside see this too.";
                            case "loyalty-or-optimism" ->
                                "; this may be loyalty or optimism, because people outside rate it lower.";
                            default -> "; there is no confirmation from outside.";
                        },
                certainty(mean));
    }

    private String certainty(Finding mean) {
        boolean shown = mean.interval() instanceof Interval.Between && !evidence.fewMembers();
        return shown ? "see the interval" : Certainty.NOT_GIVEN;
    }

    private String verdict(double sign, ImmutableList<AuditHeading> both) {
        ImmutableList<AuditHeading> outside = both.stream()
                .filter(one -> evidence.isReadable(Measures.now(one), Perspective.CO_PROVIDER)
                        && evidence.isReadable(Measures.ofOrganisation(one), Perspective.CO_PROVIDER))
                .collect(ImmutableList.toImmutableList());
        boolean blind = sign > 0
                && (!outlook.blindSpots().isEmpty()
                        || outside.stream()
                                .anyMatch(one -> Intervals.difference(
                                                evidence,
                                                "blind-spot",
                                                "members see more",
                                                Measures.now(one),
                                                WHO,
                                                Perspective.CO_PROVIDER)
                                        .filter(finding -> Intervals.above(
                                                finding, evidence.cutoffs().of(Cutoffs.BLIND_SPOT)))
                                        .isPresent()));
        if (blind) {
            return "loyalty-or-optimism";
        }
        double difference = 0;
        for (AuditHeading one : outside) {
            judgement.basedOn(
                    Perspective.CO_PROVIDER, ImmutableList.of(Measures.now(one), Measures.ofOrganisation(one)));
            difference += evidence.mean(Measures.now(one), Perspective.CO_PROVIDER)
                    - evidence.mean(Measures.ofOrganisation(one), Perspective.CO_PROVIDER);
        }
        return difference * sign > 0 ? "supported" : "unresolved";
    }

    private boolean microCulture(ImmutableList<AuditHeading> both) {
        double[] team = mean(both.stream().map(Measures::now).toList());
        double[] host = mean(both.stream().map(Measures::ofOrganisation).toList());
        double strong = evidence.cutoffs().of(Cutoffs.COMMUNITY_PRESENT);
        double weak = evidence.cutoffs().of(Cutoffs.HOST_LOW);
        boolean[] holds = new boolean[team.length];
        for (int d = 0; d < holds.length; d++) {
            holds[d] = team[d] >= strong && host[d] <= weak;
        }
        return Evidence.share(holds) >= evidence.cutoffs().of(Cutoffs.SURE);
    }

    private double[] mean(List<Measure> measures) {
        double[] mean = new double[evidence.drawCount()];
        for (Measure measure : measures) {
            double[] draws = evidence.draws(measure, WHO);
            for (int d = 0; d < mean.length; d++) {
                mean[d] += draws[d] / measures.size();
            }
        }
        return mean;
    }
}
