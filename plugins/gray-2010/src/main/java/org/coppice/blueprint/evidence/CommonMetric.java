package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.coppice.model.Measure;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.spi.Calibration;

/**
 * How far the scores of different questions can be compared. The questions of a measure may be easier or more difficult than those of another, so
 * that a score has an unknown offset: its standard deviation follows from that of scales, and from that of questions divided by their number. A
 * calibration of the bank replaces both by an estimate, if the measure has the same questions with the same weights as in the bank. The offset of a measure is the same for all perspectives, waves and teams.
 */
final class CommonMetric {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double GOLDEN_RATIO = 0.6180339887498949;

    private final Instrument instrument;
    private final ImmutableMap<Measure, Calibration.Easiness> calibrated;
    private final double scales;
    private final double questions;
    private final double[] normal; // standard normal draws; each measure starts elsewhere in them

    CommonMetric(
            Instrument instrument,
            List<Calibration> calibrations,
            double scales,
            double questions,
            long seed,
            int draws) {
        this.instrument = instrument;
        this.calibrated = calibrated(instrument, calibrations);
        this.scales = scales;
        this.questions = questions;
        this.normal = new double[draws];
        SplittableRandom random = new SplittableRandom((seed + 1) * GOLDEN);
        for (int d = 0; d < draws; d++) {
            normal[d] = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                    * StrictMath.cos(2 * Math.PI * random.nextDouble());
        }
    }

    private static ImmutableMap<Measure, Calibration.Easiness> calibrated(
            Instrument instrument, List<Calibration> calibrations) {
        Map<Measure, Calibration.Easiness> all = new TreeMap<>();
        calibrations.forEach(one -> one.measures().forEach((measure, easiness) -> {
            if (instrument.measuresAs(one.bank(), measure)) {
                all.putIfAbsent(measure, easiness);
            }
        }));
        return ImmutableMap.copyOf(all);
    }

    /** Returns the calibrated easiness of a measure; empty if no calibration has it. */
    Optional<Calibration.Easiness> calibrated(Measure measure) {
        return Optional.ofNullable(calibrated.get(measure));
    }

    /** Returns the expected offset of a measure: 0 if it is not calibrated. */
    double easiness(Measure measure) {
        return calibrated(measure).map(Calibration.Easiness::value).orElse(0.0);
    }

    /** Returns the standard deviation of the offset of a measure. */
    double error(Measure measure) {
        return calibrated(measure)
                .map(Calibration.Easiness::error)
                .orElseGet(() -> Math.sqrt(scales * scales
                        + questions
                                * questions
                                / Math.max(
                                        1,
                                        instrument
                                                .measure(measure)
                                                .map(KeyedMeasure::questions)
                                                .map(List::size)
                                                .orElse(1))));
    }

    /** Returns the standard deviation of the offset of one question that is ranked with others. */
    double errorOfQuestion() {
        return Math.sqrt(scales * scales + questions * questions);
    }

    /** Returns draws plus those of the offset with a number, whose standard deviation is {@code sd}. */
    double[] withOffset(int offset, double sd, double[] draws) {
        double[] sums = draws.clone();
        int first = (int) ((offset + 1L) * GOLDEN_RATIO % 1 * normal.length);
        int rest = normal.length - first;
        for (int d = 0; d < rest; d++) {
            sums[d] += sd * normal[first + d];
        }
        for (int d = rest; d < sums.length; d++) {
            sums[d] += sd * normal[d - rest];
        }
        return sums;
    }
}
