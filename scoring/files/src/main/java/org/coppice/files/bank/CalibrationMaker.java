package org.coppice.files.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.files.records.CalibrationRecord;
import org.coppice.files.records.EasinessRecord;
import org.coppice.files.tree.FileDraft;
import org.coppice.files.tree.Pointer;
import org.coppice.model.ConstructId;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Named;
import org.coppice.model.Referent;
import org.coppice.model.bank.VersionRange;
import org.coppice.spi.Calibration;
import org.jspecify.annotations.Nullable;

/** Makes a calibration of its record, or reports everything that is wrong with it. */
final class CalibrationMaker {
    private final FileDraft<CalibrationRecord> draft;
    private final Map<Measure, Integer> entryOf = new HashMap<>();

    private CalibrationMaker(FileDraft<CalibrationRecord> draft) {
        this.draft = draft;
    }

    /** Returns the calibration; throws an exception with its faults. */
    static Calibration make(FileDraft<CalibrationRecord> draft) {
        return new CalibrationMaker(draft).make();
    }

    private Calibration make() {
        CalibrationRecord said = draft.said();
        Optional<Calibration.Builder> made = draft.sound("/calibration", said.calibration())
                .flatMap(id -> draft.sound("/for", said.forBank()).map(bank -> Calibration.builder(id, bank)));
        draft.sound("/source", said.source()).ifPresent(source -> made.ifPresent(one -> one.source(source)));
        draft.sound("/versions", said.versions())
                .flatMap(versions -> draft.made("/versions", () -> new VersionRange(versions)))
                .ifPresent(versions -> made.ifPresent(one -> one.versions(versions)));
        List<EasinessRecord> measures = said.measures();
        for (int i = 0; measures != null && i < measures.size(); i++) {
            add(i, measures.get(i), made);
        }
        draft.findings().throwIfAny();
        return made.orElseThrow().build();
    }

    private void add(int index, @Nullable EasinessRecord said, Optional<Calibration.Builder> made) {
        String at = Pointer.child("/measures", index);
        draft.sound(at, said)
                .ifPresent(sound -> draft.made(at, () -> measure(sound))
                        .filter(measure -> isNew(at, index, measure))
                        .ifPresent(measure ->
                                made.ifPresent(one -> one.measure(measure, sound.easiness(), sound.error()))));
    }

    private boolean isNew(String at, int index, Measure measure) {
        Integer before = entryOf.putIfAbsent(measure, index);
        if (before != null) {
            draft.fault(
                    at,
                    "the measure \"" + measure + "\" is also that of entry " + (before + 1),
                    "give each measure one easiness");
        }
        return before == null;
    }

    private static Measure measure(EasinessRecord said) {
        return new Measure(
                ConstructId.of(said.construct()),
                said.about() == null ? Referent.TEAM : Named.of(Referent.class, "about", said.about()),
                said.horizon() == null ? Horizon.NOW : Named.of(Horizon.class, "horizon", said.horizon()));
    }
}
