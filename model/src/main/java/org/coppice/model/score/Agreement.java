package org.coppice.model.score;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The within-group agreement of the persons of one group on the questions of one measure. A figure that is not defined is absent,
 * never NaN; for fewer than two persons there are no figures.
 *
 * @param persons the number of persons included, after those with too few answers are excluded
 * @param rule which answers count if some are missing
 * @param rwg r_wg of one question or r_wg(j) of several, 0 to 1, by the id of the null distribution (James, Demaree and Wolf 1984)
 * @param rwgLindell r*_wg(j), which is not truncated: 1 or less, below 0 if answers vary more than under the null, by the id of the
 *     null distribution (Lindell, Brandt and Whitney 1999)
 * @param adMean the average deviation from the mean, 0 or more, in steps of the scale (Burke, Finkelstein and Dusig 1999)
 * @param adMedian the average deviation from the median, 0 or more, in steps of the scale (Burke, Finkelstein and Dusig 1999)
 * @param awg a_wg, −1 to 1 (Brown and Hauenstein 2005)
 * @param band the band of the r_wg under the uniform null
 * @param chance how often that r_wg occurs by chance, if this was requested
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Agreement(
        int persons,
        AgreementRule rule,
        ImmutableSortedMap<String, Double> rwg,
        ImmutableSortedMap<String, Double> rwgLindell,
        OptionalDouble adMean,
        OptionalDouble adMedian,
        OptionalDouble awg,
        Optional<AgreementBand> band,
        Optional<ByChance> chance) {
    /** Throws if a figure is outside its range. */
    public Agreement {
        Check.that(persons >= 0, "agreement of %d persons", persons);
        Check.that(rwg.keySet().equals(rwgLindell.keySet()), "r_wg and r*_wg are held against different nulls");
        rwg.values().forEach(value -> within("r_wg", value, 0));
        rwgLindell.values().forEach(value -> within("r*_wg", value, -Double.MAX_VALUE));
        Check.spread("an average deviation from the mean", adMean.orElse(0));
        Check.spread("an average deviation from the median", adMedian.orElse(0));
        within("a_wg", awg.orElse(1), -1);
    }

    /** Returns an agreement without figures, for a group with too few persons or answers. */
    public static Agreement none(int persons, AgreementRule rule) {
        return new Agreement(
                persons,
                rule,
                ImmutableSortedMap.of(),
                ImmutableSortedMap.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void within(String what, double value, double least) {
        if (!(value >= least && value <= 1)) {
            Check.valid(false, "%s is %s", "it lies between %3$s and 1", what, value, least);
        }
    }
}
