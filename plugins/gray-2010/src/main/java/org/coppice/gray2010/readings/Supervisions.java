package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import org.coppice.blueprint.draws.Likely;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Draft;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Figures;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.CommunityReading;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.SupervisionReading;
import org.coppice.model.blueprint.SupervisionReading.Quarter;
import org.coppice.model.vocabulary.SupervisionStrand;

/** Reads what supervision is for: in each draw the quarter of the plane developmental × monitoring. */
public final class Supervisions {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<Measure> PLANE =
            Measures.now(SupervisionStrand.DEVELOPMENTAL, SupervisionStrand.MONITORING);

    private static final ImmutableList<Quarter> ALL = ImmutableList.copyOf(Quarter.values());

    private Supervisions() {}

    public static SupervisionReading read(Evidence evidence, CommunityReading community) {
        Draft draft =
                new Draft(evidence, "supervision", "What supervision is for", Source.paper("Effective supervision"));
        if (!draft.open(WHO, PLANE) || !draft.shared(PLANE)) {
            return new SupervisionReading(draft.withheld(), ImmutableMap.of(), ImmutableList.of());
        }
        ImmutableMap<Quarter, Double> quarters = quarters(evidence);
        ImmutableList.Builder<Finding> related = ImmutableList.builder();
        for (SupervisionStrand strand : SupervisionStrand.values()) {
            Measure measure = Measures.now(strand);
            if (evidence.shows(measure, WHO)) {
                draft.rests(WHO, ImmutableList.of(measure));
                related.add(new Finding(
                        strand.id(),
                        strand.label().toLowerCase(Locale.ROOT),
                        evidence.rounded(evidence.mean(measure, WHO)),
                        Figures.shown(evidence, measure, WHO)));
            }
        }
        return new SupervisionReading(
                judgement(evidence, draft, quarters, community), evidence.shares(quarters), related.build());
    }

    private static ImmutableMap<Quarter, Double> quarters(Evidence evidence) {
        double[] developmental = evidence.draws(PLANE.get(0), WHO);
        double[] monitoring = evidence.draws(PLANE.get(1), WHO);
        double cut = evidence.cutoffs().of(Cutoffs.SUPERVISION_CUT);
        double[] counts = new double[ALL.size()];
        for (int d = 0; d < developmental.length; d++) {
            counts[ALL.indexOf(quarter(developmental[d] >= cut, monitoring[d] >= cut))]++;
        }
        return Likely.shares(ALL, counts, developmental.length);
    }

    private static Quarter quarter(boolean developmental, boolean monitoring) {
        if (developmental) {
            return monitoring ? Quarter.INTEGRATED : Quarter.DEVELOPMENTAL;
        }
        return monitoring ? Quarter.MONITORING : Quarter.NEGLECTED;
    }

    private static Judgement judgement(
            Evidence evidence, Draft draft, ImmutableMap<Quarter, Double> quarters, CommunityReading community) {
        var top = Likely.ranked(quarters).get(0);
        if (top.getValue() < evidence.cutoffs().of(Cutoffs.SURE) - 1e-12) {
            return draft.says("unclear", "It is not clear what supervision is mostly for.", 1 - top.getValue());
        }
        boolean weak = community.judgement().label().stated().isPresent()
                && !community.judgement().states("learns");
        if (top.getKey() == Quarter.DEVELOPMENTAL && weak) {
            draft.note("A warning: without a community that learns such supervision may not last.");
        }
        return draft.says(top.getKey().id(), "Supervision: " + top.getKey().label() + ".", top.getValue());
    }
}
