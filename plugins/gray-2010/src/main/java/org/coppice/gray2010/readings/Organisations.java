package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.JudgementBuilder;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.OrganisationReading;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.score.Interval;
import org.coppice.model.score.WithheldReason;
import org.coppice.model.vocabulary.AuditHeading;
import org.coppice.model.vocabulary.Outlook;

/**
 * Compares team and organisation: the paired difference for each heading with a t interval, their mean with an interval that includes the
 * unknown difficulty of the questions, and d_z. A difference is material if it
 * reaches the cut-off with enough probability. A view from outside with the same sign supports it; a smaller difference in that view suggests loyalty or
 * optimism.
 */
public final class Organisations {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;

    private final Evidence evidence;
    private final SuperordinateReading cultures;
    private final JudgementBuilder judgement;
    private final List<Finding> related = new ArrayList<>();

    private Organisations(Evidence evidence, SuperordinateReading cultures) {
        this.evidence = evidence;
        this.cultures = cultures;
        this.judgement = new JudgementBuilder(
                evidence,
                "organisation",
                "The team and its organisation",
                Source.cited("SCIE (2004)", "The future of communities"));
    }

    public static OrganisationReading read(Evidence evidence, SuperordinateReading cultures) {
        return new Organisations(evidence, cultures).read();
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
        if (!judgement.passesResponseGates(
                WHO, both.stream().map(Measures::now).collect(ImmutableList.toImmutableList()))) {
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
        if (evidence.responses().tooLow(WHO)
                || evidence.careless().tooMany(WHO)
                || risks.sentence().isEmpty()) {
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
        double sure = evidence.cutoffs().of(Cutoffs.SURE);
        double[] difference = difference(both, measure -> evidence.pooled().common(measure, WHO));
        double spread = 2.0 / both.size();
        double stronger = share(evidence.pooled().towards(cut, difference, spread), draw -> draw >= cut);
        double weaker = share(evidence.pooled().towards(-cut, difference, spread), draw -> draw <= -cut);
        double alike = Math.min(
                share(evidence.pooled().towards(cut, difference, spread), draw -> Math.abs(draw) < cut),
                share(evidence.pooled().towards(-cut, difference, spread), draw -> Math.abs(draw) < cut));
        if (mean.interval().equals(Interval.withheld(WithheldReason.ALL_ALIKE))) {
            judgement.note("All members report the same difference.");
        }
        if (Math.max(stronger, weaker) < sure) {
            if (alike >= sure) {
                return judgement.states("alike", "Team and organisation hardly differ as places to learn.", alike);
            }
            judgement.comparesQuestions(both.stream().map(Measures::now).toList());
            return judgement.states(
                    "unclear",
                    String.format(
                            Locale.ROOT,
                            "It is not clear whether team and organisation differ by %.2f or more as places to learn.",
                            cut));
        }
        boolean team = stronger >= weaker;
        String verdict = verdict(team ? 1 : -1, both);
        if (team && microCulture(both)) {
            judgement.note("A micro-culture: a team that learns well in an organisation that does not.");
        }
        return judgement.states(
                (team ? "team-stronger-" : "organisation-stronger-") + verdict,
                team
                        ? "Members see the team as the better place to learn."
                        : "Members see the organisation as the better place to learn.",
                Math.max(stronger, weaker));
    }

    private static double share(double[] draws, DoublePredicate holds) {
        return (double) Arrays.stream(draws).filter(holds).count() / draws.length;
    }

    /** Returns draws of the mean difference between team and organisation. */
    private double[] difference(ImmutableList<AuditHeading> headings, Function<Measure, double[]> draws) {
        double[] difference = new double[evidence.drawCount()];
        for (AuditHeading one : headings) {
            double[] team = draws.apply(Measures.now(one));
            double[] host = draws.apply(Measures.ofOrganisation(one));
            for (int d = 0; d < difference.length; d++) {
                difference[d] += (team[d] - host[d]) / headings.size();
            }
        }
        return difference;
    }

    /**
     * Compares with people of other services, on the headings that they rated: their difference supports that of the members if it has the same
     * sign, and members are loyal or optimistic if their difference is greater than that of the others, both with enough probability.
     */
    private String verdict(double sign, ImmutableList<AuditHeading> both) {
        Perspective outside = Perspective.CO_PROVIDER;
        ImmutableList<AuditHeading> rated = both.stream()
                .filter(one -> evidence.isReadable(Measures.now(one), outside)
                        && evidence.isReadable(Measures.ofOrganisation(one), outside))
                .collect(ImmutableList.toImmutableList());
        if (rated.isEmpty()) {
            judgement.note("Nobody outside the team rated both, so there is no confirmation.");
            return "unresolved";
        }
        for (AuditHeading one : rated) {
            judgement.basedOn(outside, ImmutableList.of(Measures.now(one), Measures.ofOrganisation(one)));
        }
        double[] members = difference(rated, measure -> evidence.draws(measure, WHO));
        double[] others = difference(rated, measure -> evidence.draws(measure, outside));
        double[] more = new double[members.length];
        for (int d = 0; d < more.length; d++) {
            // other draws of the others, so that groups of the same size are independent
            more[d] = members[d] - others[(d + more.length / 2) % more.length];
        }
        double cut = evidence.cutoffs().of(Cutoffs.BLIND_SPOT);
        double spread = 2.0 / rated.size();
        double optimism = sign > 0 ? share(evidence.pooled().towards(0, more, spread), draw -> draw > cut) : 0;
        if (optimism >= evidence.level()) {
            judgement.note("People of other services see less of a difference (" + evidence.words(optimism)
                    + "). The members' view may be loyalty or optimism, or they may see more.");
            return "loyalty-or-optimism";
        }
        double support = share(evidence.pooled().towards(0, others, spread), draw -> draw * sign > 0);
        if (support >= evidence.cutoffs().of(Cutoffs.SURE)) {
            judgement.note("People of other services see this too (" + evidence.words(support) + ").");
            return "supported";
        }
        judgement.note("It is not clear whether people of other services see this too.");
        return "unresolved";
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
            double[] draws = evidence.pooled().common(measure, WHO);
            for (int d = 0; d < mean.length; d++) {
                mean[d] += draws[d] / measures.size();
            }
        }
        return mean;
    }
}
