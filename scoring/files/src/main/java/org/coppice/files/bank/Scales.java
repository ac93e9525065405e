package org.coppice.files.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.coppice.files.records.BankRecord;
import org.coppice.files.records.ScaleRecord;
import org.coppice.files.tree.FileDraft;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Makes the response scales of a bank. A scale is made only if all its parts are without fault, because they constrain each other. */
final class Scales {
    static final String LIKERT = "likert";
    static final String NUMBER = "number";
    static final String POINTS = "points";
    static final String CHOICE = "choice";
    static final int LOWEST = 1;
    static final int STEP = 1;
    static final int TOTAL = 100;

    private static final ImmutableList<String> TYPES = ImmutableList.of(LIKERT, NUMBER, POINTS, CHOICE);

    private final FileDraft<BankRecord> draft;

    Scales(FileDraft<BankRecord> draft) {
        this.draft = draft;
    }

    /** Returns the scale; empty if it has a fault. */
    Optional<ResponseScale> scale(String at, String id, @Nullable ScaleRecord said) {
        return draft.sound(at, said)
                .flatMap(sound -> draft.made(at, () -> make(id, sound)))
                .flatMap(scale -> draft.made(at + "/labels", () -> labelled(scale, said)));
    }

    private static ResponseScale make(String id, ScaleRecord said) {
        return switch (said.type()) {
            case LIKERT -> likert(id, said);
            case NUMBER ->
                new ResponseScale.Numeric(
                        id,
                        orElse(said.minimum(), Double.NEGATIVE_INFINITY),
                        orElse(said.maximum(), Double.POSITIVE_INFINITY));
            case POINTS -> new ResponseScale.Points(id, orElse(said.total(), TOTAL));
            case CHOICE ->
                new ResponseScale.Choice(
                        id, said.options() == null ? ImmutableMap.of() : ImmutableMap.copyOf(said.options()));
            default -> throw Unknown.exception("type", said.type(), TYPES);
        };
    }

    private static ResponseScale likert(String id, ScaleRecord said) {
        if (said.points() == null) {
            throw new InvalidValueException("response scale \"" + id + "\" has no number of points", "add them");
        }
        int lowest = orElse(said.lowest(), LOWEST);
        int step = orElse(said.step(), STEP);
        return new ResponseScale.Likert(id, lowest, lowest + (said.points() - 1) * step, step, ImmutableList.of());
    }

    private static ResponseScale labelled(ResponseScale scale, @Nullable ScaleRecord said) {
        return scale instanceof ResponseScale.Likert likert && said != null && said.labels() != null
                ? new ResponseScale.Likert(
                        likert.id(),
                        likert.lowest(),
                        likert.highest(),
                        likert.step(),
                        ImmutableList.copyOf(said.labels()))
                : scale;
    }

    private static <T> T orElse(@Nullable T said, T otherwise) {
        return said == null ? otherwise : said;
    }
}
