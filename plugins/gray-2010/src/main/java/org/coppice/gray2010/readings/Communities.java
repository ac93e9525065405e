package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
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
import org.coppice.model.vocabulary.CommunityCondition;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.LeaderCapability;
import org.coppice.model.vocabulary.LeaderRole;

/**
 * Reads which strands of a community of practice are present: Pr(mean ≥ cut-off) ≥ sure. A community learns if the strands joint practice and learning are both
 * present: Pr(both) ≥ learns-sure. The weakest strand is one of the smallest set that contains it with the level of the intervals; larger sets than two are not named.
 */
public final class Communities {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<Measure> CORE =
            Measures.now(CommunityStrand.JOINT_PRACTICE, CommunityStrand.LEARNING);

    private static final int MOST_NAMED = 2;

    private Communities() {}

    public static CommunityReading read(Evidence evidence) {
        JudgementBuilder judgement = new JudgementBuilder(
                evidence,
                "community",
                "The community of practice",
                Source.cited("Wenger (2006)", "Learning organisations and learning cultures"));
        if (!judgement.passesGates(WHO, CORE) || !judgement.passesSharedView(CORE)) {
            return new CommunityReading(judgement.withheld(), ImmutableMap.of(), ImmutableSet.of(), ImmutableList.of());
        }
        ImmutableList<CommunityStrand> shown = Arrays.stream(CommunityStrand.values())
                .filter(strand -> evidence.isReadable(Measures.now(strand), WHO))
                .collect(ImmutableList.toImmutableList());
        judgement.basedOn(WHO, shown.stream().map(Measures::now).toList());
        double cut = evidence.cutoffs().of(Cutoffs.COMMUNITY_PRESENT);
        ImmutableMap<CommunityStrand, Double> present = shown.stream()
                .collect(ImmutableMap.toImmutableMap(
                        strand -> strand,
                        strand -> atLeast(evidence.pooled().towards(cut, Measures.now(strand), WHO), cut)));
        double sure = evidence.cutoffs().of(Cutoffs.SURE);
        ImmutableSet<CommunityStrand> weakest = weakest(evidence, shown);
        ImmutableList<CommunityStrand> clear = shown.stream()
                .filter(strand -> DrawProbabilities.of(present, strand) >= sure)
                .collect(ImmutableList.toImmutableList());
        judgement.note(
                clear.isEmpty() ? "No strand is clearly present." : "Clearly present: " + names(clear, ", ") + ".");
        if (!weakest.isEmpty()) {
            judgement.note("Weakest: " + names(weakest, " or ") + ".");
        }
        ImmutableList<Finding> related = ImmutableList.<Finding>builder()
                .addAll(shown.stream()
                        .map(strand -> new Finding(
                                strand.id(),
                                strand.label().toLowerCase(Locale.ROOT),
                                evidence.rounded(evidence.mean(Measures.now(strand), WHO)),
                                Intervals.common(evidence, Measures.now(strand), WHO)))
                        .iterator())
                .addAll(RelatedFigures.of(evidence, judgement, WHO, CommunityCondition.values()))
                .addAll(RelatedFigures.of(evidence, judgement, WHO, LeaderRole.values()))
                .addAll(RelatedFigures.of(evidence, judgement, WHO, LeaderCapability.values()))
                .build();
        return new CommunityReading(
                judgement(evidence, judgement, present, sure),
                present.entrySet().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                one -> one.getKey(), one -> evidence.probability(one.getValue()))),
                weakest,
                related);
    }

    /** Returns the one or two strands of which one is the weakest; none if it may be any of more. */
    private static ImmutableSet<CommunityStrand> weakest(Evidence evidence, ImmutableList<CommunityStrand> shown) {
        ImmutableSet<CommunityStrand> weakest = DrawProbabilities.credibleSet(
                DrawProbabilities.ofLowest(evidence.pooled().compared(Maps.toMap(shown, Measures::now), WHO)),
                evidence.level());
        return weakest.size() <= MOST_NAMED && weakest.size() < shown.size() ? weakest : ImmutableSet.of();
    }

    private static double atLeast(double[] draws, double cut) {
        int count = 0;
        for (double draw : draws) {
            count += draw >= cut ? 1 : 0;
        }
        return (double) count / draws.length;
    }

    private static Judgement judgement(
            Evidence evidence, JudgementBuilder judgement, ImmutableMap<CommunityStrand, Double> present, double sure) {
        double joint = DrawProbabilities.of(present, CommunityStrand.JOINT_PRACTICE);
        double both = both(evidence);
        if (both >= evidence.cutoffs().of(Cutoffs.LEARNS_SURE)) {
            return judgement.states("learns", "There is a community of practice that learns.", both);
        }
        judgement.comparesQuestions(CORE);
        if (joint >= sure) {
            return judgement.states(
                    "exists", "There is a community of practice, but it is not clear whether it learns.", joint);
        }
        if (1 - joint < sure) {
            return judgement.states("unclear", "It is not clear whether there is a community of practice.");
        }
        judgement.note("Clearly not present: "
                + names(
                        present.keySet().stream()
                                .filter(strand -> 1 - DrawProbabilities.of(present, strand) >= sure)
                                .toList(),
                        ", ")
                + ".");
        return judgement.states("not-yet", "There is no community of practice yet.", 1 - joint);
    }

    /** Returns the probability that joint practice and learning are both present. */
    private static double both(Evidence evidence) {
        double cut = evidence.cutoffs().of(Cutoffs.COMMUNITY_PRESENT);
        double[] joint = evidence.pooled().towards(cut, CORE.get(0), WHO);
        double[] learning = evidence.pooled().towards(cut, CORE.get(1), WHO);
        boolean[] holds = new boolean[joint.length];
        for (int d = 0; d < holds.length; d++) {
            holds[d] = joint[d] >= cut && learning[d] >= cut;
        }
        return Evidence.share(holds);
    }

    private static String names(Collection<CommunityStrand> strands, String separator) {
        return strands.stream()
                .map(strand -> strand.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(separator));
    }
}
