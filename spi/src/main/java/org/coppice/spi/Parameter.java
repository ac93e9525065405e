package org.coppice.spi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.InvalidValueException;

/**
 * A named option or cut-off that a strategy declares. A caller, a file or a weighting can set it by name.
 *
 * @param name the name
 * @param description a sentence that describes the effect of the parameter
 * @param domain the set of valid values
 * @param defaultValue the value that is used if none is set, in its canonical form
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Parameter(String name, String description, Domain domain, String defaultValue) {
    /** Throws if the name is not an id, the description is blank, or the default value is outside the domain. */
    public Parameter {
        Check.id("parameter name", name);
        Check.text("the description of parameter " + name, description);
        defaultValue = canonical(name, domain, defaultValue);
    }

    /** The set of valid values of a parameter. */
    public sealed interface Domain {
        /**
         * The domain of a parameter whose value is one of several words.
         *
         * @param words the words, at least one
         */
        record OneOf(ImmutableSet<String> words) implements Domain {}

        /**
         * The domain of a parameter whose value is a number.
         *
         * @param least the minimum, inclusive
         * @param most the maximum, inclusive
         */
        record Real(double least, double most) implements Domain {}

        /**
         * The domain of a parameter whose value is an integer.
         *
         * @param least the minimum, inclusive
         * @param most the maximum, inclusive
         */
        record Whole(long least, long most) implements Domain {}

        /** The domain of a parameter whose value is {@code true} or {@code false}. */
        record Flag() implements Domain {}
    }

    /** Returns a parameter whose value is one of {@code words}. The first word is the default. */
    public static Parameter oneOf(String name, String description, String... words) {
        ImmutableList<String> all = ImmutableList.copyOf(words);
        Check.valid(!all.isEmpty(), "parameter \"%s\" has no allowed value", "name at least one word", name);
        return new Parameter(name, description, new Domain.OneOf(ImmutableSet.copyOf(all)), all.get(0));
    }

    /** Returns a parameter whose value is a number from {@code least} to {@code most}, both inclusive. */
    public static Parameter real(String name, String description, double defaultValue, double least, double most) {
        return new Parameter(name, description, new Domain.Real(least, most), Double.toString(defaultValue));
    }

    /** Returns a parameter whose value is an integer from {@code least} to {@code most}, both inclusive. */
    public static Parameter whole(String name, String description, long defaultValue, long least, long most) {
        return new Parameter(name, description, new Domain.Whole(least, most), Long.toString(defaultValue));
    }

    /** Returns a parameter whose value is true or false. */
    public static Parameter flag(String name, String description, boolean defaultValue) {
        return new Parameter(name, description, new Domain.Flag(), Boolean.toString(defaultValue));
    }

    /**
     * Returns the value in its canonical form, which the recipe records.
     *
     * @throws InvalidValueException if the value is outside the domain; the message lists the valid values
     */
    public String canonical(String value) {
        return canonical(name, domain, value);
    }

    /** Returns a description of the valid values, such as {@code a number from 0.0 to 1.0}. */
    public String values() {
        if (domain instanceof Domain.OneOf oneOf) {
            return String.join(", ", oneOf.words());
        }
        if (domain instanceof Domain.Real real) {
            return "a number from " + real.least() + " to " + real.most();
        }
        if (domain instanceof Domain.Whole whole) {
            return "a whole number from " + whole.least() + " to " + whole.most();
        }
        return "true, false";
    }

    private static String canonical(String name, Domain domain, String value) {
        String what = "value of parameter " + name;
        if (domain instanceof Domain.OneOf oneOf) {
            return known(what, value, oneOf.words());
        }
        if (domain instanceof Domain.Flag) {
            return known(what, value, ImmutableSet.of("true", "false"));
        }
        return number(what, domain, value);
    }

    private static String known(String what, String value, ImmutableSet<String> words) {
        if (!words.contains(value)) {
            throw Unknown.exception(what, value, words);
        }
        return value;
    }

    private static String number(String what, Domain domain, String value) {
        try {
            if (domain instanceof Domain.Whole whole) {
                long number = Long.parseLong(value);
                Check.valid(
                        number >= whole.least() && number <= whole.most(),
                        "the %s is %d",
                        "give a whole number from %3$d to %4$d",
                        what,
                        number,
                        whole.least(),
                        whole.most());
                return Long.toString(number);
            }
            Domain.Real real = (Domain.Real) domain;
            double number = Double.parseDouble(value);
            Check.valid(
                    number >= real.least() && number <= real.most(),
                    "the %s is %s",
                    "give a number from %3$s to %4$s",
                    what,
                    number,
                    real.least(),
                    real.most());
            return Double.toString(number);
        } catch (NumberFormatException e) {
            throw new InvalidValueException(
                    new Fault(
                            "", "the " + what + " is \"" + Check.brief(value) + "\"", "give a number such as 0.5 or 3"),
                    e);
        }
    }
}
