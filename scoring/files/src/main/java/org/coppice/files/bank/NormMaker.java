package org.coppice.files.bank;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coppice.files.records.NormRecord;
import org.coppice.files.tree.FileDraft;
import org.coppice.model.ConstructId;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Named;
import org.coppice.model.Referent;
import org.coppice.model.check.Check;
import org.coppice.model.score.NormTable;

/**
 * Makes a norm of its record, or reports everything that is wrong with it. Placeholders for faulty parts are never visible outside, since a
 * norm with a fault is not made.
 */
final class NormMaker {
    private static final String STAND_IN = "stand-in";
    private static final ImmutableSortedMap<Double, Double> NO_RANKS = ImmutableSortedMap.of();

    private final FileDraft<NormRecord> draft;
    private final NormRecord said;

    private NormMaker(FileDraft<NormRecord> draft) {
        this.draft = draft;
        this.said = draft.said();
    }

    /** Returns the norm; throws an exception with its faults. */
    static NormTable make(FileDraft<NormRecord> draft) {
        NormMaker maker = new NormMaker(draft);
        Optional<Double> sd = draft.sound("/sd", maker.said.sd())
                .filter(spread ->
                        draft.made("/sd", () -> maker.table(spread, NO_RANKS)).isPresent());
        Optional<NormTable> made = draft.made("/percentiles", () -> maker.table(sd.orElse(1.0), maker.ranks()));
        draft.findings().throwIfAny();
        return made.orElseThrow();
    }

    private NormTable table(double sd, ImmutableSortedMap<Double, Double> percentiles) {
        NormTable.Builder table = NormTable.builder(
                        draft.sound("/norm", said.norm()).orElse(STAND_IN),
                        draft.sound("/for", said.forBank()).orElse(STAND_IN),
                        new Measure(
                                ConstructId.of(draft.sound("/construct", said.construct())
                                        .orElse(STAND_IN)),
                                draft.sound("/about", said.about())
                                        .map(about -> Named.of(Referent.class, "about", about))
                                        .orElse(Referent.TEAM),
                                draft.sound("/horizon", said.horizon())
                                        .map(horizon -> Named.of(Horizon.class, "horizon", horizon))
                                        .orElse(Horizon.NOW)))
                .metric(draft.sound("/metric", said.metric()).orElse(STAND_IN))
                .source(draft.sound("/source", said.source()).orElse(STAND_IN))
                .sample(
                        draft.sound("/n", said.n()).orElse(2),
                        draft.sound("/year", said.year()).orElse(2000))
                .moments(draft.sound("/mean", said.mean()).orElse(0.0), sd)
                .percentiles(percentiles);
        draft.sound("/perspective", said.perspective())
                .map(Questions::perspective)
                .ifPresent(table::perspective);
        return table.build();
    }

    private ImmutableSortedMap<Double, Double> ranks() {
        Map<String, Double> all =
                draft.sound("/percentiles", said.percentiles()).orElse(Map.of());
        TreeMap<Double, Double> ranks = new TreeMap<>();
        all.forEach((rank, score) -> Check.valid(
                ranks.put(Double.valueOf(rank), score) == null, "percentile %s stands twice", "name it once", rank));
        return ImmutableSortedMap.copyOf(ranks);
    }
}
