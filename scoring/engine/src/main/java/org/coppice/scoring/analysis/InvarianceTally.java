package org.coppice.scoring.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.scoring.option.InvarianceGroups;
import org.coppice.scoring.result.InvarianceAnalysis;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.MeasurementInvariance;
import org.coppice.statistics.reliability.ScaleSums;

/** Computes the measurement invariance of each measure between the groups of people who answered the same questions, in the research view. */
final class InvarianceTally {
    private InvarianceTally() {}

    /** Groups that are comparable: of one measure and the same questions, in one wave or of one perspective. */
    private record SameQuestions(int column, ImmutableList<String> questions, Object same) {}

    /** Returns the analyses by measure, of two groups or more and three questions or more; empty unless requested. */
    static ImmutableList<InvarianceAnalysis> analyses(
            Recipe recipe, Optional<InvarianceGroups> requested, Table<WavePerspective, Integer, ScaleTally> scales) {
        if (requested.isEmpty() || recipe.view() != View.RESEARCH) {
            return ImmutableList.of();
        }
        Map<SameQuestions, List<ScaleTally>> sets = new LinkedHashMap<>();
        scales.columnMap().forEach((column, places) -> {
            for (ScaleTally scale : places.values()) {
                Object same = requested.get() == InvarianceGroups.PERSPECTIVE
                        ? Optional.ofNullable(scale.place().wave())
                        : scale.place().who();
                scale.tally()
                        .answers()
                        .map(sums -> new SameQuestions(column, sums.answered(), same))
                        .ifPresent(set -> sets.computeIfAbsent(set, none -> new ArrayList<>())
                                .add(scale));
            }
        });
        return sets.values().stream()
                .filter(groups ->
                        groups.size() >= 2 && sums(groups.get(0)).answered().size() >= 3)
                .map(InvarianceTally::analysis)
                .collect(ImmutableList.toImmutableList());
    }

    private static InvarianceAnalysis analysis(List<ScaleTally> groups) {
        ImmutableList<ScaleTally> enough = groups.stream()
                .filter(scale -> people(scale) >= MeasurementInvariance.ENOUGH_PEOPLE)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<ScaleTally> compared = enough.size() >= 2 ? enough : ImmutableList.copyOf(groups);
        return new InvarianceAnalysis(
                groups.get(0).score().measure(),
                compared.stream().map(InvarianceTally::group).collect(ImmutableList.toImmutableList()),
                groups.stream()
                        .filter(scale -> !compared.contains(scale))
                        .map(InvarianceTally::group)
                        .collect(ImmutableList.toImmutableList()),
                sums(groups.get(0)).answered(),
                MeasurementInvariance.of(
                        compared.stream().map(InvarianceTally::sums).collect(ImmutableList.toImmutableList())));
    }

    private static ScaleSums sums(ScaleTally scale) {
        return scale.tally().answers().orElseThrow();
    }

    private static long people(ScaleTally scale) {
        return sums(scale).ofAnswered().rows(MissingTreatment.LISTWISE);
    }

    private static InvarianceAnalysis.Group group(ScaleTally scale) {
        return new InvarianceAnalysis.Group(scale.place().wave(), scale.place().who(), people(scale));
    }
}
