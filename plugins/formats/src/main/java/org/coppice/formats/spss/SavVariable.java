package org.coppice.formats.spss;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coppice.formats.bytes.NumberText;

/** A variable of a data file, while its dictionary is read. */
final class SavVariable {
    private static final ImmutableSet<Integer> DATES = ImmutableSet.of(20, 23, 24, 28, 29, 30, 38, 39);
    private static final ImmutableSet<Integer> MOMENTS = ImmutableSet.of(22, 41);
    private static final ImmutableSet<Integer> TIMES = ImmutableSet.of(21, 25, 40);

    final String shortName;
    final byte[] label;
    final int format;
    final List<Double> missing = new ArrayList<>(0);
    final List<byte[]> missingTexts = new ArrayList<>(0);
    ImmutableMap<String, String> labels = ImmutableMap.of();
    String name;
    int width; // in bytes of a text; 0 for a number
    final List<Integer> segmentWidths = new ArrayList<>(1);
    int segments = 1; // of a text of more than 255 bytes
    double lowest = Double.NaN; // of the range of missing values
    double highest = Double.NaN;

    SavVariable(String shortName, int width, int format, byte[] label) {
        this.shortName = shortName;
        this.name = shortName;
        this.width = width;
        this.segmentWidths.add(width);
        this.format = format;
        this.label = label;
    }

    boolean isText() {
        return width > 0;
    }

    boolean hasRange() {
        return !Double.isNaN(lowest);
    }

    boolean isInRange(double value) {
        return value >= lowest && value <= highest;
    }

    /** Returns the text of a number of this variable, by the way in which it is shown. */
    String text(double value) {
        if (DATES.contains(format) || MOMENTS.contains(format)) {
            return SavTime.moment(value, MOMENTS.contains(format));
        }
        return TIMES.contains(format) ? SavTime.duration(value) : NumberText.of(value);
    }

    /** Returns the key by which records on long texts refer to this variable. */
    String key() {
        return shortName.toUpperCase(Locale.ROOT);
    }
}
