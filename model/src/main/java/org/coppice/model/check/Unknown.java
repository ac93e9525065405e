package org.coppice.model.check;

import com.google.common.collect.ImmutableList;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.InvalidValueException;

/** Messages about an unknown name: the name, the nearest known name, and all known names. */
public final class Unknown {
    private static final int SHOWN = 20;

    private Unknown() {}

    /** Returns the exception: {@code unknown perspective "x"; did you mean "y"? there are …}. */
    public static InvalidValueException exception(String what, String name, Iterable<String> known) {
        Fault fault = new Fault("", what(what, name), remedy(name, known));
        return new InvalidValueException(fault.quoting(Check.brief(name)), null);
    }

    /** Returns {@code unknown perspective "x"}. */
    public static String what(String what, String name) {
        return "unknown " + what + " \"" + Check.brief(name) + "\"";
    }

    /** Returns the remedy: the nearest name, if one is close, then the known names. */
    public static String remedy(String name, Iterable<String> known) {
        return remedy(name, Nearest.among(known));
    }

    /**
     * Returns the remedy: the nearest name, if one is close, then the known names; for looking up many names among the same known
     * names.
     */
    public static String remedy(String name, Nearest known) {
        ImmutableList<String> all = known.names();
        String list = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
        String more = all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "";
        String there = all.isEmpty() ? "there is none" : (all.size() == 1 ? "there is " : "there are ") + list + more;
        return known.to(name).map(n -> "did you mean \"" + n + "\"? " + there).orElse(there);
    }
}
