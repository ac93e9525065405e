package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.coppice.model.Perspective;
import org.coppice.model.profile.ResponseRate;

/** The response rates of a team by perspective. */
public final class ResponseRates {
    private final ImmutableList<ResponseRate> rates;
    private final double least;

    /**
     * Creates the response rates of a team.
     *
     * @param least the rate below which too few answered
     */
    ResponseRates(ImmutableList<ResponseRate> rates, double least) {
        this.rates = rates;
        this.least = least;
    }

    private Optional<ResponseRate> find(Perspective who) {
        return rates.stream().filter(rate -> rate.perspective() == who).findFirst();
    }

    /** Returns the response rate of a perspective in [0, 1]; empty without a roster. */
    public OptionalDouble of(Perspective who) {
        return find(who).map(ResponseRate::rate).orElse(OptionalDouble.empty());
    }

    /** True if the response rate of a perspective is below the minimum. */
    public boolean tooLow(Perspective who) {
        return of(who).orElse(1) < least;
    }

    /** Returns the numbers of respondents and of invited people, in words. */
    public String words(Perspective who) {
        return find(who)
                .map(rate ->
                        (rate.respondents().isPresent() ? rate.respondents().getAsInt() + "" : "a few")
                                + invited(rate.roster()))
                .orElse("nobody");
    }

    private static String invited(OptionalInt roster) {
        return roster.isPresent() ? " of " + roster.getAsInt() : "";
    }
}
