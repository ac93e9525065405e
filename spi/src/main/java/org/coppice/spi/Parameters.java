package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * The values of all parameters that a strategy declares. Immutable, with value equality.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Parameters {
    private final ImmutableSortedMap<String, String> values;

    private Parameters(ImmutableSortedMap<String, String> values) {
        this.values = values;
    }

    /**
     * Returns the given values, and the default value of each declared parameter that is not given.
     *
     * @throws InvalidValueException if a name is not declared or a value is outside its domain
     */
    public static Parameters of(ImmutableList<Parameter> declared, Map<String, String> given) {
        ImmutableMap<String, Parameter> byName =
                declared.stream().collect(ImmutableMap.toImmutableMap(Parameter::name, p -> p));
        for (String name : given.keySet()) {
            if (!byName.containsKey(name)) {
                throw Unknown.exception("parameter", name, byName.keySet());
            }
        }
        ImmutableSortedMap.Builder<String, String> values = ImmutableSortedMap.naturalOrder();
        byName.forEach((name, parameter) -> {
            String value = given.get(name);
            values.put(name, value == null ? parameter.defaultValue() : parameter.canonical(value));
        });
        return new Parameters(values.buildOrThrow());
    }

    /** Returns the value of a parameter as text. */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw Unknown.exception("parameter", name, values.keySet());
        }
        return value;
    }

    /** Returns the value of a numeric parameter, real or integer. */
    public double real(String name) {
        return Double.parseDouble(text(name));
    }

    /** Returns the value of an integer parameter. */
    public long whole(String name) {
        return Long.parseLong(text(name));
    }

    /** Returns the value of a flag. */
    public boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    /** Returns all values in canonical form, by parameter name. */
    public ImmutableSortedMap<String, String> asMap() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Parameters other && values.equals(other.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
