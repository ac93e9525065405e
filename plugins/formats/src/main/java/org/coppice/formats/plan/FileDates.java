package org.coppice.formats.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the day of dates and times as survey tools write them. */
final class FileDates {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})([T ].*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4}|\\d{2})([T ,].*)?");

    private FileDates() {}

    /** Returns the day; empty if the text is no date, or if day and month could be either way round and no order is declared. */
    static Optional<LocalDate> parse(String text, Optional<WaveRule.DateOrder> order) {
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return day(first.group(1), first.group(2), first.group(3));
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (!last.matches()) {
            return Optional.empty();
        }
        String year = last.group(4).length() == 2 ? "20" + last.group(4) : last.group(4);
        Optional<LocalDate> dayFirst = day(year, last.group(3), last.group(1));
        Optional<LocalDate> monthFirst = day(year, last.group(1), last.group(3));
        if (order.isPresent()) {
            return order.get() == WaveRule.DateOrder.DAY_MONTH_YEAR ? dayFirst : monthFirst;
        }
        if (last.group(2).equals(".")) {
            return dayFirst; // points occur between day and month of dates with the day first alone
        }
        return dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)
                ? Optional.empty()
                : dayFirst.or(() -> monthFirst);
    }

    /** Returns the orders in which a text is a date; none if it has its year first or is no date. */
    static java.util.EnumSet<WaveRule.DateOrder> orders(String text) {
        java.util.EnumSet<WaveRule.DateOrder> orders = java.util.EnumSet.noneOf(WaveRule.DateOrder.class);
        Matcher last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            for (WaveRule.DateOrder order : WaveRule.DateOrder.values()) {
                boolean points = last.group(2).equals(".") && order == WaveRule.DateOrder.MONTH_DAY_YEAR;
                if (!points && parse(text, Optional.of(order)).isPresent()) {
                    orders.add(order);
                }
            }
        }
        return orders;
    }

    /** Returns whether a text is a date or a time with a date. */
    static boolean isDate(String text) {
        return YEAR_FIRST.matcher(text).matches() || YEAR_LAST.matcher(text).matches();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
