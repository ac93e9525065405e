package org.coppice.model.digest;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import org.apiguardian.api.API;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.profile.SampleFacts;

/**
 * Computes digests of banks, weightings and tables of facts; equal digests mean equal content.
 *
 * <p>A digest is {@code sha256:} followed by the SHA-256 of the canonical form. The canonical form is JSON according to RFC 8785
 * (JSON Canonicalization Scheme), with the fields of {@code bank.schema.json} and {@code weighting.schema.json}. It differs from a
 * file in three points. Fields that have their default value are omitted. Ordered elements of a bank (scales, the options of a
 * choice, constructs, sections, forms) are lists of objects with an {@code id}, because RFC 8785 sorts the fields of an object. The
 * measures of a question are objects with a {@code construct}; lists without an order ({@code asked}, {@code retired}) are sorted.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Digests {
    private Digests() {}

    /** Returns the digest of a bank: a recipe records it, and an extension of the bank can require it. */
    public static String of(QuestionBank bank) {
        return Sha256.of(canonical(bank));
    }

    /** Returns the digest of a weighting: a recipe records it, and an extension of the weighting can require it. */
    public static String of(Weighting weighting) {
        return Sha256.of(canonical(weighting));
    }

    /**
     * Returns the digest of the table of each statistic, by the statistic's id. The canonical form is the statistic's id with its
     * table.
     */
    public static ImmutableSortedMap<String, String> of(SampleFacts facts) {
        ImmutableSortedMap.Builder<String, String> digests = ImmutableSortedMap.naturalOrder();
        facts.tables()
                .forEach((statistic, table) ->
                        digests.put(statistic, Sha256.of(CanonicalJson.bytes(ImmutableMap.of(statistic, table)))));
        return digests.buildOrThrow();
    }

    /**
     * Returns the digest of the {@linkplain Digested#content content} of an object.
     *
     * @throws IllegalArgumentException if the content contains anything other than maps, lists, strings, finite numbers and
     *     booleans
     */
    public static String of(Digested thing) {
        return Sha256.of(CanonicalJson.bytes(thing.content()));
    }

    /** Returns the canonical form of a bank, in UTF-8. */
    public static byte[] canonical(QuestionBank bank) {
        return CanonicalJson.bytes(BankTree.of(bank));
    }

    /** Returns the canonical form of a weighting, in UTF-8. */
    public static byte[] canonical(Weighting weighting) {
        return CanonicalJson.bytes(WeightingTree.of(weighting));
    }
}
