package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import org.coppice.blueprint.draws.DrawProbabilities;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Intervals;
import org.coppice.blueprint.evidence.JudgementBuilder;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.CommunityReading;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.SupervisionReading;
import org.coppice.model.blueprint.SupervisionReading.Quarter;
import org.coppice.model.vocabulary.SupervisionGain;
import org.coppice.model.vocabulary.SupervisionStrand;

/**
 * Reads the purpose of supervision: the quarter of the plane developmental × monitoring in each draw. A quarter has two sides and is named with the probability
 * conditions-sure; where it is not, each side that is sure by itself is noted.
 */
public final class Supervisions {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<Measure> PLANE =
            Measures.now(SupervisionStrand.DEVELOPMENTAL, SupervisionStrand.MONITORING);

    private static final ImmutableList<Quarter> ALL = ImmutableList.copyOf(Quarter.values());

    private Supervisions() {}

    public static SupervisionReading read(Evidence evidence, CommunityReading community) {
        JudgementBuilder judgement = new JudgementBuilder(
                evidence, "supervision", "What supervision is for", Source.paper("Effective supervision"));
        if (!judgement.passesGates(WHO, PLANE) || !judgement.passesSharedView(PLANE)) {
            return new SupervisionReading(judgement.withheld(), ImmutableMap.of(), ImmutableList.of());
        }
        ImmutableMap<Quarter, Double> quarters = quarters(evidence);
        ImmutableList.Builder<Finding> related = ImmutableList.builder();
        for (SupervisionStrand strand : SupervisionStrand.values()) {
            Measure measure = Measures.now(strand);
            if (evidence.isReadable(measure, WHO)) {
                judgement.basedOn(WHO, ImmutableList.of(measure));
                related.add(new Finding(
                        strand.id(),
                        strand.label().toLowerCase(Locale.ROOT),
                        evidence.rounded(evidence.mean(measure, WHO)),
                        Intervals.common(evidence, measure, WHO)));
            }
        }
        related.addAll(RelatedFigures.of(evidence, judgement, WHO, SupervisionGain.values()));
        return new SupervisionReading(
                judgement(evidence, judgement, quarters, community), evidence.shares(quarters), related.build());
    }

    private static ImmutableMap<Quarter, Double> quarters(Evidence evidence) {
        double cut = evidence.cutoffs().of(Cutoffs.SUPERVISION_CUT);
        double[] developmental = evidence.pooled().towards(cut, PLANE.get(0), WHO);
        double[] monitoring = evidence.pooled().towards(cut, PLANE.get(1), WHO);
        double[] counts = new double[ALL.size()];
        for (int d = 0; d < developmental.length; d++) {
            counts[ALL.indexOf(quarter(developmental[d] >= cut, monitoring[d] >= cut))]++;
        }
        return DrawProbabilities.shares(ALL, counts, developmental.length);
    }

    private static Quarter quarter(boolean developmental, boolean monitoring) {
        if (developmental) {
            return monitoring ? Quarter.INTEGRATED : Quarter.DEVELOPMENTAL;
        }
        return monitoring ? Quarter.MONITORING : Quarter.NEGLECTED;
    }

    /** Notes one side of supervision if it is sure: that of a quarter and of the integrated one, or its opposite. */
    private static void side(
            Evidence evidence,
            JudgementBuilder judgement,
            ImmutableMap<Quarter, Double> quarters,
            Quarter quarter,
            String much,
            String little) {
        double probability =
                DrawProbabilities.of(quarters, quarter) + DrawProbabilities.of(quarters, Quarter.INTEGRATED);
        double likelier = Math.min(1, Math.max(probability, 1 - probability));
        if (likelier >= evidence.cutoffs().of(Cutoffs.SURE) - 1e-12) {
            judgement.note("It " + (probability > 0.5 ? much : little) + " (" + evidence.words(likelier) + ").");
        }
    }

    private static Judgement judgement(
            Evidence evidence,
            JudgementBuilder judgement,
            ImmutableMap<Quarter, Double> quarters,
            CommunityReading community) {
        var top = DrawProbabilities.ranked(quarters).get(0);
        if (top.getValue() < evidence.cutoffs().of(Cutoffs.CONDITIONS_SURE) - 1e-12) {
            ImmutableMap<Quarter, Double> shown =
                    evidence.shares(quarters); // so that notes agree with the published shares
            side(evidence, judgement, shown, Quarter.DEVELOPMENTAL, "helps practice to grow", "does little for growth");
            side(evidence, judgement, shown, Quarter.MONITORING, "checks the work", "does little to check the work");
            judgement.comparesQuestions(PLANE);
            return judgement.states("unclear", "It is not clear what supervision is mostly for.");
        }
        boolean weak =
                community.judgement().states("exists") || community.judgement().states("not-yet");
        if (top.getKey() == Quarter.DEVELOPMENTAL && weak) {
            judgement.note("Warning: without a learning community, such supervision may not last.");
        }
        return judgement.states(
                top.getKey().id(), "Supervision" + top.getKey().label().replaceFirst("^it", "") + ".", top.getValue());
    }
}
