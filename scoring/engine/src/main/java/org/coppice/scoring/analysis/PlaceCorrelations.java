package org.coppice.scoring.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Table;
import java.util.Map;
import java.util.TreeMap;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.scoring.result.MeasureCorrelations;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.InstrumentReliability;
import org.coppice.statistics.reliability.InstrumentSums;
import org.coppice.statistics.reliability.ScaleSums;

/** Accumulates the correlations of the measures of one wave and perspective, from the groups that are included in each of their figures. */
final class PlaceCorrelations {
    private final Table<WavePerspective, Integer, ScaleTally> scales;
    private final Map<WavePerspective, InstrumentSums> sums = new TreeMap<>(WavePerspective.ORDER);

    PlaceCorrelations(Table<WavePerspective, Integer, ScaleTally> scales) {
        this.scales = scales;
        for (WavePerspective place : scales.rowKeySet()) {
            ImmutableList<KeyedMeasure> rated = scales.row(place).values().stream()
                    .flatMap(scale -> scale.tally().answers().stream())
                    .map(ScaleSums::measure)
                    .collect(ImmutableList.toImmutableList());
            if (!rated.isEmpty()) {
                sums.put(place, InstrumentSums.of(rated));
            }
        }
    }

    void add(JudgedGroup judged) {
        InstrumentSums here = sums.get(judged.place());
        boolean inAll = scales.row(judged.place()).entrySet().stream()
                .allMatch(scale -> scale.getValue().tally().answers().isEmpty()
                        || scale.getValue().holds(judged.cells().get(scale.getKey())));
        if (here != null && inAll) {
            here.add(judged.group().answers().answers());
        }
    }

    ImmutableList<MeasureCorrelations> analyses() {
        ImmutableList.Builder<MeasureCorrelations> analyses = ImmutableList.builder();
        sums.forEach((place, together) -> analyses.add(new MeasureCorrelations(
                place.wave(),
                place.who(),
                MissingTreatment.all().stream()
                        .map(treatment -> InstrumentReliability.of(together, treatment))
                        .collect(ImmutableList.toImmutableList()))));
        return analyses.build();
    }
}
