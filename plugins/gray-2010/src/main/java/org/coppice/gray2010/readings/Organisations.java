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
import org.coppice.blueprint.evidence.Draft;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Figures;
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

/**
 * Reads team and organisation: person by person the difference of each heading, its mean with a t interval, and d_z. It matters if it reaches the
 * cut-off and its interval leaves out 0. A view from outside with the same sign supports it; a blind spot makes it loyalty or optimism.
 */
public final class Organisations {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;

    private final Evidence evidence;
    private final OutlookReading outlook;
    private final SuperordinateReading cultures;
    private final Draft draft;
    private final List<Finding> related = new ArrayList<>();

    private Organisations(Evidence evidence, OutlookReading outlook, SuperordinateReading cultures) {
        this.evidence = evidence;
        this.outlook = outlook;
        this.cultures = cultures;
        this.draft = new Draft(
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
        risks.rests(draft);
        ImmutableList<AuditHeading> both = Arrays.stream(AuditHeading.values())
                .filter(one -> evidence.shows(Measures.now(one), WHO) && evidence.shows(Measures.host(one), WHO))
                .collect(ImmutableList.toImmutableList());
        for (AuditHeading one : AuditHeading.values()) {
            draft.rests(WHO, ImmutableList.of(Measures.now(one), Measures.host(one)));
        }
        ImmutableMap<String, Double> risk = risk(risks);
        if (both.isEmpty()) {
            draft.stop(lacking());
            return nothing(risk);
        }
        if (!draft.answered(WHO)) {
            return nothing(risk);
        }
        HeadingDifferences differences = HeadingDifferences.of(both, evidence);
        if (!differences.personByPerson()) {
            draft.note("As two figures, not person by person: that would tell too much of some.");
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
                draft.withheld(),
                Optional.empty(),
                ImmutableList.of(),
                evidence.shares(risk),
                ImmutableList.copyOf(related));
    }

    /** The risk from the host, with what stands beside it; it can be told where the headings cannot. */
    private ImmutableMap<String, Double> risk(HostRisks risks) {
        if (evidence.tooFewAnswered(WHO) || risks.words().isEmpty()) {
            return ImmutableMap.of();
        }
        draft.note(risks.words().get());
        related.addAll(risks.lessenedBy(cultures));
        return risks.probabilities();
    }

    private Label.Withheld lacking() {
        ImmutableList<Measure> all = Arrays.stream(AuditHeading.values())
                .flatMap(one -> Stream.of(Measures.now(one), Measures.host(one)))
                .collect(ImmutableList.toImmutableList());
        return evidence.obstacle(all, WHO).orElseThrow();
    }

    private Judgement judgement(Finding mean, ImmutableList<AuditHeading> both) {
        double cut = evidence.cutoffs().of(Cutoffs.MATERIAL);
        boolean alike = mean.interval().equals(Interval.withheld(WithheldReason.ALL_ALIKE));
        boolean sure = mean.interval() instanceof Interval.Between between
                ? between.lower() > 0 || between.upper() < 0
                : alike;
        boolean clear = sure && Math.abs(mean.value()) >= cut - 1e-12;
        if (alike) {
            draft.note("All see the same difference.");
        }
        if (!clear) {
            return draft.says(
                    "alike",
                    "No material difference between team and organisation as places to learn.",
                    certainty(mean));
        }
        String side = mean.value() > 0 ? "team-stronger" : "organisation-stronger";
        String verdict = verdict(mean.value(), both);
        if (mean.value() > 0 && microCulture(both)) {
            draft.note("A small culture of its own: a team that learns well in an organisation that does not.");
        }
        return draft.says(
                side + "-" + verdict,
                (mean.value() > 0
                                ? "Members see the team as the better place to learn"
                                : "Members see the organisation as the better place to learn")
                        + switch (verdict) {
                            case "supported" -> "; those outside see it so too.";
                            case "loyalty-or-optimism" ->
                                "; it may be loyalty or optimism, since those outside see less of it.";
                            default -> "; whether it is so is not settled.";
                        },
                certainty(mean));
    }

    private static String certainty(Finding mean) {
        return mean.interval() instanceof Interval.Between ? "see the interval" : Certainty.NOT_TOLD;
    }

    private String verdict(double sign, ImmutableList<AuditHeading> both) {
        ImmutableList<AuditHeading> outside = both.stream()
                .filter(one -> evidence.shows(Measures.now(one), Perspective.CO_PROVIDER)
                        && evidence.shows(Measures.host(one), Perspective.CO_PROVIDER))
                .collect(ImmutableList.toImmutableList());
        boolean blind = sign > 0
                && (!outlook.blindSpots().isEmpty()
                        || outside.stream()
                                .anyMatch(one -> Figures.difference(
                                                evidence,
                                                "blind-spot",
                                                "members see more",
                                                Measures.now(one),
                                                WHO,
                                                Perspective.CO_PROVIDER)
                                        .filter(finding -> Figures.above(
                                                finding, evidence.cutoffs().of(Cutoffs.BLIND_SPOT)))
                                        .isPresent()));
        if (blind) {
            return "loyalty-or-optimism";
        }
        double difference = 0;
        for (AuditHeading one : outside) {
            draft.rests(Perspective.CO_PROVIDER, ImmutableList.of(Measures.now(one), Measures.host(one)));
            difference += evidence.mean(Measures.now(one), Perspective.CO_PROVIDER)
                    - evidence.mean(Measures.host(one), Perspective.CO_PROVIDER);
        }
        return difference * sign > 0 ? "supported" : "unresolved";
    }

    private boolean microCulture(ImmutableList<AuditHeading> both) {
        double[] team = mean(both.stream().map(Measures::now).toList());
        double[] host = mean(both.stream().map(Measures::host).toList());
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
