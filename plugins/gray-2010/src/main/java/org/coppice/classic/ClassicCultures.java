package org.coppice.classic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.blueprint.evidence.Certainty;
import org.coppice.blueprint.evidence.Draft;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Figures;
import org.coppice.blueprint.evidence.Labels;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.vocabulary.LearningCulture;

/**
 * Reads the four cultures by their arithmetic mean, in which a strong culture makes up for a weak one: the index 100·(P + M + H + D)/4, and
 * which culture has the highest mean; those that have the same lead together.
 */
final class ClassicCultures {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<LearningCulture> ALL = ImmutableList.copyOf(LearningCulture.values());

    private ClassicCultures() {}

    static SuperordinateReading read(Evidence evidence) {
        Draft draft = new Draft(evidence, "superordinate", "The four learning cultures together", Labels.CULTURES)
                .calibrated();
        if (!draft.open(WHO, Measures.now(LearningCulture.values()))) {
            return reading(draft.withheld(), Optional.empty(), ImmutableSet.of(), Optional.empty(), ImmutableList.of());
        }
        draft.untested(Gate.SHARED_VIEW, Classic.NO_VIEW);
        double[] means = ALL.stream()
                .mapToDouble(one -> evidence.figure(Measures.now(one), WHO))
                .toArray();
        ImmutableSet<LearningCulture> leading = at(Arrays.stream(means).max().orElseThrow(), means);
        ImmutableSet<LearningCulture> lowest = at(Arrays.stream(means).min().orElseThrow(), means);
        double index = 100 * Arrays.stream(means).average().orElseThrow();
        return reading(
                judgement(draft, leading),
                Optional.of(Finding.of(
                        "index",
                        "the arithmetic mean of the four, 0 to 100",
                        evidence.published() ? Math.rint(index) : index)),
                leading,
                lowest.size() == 1 ? Optional.of(lowest.asList().get(0)) : Optional.empty(),
                ALL.stream().map(one -> related(evidence, one)).collect(ImmutableList.toImmutableList()));
    }

    private static SuperordinateReading reading(
            Judgement judgement,
            Optional<Finding> index,
            ImmutableSet<LearningCulture> leading,
            Optional<LearningCulture> weakest,
            ImmutableList<Finding> related) {
        return SuperordinateReading.builder(judgement)
                .index(index)
                .leading(leading)
                .weakest(weakest)
                .related(related)
                .build();
    }

    private static ImmutableSet<LearningCulture> at(double height, double[] means) {
        return ALL.stream()
                .filter(one -> Math.abs(means[ALL.indexOf(one)] - height) <= Classic.SAME)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Judgement judgement(Draft draft, ImmutableSet<LearningCulture> leading) {
        if (leading.size() == ALL.size()) {
            return draft.says("balanced", "No culture leads: all four are equally strong.", Certainty.NOT_TOLD);
        }
        return draft.says(
                leading.stream()
                        .map(one -> one.id().replace("culture.", ""))
                        .sorted()
                        .collect(Collectors.joining("-")),
                leading.stream().map(LearningCulture::label).collect(Collectors.joining(" and "))
                        + (leading.size() == 1 ? " learning leads." : " learning lead together."),
                Certainty.NOT_TOLD);
    }

    private static Finding related(Evidence evidence, LearningCulture one) {
        Measure measure = Measures.now(one);
        return new Finding(
                one.id(),
                Labels.lower(one.label()) + " learning",
                evidence.rounded(evidence.figure(measure, WHO)),
                Figures.shown(evidence, measure, WHO));
    }
}
