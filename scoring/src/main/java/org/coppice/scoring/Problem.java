package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import org.coppice.model.check.Check;
import org.coppice.scoring.file.InputException;
import org.coppice.scoring.file.InputFault;

/**
 * Why a plugin, or a part of one, is not in the catalogue.
 *
 * @param origin the plugin, or where it was found
 * @param what what is wrong
 * @param remedy what to do
 */
public record Problem(String origin, String what, String remedy) {
    private static final int MOST_FAULTS = 20;

    /** Refuses a blank text; cuts one that is longer than 500 characters. */
    public Problem {
        origin = cut(Check.text("the origin of a problem", origin));
        what = cut(Check.text("what is wrong", what));
        remedy = cut(Check.text("what to do", remedy));
    }

    /** The problem that a plugin's failure is, its message parted at the last semicolon: what comes before may be a stranger's. */
    static Problem of(String origin, PluginException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.lastIndexOf("; ");
        return new Problem(origin, message.substring(0, end), message.substring(end + 2));
    }

    /** The problems that a plugin's failure is: one for each of the first faults of its files, where it is these that have faults. */
    static ImmutableList<Problem> all(String origin, String who, PluginException e) {
        if (!(e.getCause() instanceof InputException input)) {
            return ImmutableList.of(of(origin, e));
        }
        ImmutableList.Builder<Problem> all = ImmutableList.builder();
        input.faults().stream().limit(MOST_FAULTS).forEach(fault -> all.add(of(origin, who, fault)));
        int more = input.faults().size() - MOST_FAULTS;
        if (more > 0) {
            all.add(new Problem(
                    origin, who + ": its files have " + more + " more faults", "correct these, then look again"));
        }
        return all.build();
    }

    private static Problem of(String origin, String who, InputFault fault) {
        String place = fault.file() + ":" + fault.line() + ":" + fault.column();
        return new Problem(origin, who + ": " + place + ": " + fault.what(), fault.remedy());
    }

    private static String cut(String text) {
        return text.length() <= 500 ? text : text.substring(0, 499) + "…";
    }

    /** {@code origin: what; remedy}. */
    @Override
    public String toString() {
        return origin + ": " + what + "; " + remedy;
    }
}
