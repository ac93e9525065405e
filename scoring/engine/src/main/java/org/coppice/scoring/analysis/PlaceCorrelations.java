package org.coppice.scoring.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.scoring.disclosure.AnswerGate;
import org.coppice.scoring.disclosure.Rounding;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.scoring.result.MeasureCorrelations;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.InstrumentReliability;
import org.coppice.statistics.reliability.InstrumentSums;
import org.coppice.statistics.reliability.ScaleSums;

/**
 * Accumulates the correlations of the measures of one wave and perspective, from the groups that are included in each of their figures. In
 * the published view they rest on the people who answered every question of all measures; the other people of each measure are none or
 * reach the minimum group, whether it is by a question that they left out or by their group that is not in every measure.
 */
final class PlaceCorrelations {
    private final AnswerGate gate;
    private final boolean research;
    private final Rounding numbers;
    private final Map<WavePerspective, Place> places = new TreeMap<>(WavePerspective.ORDER);

    /** One wave and perspective. */
    private static final class Place {
        private final Map<Integer, ScaleTally> rated;
        private final InstrumentSums sums;
        private final Map<Integer, Others> others = new LinkedHashMap<>(); // by column
        private int complete;

        private Place(Map<Integer, ScaleTally> rated, InstrumentSums sums) {
            this.rated = rated;
            this.sums = sums;
            rated.keySet().forEach(column -> others.put(column, new Others()));
        }
    }

    /** The people of a measure who are not in the correlations. */
    private static final class Others {
        private int scored;
        private int complete;
    }

    PlaceCorrelations(Recipe recipe, Table<WavePerspective, Integer, ScaleTally> scales) {
        this.gate = new AnswerGate(recipe);
        this.research = recipe.view() == View.RESEARCH;
        this.numbers = Rounding.ofNumbers(recipe.view());
        for (WavePerspective place : scales.rowKeySet()) {
            Map<Integer, ScaleTally> rated = new LinkedHashMap<>();
            scales.row(place)
                    .forEach((column, scale) -> scale.tally().answers().ifPresent(sums -> rated.put(column, scale)));
            ImmutableList<KeyedMeasure> measures = rated.values().stream()
                    .flatMap(scale -> scale.tally().answers().stream())
                    .map(ScaleSums::measure)
                    .collect(ImmutableList.toImmutableList());
            if (!measures.isEmpty()) {
                places.put(place, new Place(rated, InstrumentSums.of(measures)));
            }
        }
    }

    void add(JudgedGroup judged) {
        Place here = places.get(judged.place());
        if (here == null) {
            return;
        }
        boolean inAll = here.rated.entrySet().stream()
                .allMatch(scale -> scale.getValue().holds(judged.cells().get(scale.getKey())));
        if (inAll) {
            here.sums.add(judged.group().answers().answers());
        }
        for (int row = 0; row < judged.group().scores().size(); row++) {
            count(here, judged, row, inAll);
        }
    }

    private static void count(Place here, JudgedGroup judged, int row, boolean inAll) {
        boolean complete = inAll
                && here.rated.values().stream()
                        .allMatch(
                                scale -> scale.complete(judged.group().answers().answers(), row));
        if (complete) {
            here.complete++;
            return;
        }
        here.rated.forEach((column, scale) -> {
            if (scale.holds(judged.cells().get(column))) {
                Others others = Objects.requireNonNull(here.others.get(column));
                others.scored += judged.group().scores().measured(row, column) ? 1 : 0;
                others.complete += scale.complete(judged.group().answers().answers(), row) ? 1 : 0;
            }
        });
    }

    ImmutableList<MeasureCorrelations> analyses() {
        ImmutableList.Builder<MeasureCorrelations> analyses = ImmutableList.builder();
        places.forEach((place, here) -> analyses.add(new MeasureCorrelations(
                place.wave(),
                place.who(),
                MissingTreatment.all().stream()
                        .filter(treatment -> isShown(here, treatment))
                        .map(treatment -> shown(here, InstrumentReliability.of(here.sums, treatment)))
                        .collect(ImmutableList.toImmutableList()))));
        return analyses.build();
    }

    private InstrumentReliability shown(Place here, InstrumentReliability exact) {
        if (research) {
            return exact;
        }
        InstrumentReliability shown = exact.withoutQuestions().map(numbers::score);
        boolean counted = here.rated.values().stream()
                .allMatch(scale -> scale.counted(exact.rows().orElse(0)));
        return counted ? shown : shown.withoutRows();
    }

    private boolean isShown(Place here, MissingTreatment treatment) {
        if (research) {
            return true;
        }
        boolean same = here.others.values().stream().allMatch(others -> others.scored == 0 && others.complete == 0);
        boolean parts = here.others.values().stream()
                .allMatch(others -> gate.isPart(others.scored) && gate.isPart(others.complete));
        return gate.isEnough(here.complete)
                && (gate.isLarge(here.complete) || (parts && (same || treatment == MissingTreatment.LISTWISE)));
    }
}
