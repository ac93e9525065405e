package org.coppice.model.score;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * The within-group agreement of the persons of one group on the questions of one measure. A figure that is not defined is absent,
 * never NaN; for fewer than two persons there are no figures.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Agreement {
    private final int persons;
    private final AgreementRule rule;
    private final ImmutableSortedMap<String, Double> rwg;
    private final ImmutableSortedMap<String, Double> rwgLindell;
    private final OptionalDouble adMean;
    private final OptionalDouble adMedian;
    private final OptionalDouble awg;
    private final Optional<AgreementBand> band;
    private final Optional<ByChance> chance;
    private final ImmutableSortedMap<String, String> undefined;

    private Agreement(Builder builder) {
        this.persons = builder.persons;
        this.rule = builder.rule;
        this.rwg = builder.rwg;
        this.rwgLindell = builder.rwgLindell;
        this.adMean = builder.adMean;
        this.adMedian = builder.adMedian;
        this.awg = builder.awg;
        this.band = builder.band;
        this.chance = builder.chance;
        this.undefined = builder.undefined;
        Check.that(persons >= 0, "agreement of %d persons", persons);
        Check.that(rwg.keySet().equals(rwgLindell.keySet()), "r_wg and r*_wg have different null distributions");
        rwg.values().forEach(value -> within("r_wg", value, 0));
        rwgLindell.values().forEach(value -> within("r*_wg", value, -Double.MAX_VALUE));
        Check.spread("an average deviation from the mean", adMean.orElse(0));
        Check.spread("an average deviation from the median", adMedian.orElse(0));
        within("a_wg", awg.orElse(1), -1);
    }

    /** Returns a builder of an agreement that has no figures yet. */
    public static Builder builder(int persons, AgreementRule rule) {
        return new Builder(persons, rule);
    }

    /** Returns a builder that has all the values of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder(persons, rule);
        builder.rwg = rwg;
        builder.rwgLindell = rwgLindell;
        builder.adMean = adMean;
        builder.adMedian = adMedian;
        builder.awg = awg;
        builder.band = band;
        builder.chance = chance;
        builder.undefined = undefined;
        return builder;
    }

    /** Returns the number of persons included, after those with too few answers are excluded. */
    public int persons() {
        return persons;
    }

    /** Returns which answers count if some are missing. */
    public AgreementRule rule() {
        return rule;
    }

    /**
     * Returns r_wg of one question or r_wg(j) of several, 0 to 1, by the id of the null distribution (James, Demaree and Wolf
     * 1984).
     */
    public ImmutableSortedMap<String, Double> rwg() {
        return rwg;
    }

    /**
     * Returns r*_wg(j), which is not truncated: 1 or less, below 0 if answers vary more than under the null, by the id of the
     * null distribution (Lindell, Brandt and Whitney 1999).
     */
    public ImmutableSortedMap<String, Double> rwgLindell() {
        return rwgLindell;
    }

    /** Returns the average deviation from the mean, 0 or more, in steps of the scale, or in the units of numbers (Burke, Finkelstein and Dusig 1999). */
    public OptionalDouble adMean() {
        return adMean;
    }

    /** Returns the average deviation from the median, 0 or more, in steps of the scale, or in the units of numbers (Burke, Finkelstein and Dusig 1999). */
    public OptionalDouble adMedian() {
        return adMedian;
    }

    /** Returns a_wg, −1 to 1 (Brown and Hauenstein 2005). */
    public OptionalDouble awg() {
        return awg;
    }

    /** Returns the band of the r_wg under the uniform null. */
    public Optional<AgreementBand> band() {
        return band;
    }

    /** Returns how often that r_wg occurs by chance, if this was requested. */
    public Optional<ByChance> chance() {
        return chance;
    }

    /** Returns the reasons why figures are not defined for the questions of the measure, by the names of the figures. */
    public ImmutableSortedMap<String, String> undefined() {
        return undefined;
    }

    /** Returns an agreement without figures, for a group with too few persons or answers. */
    public static Agreement none(int persons, AgreementRule rule) {
        return builder(persons, rule).build();
    }

    private static void within(String what, double value, double least) {
        if (!(value >= least && value <= 1)) {
            Check.valid(false, "%s is %s", "give a number from %3$s to 1", what, value, least);
        }
    }

    private List<Object> values() {
        return List.of(persons, rule, rwg, rwgLindell, adMean, adMedian, awg, band, chance, undefined);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Agreement that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "Agreement" + values();
    }

    /**
     * A builder of an agreement.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final int persons;
        private final AgreementRule rule;
        private ImmutableSortedMap<String, Double> rwg = ImmutableSortedMap.of();
        private ImmutableSortedMap<String, Double> rwgLindell = ImmutableSortedMap.of();
        private OptionalDouble adMean = OptionalDouble.empty();
        private OptionalDouble adMedian = OptionalDouble.empty();
        private OptionalDouble awg = OptionalDouble.empty();
        private Optional<AgreementBand> band = Optional.empty();
        private Optional<ByChance> chance = Optional.empty();
        private ImmutableSortedMap<String, String> undefined = ImmutableSortedMap.of();

        private Builder(int persons, AgreementRule rule) {
            this.persons = persons;
            this.rule = rule;
        }

        /**
         * Sets r_wg of one question or r_wg(j) of several, 0 to 1, by the id of the null distribution (James, Demaree and Wolf
         * 1984).
         */
        public Builder rwg(ImmutableSortedMap<String, Double> rwg) {
            this.rwg = rwg;
            return this;
        }

        /** Sets r*_wg(j), which is not truncated. */
        public Builder rwgLindell(ImmutableSortedMap<String, Double> rwgLindell) {
            this.rwgLindell = rwgLindell;
            return this;
        }

        /** Sets the average deviation from the mean, 0 or more, in steps of the scale, or in the units of numbers (Burke, Finkelstein and Dusig 1999). */
        public Builder adMean(OptionalDouble adMean) {
            this.adMean = adMean;
            return this;
        }

        /** Sets the average deviation from the median, 0 or more, in steps of the scale, or in the units of numbers (Burke, Finkelstein and Dusig 1999). */
        public Builder adMedian(OptionalDouble adMedian) {
            this.adMedian = adMedian;
            return this;
        }

        /** Sets a_wg, −1 to 1 (Brown and Hauenstein 2005). */
        public Builder awg(OptionalDouble awg) {
            this.awg = awg;
            return this;
        }

        /** Sets the band of the r_wg under the uniform null. */
        public Builder band(Optional<AgreementBand> band) {
            this.band = band;
            return this;
        }

        /** Sets how often that r_wg occurs by chance, if this was requested. */
        public Builder chance(Optional<ByChance> chance) {
            this.chance = chance;
            return this;
        }

        /** Sets the reasons why figures are not defined, by the names of the figures. */
        public Builder undefined(ImmutableSortedMap<String, String> undefined) {
            this.undefined = undefined;
            return this;
        }

        /** Returns the agreement; throws if a figure is outside its range. */
        public Agreement build() {
            return new Agreement(this);
        }
    }
}
