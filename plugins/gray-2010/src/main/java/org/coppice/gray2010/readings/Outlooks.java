package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Difference;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Intervals;
import org.coppice.blueprint.evidence.JudgementBuilder;
import org.coppice.blueprint.evidence.LabelText;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.OutlookReading;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.TeamStage;

/** Reads the outlook: the mean of three facets, or of two if one is missing; and the blind spots, which members rate higher than people outside. */
public final class Outlooks {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<Outlook> FACETS =
            ImmutableList.of(Outlook.CO_PROVIDERS, Outlook.PEOPLE, Outlook.ORGANISATION);
    private static final ImmutableList<Perspective> OUTSIDE =
            ImmutableList.of(Perspective.PERSON_WHO_USES_SERVICES, Perspective.CARER, Perspective.CO_PROVIDER);

    private final Evidence evidence;
    private final StageReading stage;
    private final JudgementBuilder judgement;

    private Outlooks(Evidence evidence, StageReading stage) {
        this.evidence = evidence;
        this.stage = stage;
        this.judgement = new JudgementBuilder(
                evidence, "outlook", "How the team looks outward", Source.paper("Interagency working and involvement"));
    }

    public static OutlookReading read(Evidence evidence, StageReading stage) {
        return new Outlooks(evidence, stage).read();
    }

    /** Returns draws of the mean of the readable facets; empty if fewer than two are readable. */
    static Optional<double[]> draws(Evidence evidence, Function<Measure, double[]> draws) {
        ImmutableList<Measure> shown = shown(evidence);
        if (shown.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(CompositeDraws.of(evidence, shown.stream().map(draws).toList(), Outlooks::mean));
    }

    /** True if enough facets are readable. */
    static boolean known(Evidence evidence) {
        return shown(evidence).size() >= 2;
    }

    /** Returns the failed gate if there are no draws. */
    static Label.Withheld lacking(Evidence evidence) {
        return evidence.failedGate(FACETS.stream().map(Measures::now).toList(), WHO)
                .orElseThrow();
    }

    private static double[] mean(List<double[]> facets) {
        double[] mean = new double[facets.get(0).length];
        for (double[] facet : facets) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += facet[d] / facets.size();
            }
        }
        return mean;
    }

    private static ImmutableList<Measure> shown(Evidence evidence) {
        return FACETS.stream()
                .map(Measures::now)
                .filter(measure -> evidence.isReadable(measure, WHO))
                .collect(ImmutableList.toImmutableList());
    }

    private OutlookReading read() {
        ImmutableList<Measure> shown = shown(evidence);
        judgement.basedOn(WHO, FACETS.stream().map(Measures::now).toList());
        Optional<double[]> draws = draws(evidence, facet -> evidence.pooled().common(facet, WHO));
        if (draws.isEmpty()) {
            judgement.fail(lacking(evidence));
            return nothing();
        }
        if (!judgement.passesResponseGates(WHO, shown)) {
            return nothing();
        }
        boolean partial = shown.size() < FACETS.size();
        if (partial) {
            judgement.note("Partial: one of the three facets is not known.");
        }
        double mean = shown.stream()
                .mapToDouble(facet -> evidence.mean(facet, WHO))
                .average()
                .orElseThrow();
        ImmutableList<Finding> spots = blindSpots(shown);
        spots.forEach(spot -> judgement.note("A blind spot: " + spot.label() + "."));
        return new OutlookReading(
                judgement(shown),
                Optional.of(new Finding(
                        "outlook",
                        "the outlook, 0 to 1",
                        evidence.rounded(mean),
                        Intervals.interval(evidence, draws.get()))),
                partial,
                shown.stream()
                        .map(facet -> new Finding(
                                facet.construct().value(),
                                evidence.label(facet).toLowerCase(Locale.ROOT),
                                evidence.rounded(evidence.mean(facet, WHO)),
                                Intervals.common(evidence, facet, WHO)))
                        .collect(ImmutableList.toImmutableList()),
                spots);
    }

    private OutlookReading nothing() {
        return new OutlookReading(
                judgement.withheld(), Optional.empty(), false, ImmutableList.of(), ImmutableList.of());
    }

    /** Returns draws of the mean, shrunk to a cut-off. */
    static double[] towards(double cut, Evidence evidence) {
        return draws(evidence, facet -> evidence.pooled().towards(cut, facet, WHO))
                .orElseThrow();
    }

    private Judgement judgement(ImmutableList<Measure> shown) {
        double open = evidence.cutoffs().of(Cutoffs.OUTLOOK_OPEN);
        double low = evidence.cutoffs().of(Cutoffs.STUCK_OUTLOOK);
        double outward = share(towards(open, evidence), draw -> draw >= open);
        double inward = share(towards(low, evidence), draw -> draw <= low);
        double between = Math.min(
                share(towards(open, evidence), draw -> draw > low && draw < open),
                share(towards(low, evidence), draw -> draw > low && draw < open));
        double sure = evidence.cutoffs().of(Cutoffs.SURE);
        if (outward >= sure) {
            against(TeamStage.FORMING, "It looks further outward than most new teams do.");
            return judgement.states("outward", "The team looks outward.", outward);
        }
        if (inward >= sure) {
            against(TeamStage.FORMING, "That is usual in a new team.");
            against(TeamStage.PERFORMING, "A developed team would be expected to look outward.");
            return judgement.states("inward", "The team looks inward.", inward);
        }
        if (between >= sure) {
            return judgement.states("in-between", "The team looks outward only in part.", between);
        }
        judgement.comparesQuestions(shown);
        return judgement.states("unclear", "It is not clear how far the team looks outward.");
    }

    /** Adds a note if the stage is named; the paper states that teams look outward as they develop. */
    private void against(TeamStage named, String note) {
        if (stage.judgement().states(LabelText.id(named))) {
            judgement.note(note);
        }
    }

    private static double share(double[] draws, DoublePredicate holds) {
        return (double) Arrays.stream(draws).filter(holds).count() / draws.length;
    }

    /** The facets that members rate higher than others, by more than the cut-off and beyond chance among all these comparisons. */
    private ImmutableList<Finding> blindSpots(ImmutableList<Measure> shown) {
        List<Difference> differences = new ArrayList<>();
        for (Measure facet : shown) {
            for (Perspective who : OUTSIDE) {
                if (evidence.isReadable(facet, who)) {
                    judgement.basedOn(who, ImmutableList.of(facet));
                    difference(facet, who).ifPresent(differences::add);
                }
            }
        }
        return Difference.above(differences, evidence.cutoffs().of(Cutoffs.BLIND_SPOT)).stream()
                .map(Difference::finding)
                .collect(ImmutableList.toImmutableList());
    }

    private static String name(Measure facet) {
        return FACETS.stream()
                .filter(one -> Measures.now(one).equals(facet))
                .map(LabelText::name)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Difference> difference(Measure facet, Perspective who) {
        return Intervals.difference(
                "blind-spot-" + facet.construct().value().replace("outlook.", "") + "-" + who.id(),
                "members rate " + name(facet) + " higher than " + who.label() + " do",
                facet,
                evidence,
                WHO,
                evidence,
                who);
    }
}
