package org.coppice.formats.spss;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.coppice.formats.bytes.NumberText;

/** The ISO text of the number of seconds by which SPSS stores dates and times. */
final class SavTime {
    private static final LocalDateTime START = LocalDateTime.of(1582, 10, 14, 0, 0);
    private static final double END = 265_621_680_000.0; // the year 10000
    private static final int HOUR = 3600;
    private static final int MINUTE = 60;

    private SavTime() {}

    /** Returns a date, or a date with its time. */
    static String moment(double seconds, boolean time) {
        if (!(seconds >= 0 && seconds < END)) {
            return NumberText.of(seconds);
        }
        LocalDateTime moment = START.plusNanos(0).plusSeconds((long) seconds);
        return time
                ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment)
                : moment.toLocalDate().toString();
    }

    /** Returns hours, minutes and seconds. */
    static String duration(double seconds) {
        if (!(seconds >= 0 && seconds < END)) {
            return NumberText.of(seconds);
        }
        long whole = (long) seconds;
        return String.format(Locale.ROOT, "%02d:%02d:%02d", whole / HOUR, whole / MINUTE % MINUTE, whole % MINUTE);
    }
}
