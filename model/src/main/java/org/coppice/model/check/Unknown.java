package org.coppice.model.check;

import com.google.common.collect.ImmutableList;
import org.coppice.model.fault.InvalidValueException;

/** How messages speak of a name that is not known: the name, the nearest known one, and those there are. */
public final class Unknown {
    private static final int SHOWN = 20;

    private Unknown() {}

    /** The exception for it: {@code unknown perspective "x"; did you mean "y"? there are …}. */
    public static InvalidValueException exception(String what, String name, Iterable<String> known) {
        return new InvalidValueException(what(what, name), remedy(name, known));
    }

    /** {@code unknown perspective "x"}. */
    public static String what(String what, String name) {
        return "unknown " + what + " \"" + Check.brief(name) + "\"";
    }

    /** The nearest, if one is close, then what there is. */
    public static String remedy(String name, Iterable<String> known) {
        return remedy(name, Nearest.among(known));
    }

    /** The nearest, if one is close, then what there is; for many names of which none is known. */
    public static String remedy(String name, Nearest known) {
        ImmutableList<String> all = known.names();
        String list = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
        String more = all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "";
        String there = all.isEmpty() ? "there is none" : (all.size() == 1 ? "there is " : "there are ") + list + more;
        return known.to(name).map(n -> "did you mean \"" + n + "\"? " + there).orElse(there);
    }
}
