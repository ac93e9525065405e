package org.coppice.scoring.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.OrganisationReading;
import org.coppice.model.blueprint.OutlookReading;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Moments;
import org.coppice.model.vocabulary.AuditHeading;

/**
 * Reads team and organisation: person by person the difference of each heading, its mean with a t interval, and d_z. It matters if it reaches the
 * cut-off and its interval leaves out 0. A view from outside with the same sign supports it; a blind spot makes it loyalty or optimism.
 */
final class Organisations {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;

    private final Evidence evidence;
    private final OutlookReading outlook;
    private final Draft draft;
    private final List<Finding> headings = new ArrayList<>();
    private final List<Finding> beside = new ArrayList<>();

    private Organisations(Evidence evidence, OutlookReading outlook) {
        this.evidence = evidence;
        this.outlook = outlook;
        this.draft = new Draft(
                evidence,
                "organisation",
                "The team and its organisation",
                Source.cited("SCIE (2004)", "The future of communities"));
    }

    static OrganisationReading read(Evidence evidence, OutlookReading outlook) {
        return new Organisations(evidence, outlook).read();
    }

    private OrganisationReading read() {
        HostRisks risks = new HostRisks(evidence);
        ImmutableMap<String, Double> risk = risks.probabilities();
        risks.rests(draft);
        ImmutableList<AuditHeading> both = Arrays.stream(AuditHeading.values())
                .filter(one -> evidence.shows(Measures.now(one), WHO) && evidence.shows(Measures.host(one), WHO))
                .collect(ImmutableList.toImmutableList());
        for (AuditHeading one : AuditHeading.values()) {
            draft.rests(WHO, ImmutableList.of(Measures.now(one), Measures.host(one)));
        }
        risks.words().ifPresent(draft::note);
        if (both.isEmpty()) {
            draft.stop(lacking());
            return nothing(risk);
        }
        if (!draft.answered(WHO)) {
            return nothing(risk);
        }
        double[] overall = new double[evidence.group(WHO).answers().size()];
        for (AuditHeading one : both) {
            double[] differences = differences(one);
            for (int i = 0; i < overall.length; i++) {
                overall[i] += differences[i] / both.size();
            }
            difference("difference-" + one.id(), one.label() + ": team less organisation", differences)
                    .ifPresent(headings::add);
        }
        Optional<Finding> mean =
                difference("difference", "the team less its organisation as a place to learn", overall);
        if (mean.isEmpty()) {
            draft.stop(new Label.Withheld(
                    Gate.PRIVACY, "too few rated both the team and the organisation, or all see the same difference"));
            return nothing(risk);
        }
        Moments moments = Moments.of(Draft.present(overall));
        if (moments.sd().orElse(0) > 0) {
            beside.add(Finding.of(
                    "d-z",
                    "d_z, the difference in standard deviations",
                    evidence.rounded(moments.mean() / moments.sd().getAsDouble())));
        }
        return new OrganisationReading(
                judgement(mean.get(), both),
                mean,
                ImmutableList.copyOf(headings),
                evidence.shares(risk),
                ImmutableList.copyOf(beside));
    }

    private OrganisationReading nothing(ImmutableMap<String, Double> risk) {
        return new OrganisationReading(
                draft.withheld(), Optional.empty(), ImmutableList.of(), evidence.shares(risk), ImmutableList.of());
    }

    private Label.Withheld lacking() {
        return Arrays.stream(AuditHeading.values())
                .flatMap(one -> java.util.stream.Stream.of(Measures.now(one), Measures.host(one)))
                .flatMap(measure -> evidence.obstacle(measure, WHO).stream())
                .findFirst()
                .orElseThrow();
    }

    private double[] differences(AuditHeading heading) {
        double[] team = evidence.values(Measures.now(heading), WHO);
        double[] host = evidence.values(Measures.host(heading), WHO);
        double[] differences = new double[team.length];
        for (int i = 0; i < team.length; i++) {
            differences[i] = team[i] - host[i];
        }
        return differences;
    }

    /** Empty where those who rated both, or those who rated one alone, are too few to be told of, or the published view would tell each person's. */
    private Optional<Finding> difference(String id, String label, double[] all) {
        double[] some = Draft.present(all);
        int others = all.length - some.length;
        Moments moments = Moments.of(some);
        boolean alike = moments.most() - moments.least() < 0.01;
        if (some.length < evidence.minimumGroup()
                || (others > 0 && others < evidence.minimumGroup())
                || (alike && evidence.published())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(id, label, evidence.rounded(moments.mean()), interval(moments, alike)));
    }

    private Interval interval(Moments moments, boolean alike) {
        if (moments.n() < 3 || alike) {
            return Interval.none(moments.n() < 3 ? Interval.Why.TOO_FEW : Interval.Why.ALL_ALIKE);
        }
        double error = moments.sd().orElse(0) / Math.sqrt(moments.n());
        return Figures.around(evidence, moments.mean(), error, moments.n() - 1);
    }

    private Judgement judgement(Finding mean, ImmutableList<AuditHeading> both) {
        double cut = evidence.cutoffs().of(Cutoffs.MATERIAL);
        boolean clear = mean.interval() instanceof Interval.Between between
                && (between.lower() > 0 || between.upper() < 0)
                && Math.abs(mean.value()) >= cut - 1e-12;
        if (!clear) {
            return draft.says("alike", "No material difference between team and organisation as places to learn.");
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
                        });
    }

    private String verdict(double sign, ImmutableList<AuditHeading> both) {
        ImmutableList<AuditHeading> outside = both.stream()
                .filter(one -> evidence.shows(Measures.now(one), Perspective.CO_PROVIDER)
                        && evidence.shows(Measures.host(one), Perspective.CO_PROVIDER))
                .collect(ImmutableList.toImmutableList());
        boolean blind = !outlook.blindSpots().isEmpty()
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
                                .isPresent());
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
