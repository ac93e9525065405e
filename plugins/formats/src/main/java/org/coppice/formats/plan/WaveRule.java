package org.coppice.formats.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How the wave of a row follows from a column. Immutable.
 *
 * @param period the period whose first day is the day of the wave; empty if the column has the day itself
 * @param cuts the first days of the waves, if the waves are not periods of the calendar
 * @param names the days of waves that are named, such as {@code Wave 1}
 * @param order the order of the parts of a date that is not written year-month-day
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record WaveRule(
        Optional<Period> period,
        ImmutableSortedSet<LocalDate> cuts,
        ImmutableMap<String, LocalDate> names,
        Optional<DateOrder> order) {
    /** The column has the day of the wave. */
    public static final WaveRule DAYS =
            new WaveRule(Optional.empty(), ImmutableSortedSet.of(), ImmutableMap.of(), Optional.empty());

    /** A period of the calendar. */
    public enum Period {
        /** A month. */
        MONTH,
        /** A quarter of a year. */
        QUARTER,
        /** A year. */
        YEAR;

        /** Returns the name in plans, such as {@code quarter}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns the first day of the period with a day. */
        LocalDate first(LocalDate day) {
            return switch (this) {
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
                case YEAR -> day.withDayOfYear(1);
            };
        }
    }

    /** The order of day and month in a date. */
    public enum DateOrder {
        /** The day comes first. */
        DAY_MONTH_YEAR,
        /** The month comes first. */
        MONTH_DAY_YEAR;

        /** Returns the name in plans, such as {@code day-month-year}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Returns the rule by which each period of the calendar is a wave. */
    public static WaveRule by(Period period) {
        return new WaveRule(Optional.of(period), ImmutableSortedSet.of(), ImmutableMap.of(), Optional.empty());
    }

    /** Returns the rule by which each wave begins on one of these days and lasts until the next. */
    public static WaveRule from(List<LocalDate> cuts) {
        return new WaveRule(Optional.empty(), ImmutableSortedSet.copyOf(cuts), ImmutableMap.of(), Optional.empty());
    }

    /** Returns this rule with the day of the wave with a name. */
    public WaveRule named(String name, LocalDate day) {
        return new WaveRule(
                period,
                cuts,
                ImmutableMap.<String, LocalDate>builder()
                        .putAll(names)
                        .put(name, day)
                        .buildKeepingLast(),
                order);
    }

    /** Returns this rule with the order of day and month in dates. */
    public WaveRule order(DateOrder declared) {
        return new WaveRule(period, cuts, names, Optional.of(declared));
    }

    /** Returns whether waves follow from times. */
    public boolean isByTime() {
        return period.isPresent() || !cuts.isEmpty();
    }

    /** Returns the day of the wave to which a text belongs; empty if it does not say. */
    Optional<LocalDate> day(String text) {
        LocalDate named = names.get(text);
        if (named != null) {
            return Optional.of(named);
        }
        return FileDates.parse(text, order).flatMap(day -> {
            if (period.isPresent()) {
                return Optional.of(period.get().first(day));
            }
            return cuts.isEmpty() ? Optional.of(day) : Optional.ofNullable(cuts.floor(day));
        });
    }

    /** Returns what a column of waves may contain, for messages. */
    String remedy() {
        return !cuts.isEmpty()
                ? "give a date on or after " + cuts.first() + ", or an earlier first day of a wave"
                : names.isEmpty()
                        ? "write a date, such as 2026-03-31"
                        : "write a date, or one of " + String.join(", ", ImmutableList.copyOf(names.keySet()))
                                + ", or add the wave to \"waves\" in the plan";
    }
}
