package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.coppice.model.vocabulary.CommunityStrand;

/** Reads which strands of a community of practice are present, Pr(mean ≥ cut) ≥ sure. It learns only if learning is: to exist earns no credit. */
public final class Communities {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<Measure> CORE =
            Measures.now(CommunityStrand.JOINT_PRACTICE, CommunityStrand.LEARNING);

    private Communities() {}

    public static CommunityReading read(Evidence evidence) {
        Draft draft = new Draft(
                evidence,
                "community",
                "The community of practice",
                Source.cited("Wenger (2006)", "Learning organisations and learning cultures"));
        if (!draft.open(WHO, CORE) || !draft.shared(CORE)) {
            return new CommunityReading(draft.withheld(), ImmutableMap.of(), Optional.empty(), ImmutableList.of());
        }
        ImmutableList<CommunityStrand> shown = Arrays.stream(CommunityStrand.values())
                .filter(strand -> evidence.shows(Measures.now(strand), WHO))
                .collect(ImmutableList.toImmutableList());
        draft.rests(WHO, shown.stream().map(Measures::now).toList());
        double cut = evidence.cutoffs().of(Cutoffs.COMMUNITY_PRESENT);
        ImmutableMap<CommunityStrand, Double> present = shown.stream()
                .collect(ImmutableMap.toImmutableMap(
                        strand -> strand, strand -> atLeast(evidence.draws(Measures.now(strand), WHO), cut)));
        CommunityStrand weakest = shown.stream()
                .min(Comparator.comparingDouble(strand -> evidence.mean(Measures.now(strand), WHO)))
                .orElseThrow();
        double sure = evidence.cutoffs().of(Cutoffs.SURE);
        ImmutableList<CommunityStrand> there = shown.stream()
                .filter(strand -> Likely.share(present, strand) >= sure)
                .collect(ImmutableList.toImmutableList());
        draft.note(
                there.isEmpty()
                        ? "Of none of its strands is it sure that it is there."
                        : "Surely there: " + names(there) + ".");
        draft.note("Weakest: " + names(ImmutableList.of(weakest)) + ".");
        return new CommunityReading(
                judgement(draft, present, sure),
                present.entrySet().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                one -> one.getKey(), one -> evidence.rounded(one.getValue()))),
                Optional.of(weakest),
                shown.stream()
                        .map(strand -> new Finding(
                                strand.id(),
                                strand.label().toLowerCase(Locale.ROOT),
                                evidence.rounded(evidence.mean(Measures.now(strand), WHO)),
                                Figures.shown(evidence, Measures.now(strand), WHO)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static double atLeast(double[] draws, double cut) {
        int count = 0;
        for (double draw : draws) {
            count += draw >= cut ? 1 : 0;
        }
        return (double) count / draws.length;
    }

    private static Judgement judgement(Draft draft, ImmutableMap<CommunityStrand, Double> present, double sure) {
        double joint = Likely.share(present, CommunityStrand.JOINT_PRACTICE);
        double learning = Likely.share(present, CommunityStrand.LEARNING);
        if (joint >= sure && learning >= sure) {
            return draft.says("learns", "There is a community of practice that learns.", Math.min(joint, learning));
        }
        return joint >= sure
                ? draft.says("exists", "There is a community of practice, but it is not sure that it learns.", joint)
                : draft.says("not-yet", "It is not sure that there is a community of practice yet.", 1 - joint);
    }

    private static String names(ImmutableList<CommunityStrand> strands) {
        return strands.stream()
                .map(strand -> strand.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
