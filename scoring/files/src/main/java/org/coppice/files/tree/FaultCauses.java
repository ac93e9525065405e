package org.coppice.files.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;

/**
 * Collects faults by their cause, so that one mistake that is repeated in a thousand places gives one message with the number of places and the
 * first of them. Faults with the same remedy have the same cause.
 *
 * @param <P> a place
 */
public final class FaultCauses<P> {
    /** The maximum number of messages. */
    public static final int MOST = 50;

    private static final int FIRST = 5;
    private static final int KINDS = 5;
    private static final Pattern GUESS = Pattern.compile("^did you mean \"[^\"]*\"\\? ");

    private final Map<String, Cause<P>> causes = new LinkedHashMap<>();
    private final Map<String, Long> more =
            new LinkedHashMap<>(); // the number of faults without a message, by their remedy
    private long others; // faults without a message of still other remedies

    /** The faults of one cause: the first one, the first places, and their number. */
    private static final class Cause<P> {
        private final Fault fault;
        private final List<P> first = new ArrayList<>();
        private long count;

        Cause(Fault fault) {
            this.fault = fault;
        }
    }

    /** Adds a fault that is repeated elsewhere if the same remedy is. */
    public void add(Fault fault, P place) {
        add(GUESS.matcher(fault.remedy()).replaceFirst(""), fault, place);
    }

    /** Adds a fault that has a cause of its own. */
    public void addSingle(Fault fault, P place) {
        add("\n" + causes.size(), fault, place);
    }

    private void add(String cause, Fault fault, P place) {
        if (causes.size() == MOST && !causes.containsKey(cause)) {
            String remedy = GUESS.matcher(fault.remedy()).replaceFirst("");
            if (more.size() < MOST || more.containsKey(remedy)) {
                more.merge(remedy, 1L, Long::sum);
            } else {
                others++;
            }
            return;
        }
        Cause<P> same = causes.computeIfAbsent(cause, key -> new Cause<>(fault));
        same.count++;
        if (same.first.size() < FIRST) {
            same.first.add(place);
        }
    }

    /** Returns true if there is no fault. */
    public boolean isEmpty() {
        return causes.isEmpty();
    }

    /** Returns the places that the messages name. */
    public List<P> places() {
        return causes.values().stream().flatMap(cause -> cause.first.stream()).toList();
    }

    /**
     * Returns a fault for each cause, in the order of their first places, and at the end one with the number of faults that have no message.
     *
     * @param file the name of the file
     * @param position returns the position of a place
     */
    public List<Fault> faults(String file, Function<P, Location.Position> position) {
        List<Fault> all = new ArrayList<>();
        for (Cause<P> cause : causes.values()) {
            List<Location.Position> first = cause.first.stream().map(position).toList();
            String others = first.stream()
                    .skip(1)
                    .map(at -> at.line() + ":" + at.column())
                    .collect(Collectors.joining(", "));
            String what = cause.count == 1
                    ? cause.fault.what()
                    : String.format(
                            Locale.ROOT,
                            "%s (the first of %,d faults of this kind%s at %s%s)",
                            cause.fault.what(),
                            cause.count,
                            cause.count == 2 ? "; the other is" : "; the next are",
                            others,
                            cause.count > FIRST ? ", …" : "");
            all.add(new Fault(first.get(0), what, cause.fault.remedy(), cause.fault.quoted()));
        }
        if (!more.isEmpty()) {
            all.add(Fault.in(file, 1, 1, more(), "correct these first"));
        }
        return all;
    }

    /** Returns how many faults have no message, and of which kinds the most frequent of them are. */
    private String more() {
        long count = others + more.values().stream().mapToLong(n -> n).sum();
        String kinds = more.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(KINDS)
                .map(kind -> number(kind.getValue()) + " to which applies: " + kind.getKey())
                .collect(Collectors.joining("; "));
        return "there " + (count == 1 ? "is 1 more fault" : "are " + number(count) + " more faults") + " (" + kinds
                + (more.size() > KINDS ? "; and others" : "") + ")";
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
