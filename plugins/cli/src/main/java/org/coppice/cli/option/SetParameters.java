package org.coppice.cli.option;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The parameters of strategies that a call sets. */
final class SetParameters {
    private SetParameters() {}

    /**
     * Returns the values by name.
     *
     * @param set the values of the option, {@code NAME=VALUE}
     * @param missing the rule for missing answers, which has its own option
     * @throws InvalidValueException if a value has another form, or a parameter is set twice
     */
    static ImmutableMap<String, String> of(List<String> set, @Nullable String missing) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String one : set) {
            int equals = one.indexOf('=');
            if (equals < 1) {
                throw new InvalidValueException(
                        "--set " + one + ": it has no " + (equals < 0 ? "value" : "name"),
                        "write NAME=VALUE, such as --set missing=any");
            }
            put(values, one.substring(0, equals), one.substring(equals + 1));
        }
        if (missing != null) {
            put(values, "missing", missing);
        }
        return ImmutableMap.copyOf(values);
    }

    private static void put(Map<String, String> values, String name, String value) {
        String before = values.put(name, value);
        if (before != null) {
            throw new InvalidValueException(
                    "parameter \"" + name + "\" is set twice, to " + before + " and to " + value, "set it once");
        }
    }
}
