package org.coppice.model.profile;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;

/**
 * The complete specification of an assessment; it reproduces the same assessment anywhere.
 *
 * @param bank the question bank
 * @param weighting the weighting
 * @param scoring the scoring strategy
 * @param aggregation the aggregation strategy
 * @param blueprint the blueprint strategy, if one was selected
 * @param level the confidence level of intervals, above 0 and up to 0.9999
 * @param minimumGroup the minimum size of a group that is shown, 1 or more
 * @param view the audience of the figures
 * @param consent the manager, if they consented to being shown; otherwise empty
 * @param seed the seed of all random streams
 * @param agreement the method by which within-group agreement is computed
 * @param facts the digests of the sample facts that the assessment was given, by the id of the statistic; empty if it was given
 *     none
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Recipe(
        Ingredient bank,
        Ingredient weighting,
        Ingredient scoring,
        Ingredient aggregation,
        Optional<Ingredient> blueprint,
        double level,
        int minimumGroup,
        View view,
        ImmutableSet<Perspective> consent,
        long seed,
        AgreementMethod agreement,
        ImmutableSortedMap<String, String> facts) {
    private static final double HIGHEST_LEVEL = 0.9999;

    /** The default minimum group size. */
    public static final int DEFAULT_MINIMUM_GROUP = 5;

    /** The lowest minimum group size that the published view allows. */
    public static final int LEAST_PUBLISHED_GROUP = 3;

    /** Throws if the level is outside (0, 0.9999], or if the minimum group size is below 1, or below 3 in the published view. */
    public Recipe {
        Check.valid(
                level > 0 && level <= HIGHEST_LEVEL,
                "the level of intervals is %s",
                "it lies above 0 and up to 0.9999, such as 0.9",
                level);
        Check.valid(minimumGroup >= 1, "the minimum group is %d", "it is 1 or more", minimumGroup);
        Check.valid(
                view == View.RESEARCH || minimumGroup >= LEAST_PUBLISHED_GROUP,
                "a minimum group of %d needs the research view",
                "choose %2$d or more, or the research view",
                minimumGroup,
                LEAST_PUBLISHED_GROUP);
        Check.valid(
                ImmutableSet.of(Perspective.MANAGER).containsAll(consent),
                "consent of others than the manager",
                "only the manager is one person who can give it");
        consent = Sets.immutableEnumSet(consent);
    }

    /** Returns this recipe with the given digests of sample facts. */
    public Recipe given(ImmutableSortedMap<String, String> digests) {
        return new Recipe(
                bank,
                weighting,
                scoring,
                aggregation,
                blueprint,
                level,
                minimumGroup,
                view,
                consent,
                seed,
                agreement,
                digests);
    }
}
