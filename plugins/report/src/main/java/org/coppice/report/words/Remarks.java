package org.coppice.report.words;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;

/** What a reader has to know in addition to the label of a reading: its certainty, its warnings and its notes. */
public final class Remarks {
    /** The certainty of a label for which the strategy gives no probability. */
    public static final String NOT_GIVEN = "no probability given";

    private Remarks() {}

    /** Returns the warnings and notes of a reading. */
    public static Stream<String> of(Reading reading) {
        return Stream.concat(
                reading.judgement().gates().stream()
                        .filter(check -> check.outcome() == GateCheck.Outcome.WARNED)
                        .map(check -> "Read with care: " + check.detail() + ".")
                        .distinct(),
                reading.judgement().notes().stream());
    }

    /** Returns the warnings and notes that several readings have, which are shown once. */
    public static ImmutableSet<String> common(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> of(reading).distinct())
                .collect(Collectors.groupingBy(note -> note, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(note -> note.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Returns why a label is withheld; groups that are too small are one reason, whichever measure is the first that is not shown. */
    public static String reason(Label.Withheld label) {
        return label.gate().equals(Gate.PRIVACY)
                ? label.detail().substring(label.detail().lastIndexOf(": ") + 1).strip()
                : label.detail();
    }

    /** Returns whether a judgement states a label by a cut-off that is chosen and not estimated. */
    public static boolean uncalibrated(Judgement judgement) {
        return judgement.uncalibrated() && judgement.label() instanceof Label.Stated;
    }
}
