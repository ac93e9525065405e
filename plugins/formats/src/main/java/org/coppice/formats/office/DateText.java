package org.coppice.formats.office;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.coppice.formats.bytes.NumberText;

/** The ISO text of the number of days by which a workbook stores a date. */
final class DateText {
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int FALSE_LEAP_DAY = 60; // the 29th of February 1900, which there was not
    private static final double END = 2_958_466; // the year 10000
    private static final long MILLIS = 86_400_000;

    private DateText() {}

    /** Returns a date, a date with a time or a time; the number itself if it is none of them. */
    static String of(double days, boolean from1904) {
        if (!(days >= 0 && days < END)) {
            return NumberText.of(days);
        }
        long millis = Math.round(days * MILLIS);
        long day = millis / MILLIS;
        LocalTime time = LocalTime.ofNanoOfDay(millis % MILLIS * 1_000_000);
        if (day == 0 && !time.equals(LocalTime.MIDNIGHT)) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        LocalDate date = from1904 ? FROM_1904.plusDays(day) : FROM_1900.plusDays(day < FALSE_LEAP_DAY ? day + 1 : day);
        return time.equals(LocalTime.MIDNIGHT)
                ? date.toString()
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.of(date, time));
    }
}
