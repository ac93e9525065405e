package org.coppice.model.digest;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.profile.SampleFacts;

/**
 * Digests by which two banks, weightings or tables of facts can be told to be the same.
 *
 * <p>A digest is {@code sha256:} and the SHA-256 of the canonical form. The canonical form is JSON as RFC 8785 (JSON Canonicalization
 * Scheme) writes it, with the fields of {@code bank.schema.json} and {@code weighting.schema.json}. It differs from a file in three
 * points. Fields that have their default value are left out. What a bank has in an order (scales, the options of a choice, constructs,
 * sections, forms) is a list of objects with an {@code id}, since RFC 8785 sorts the fields of an object. The measures of a question are
 * objects with a {@code construct}; lists without an order ({@code asked}, {@code retired}) are sorted.
 *
 * @since 0.1.0
 */
public final class Digests {
    private Digests() {}

    /** The digest of a bank: what a recipe records, and what an extension of the bank can name. */
    public static String of(QuestionBank bank) {
        return Sha256.of(canonical(bank));
    }

    /** The digest of a weighting: what a recipe records, and what an extension of the weighting can name. */
    public static String of(Weighting weighting) {
        return Sha256.of(canonical(weighting));
    }

    /** The digest of the table of each statistic, by the statistic's id. The canonical form is the statistic's id with its table. */
    public static ImmutableSortedMap<String, String> of(SampleFacts facts) {
        ImmutableSortedMap.Builder<String, String> digests = ImmutableSortedMap.naturalOrder();
        facts.tables()
                .forEach((statistic, table) ->
                        digests.put(statistic, Sha256.of(CanonicalJson.bytes(ImmutableMap.of(statistic, table)))));
        return digests.buildOrThrow();
    }

    /**
     * The digest of a thing's {@linkplain Digested#content content}.
     *
     * @throws IllegalArgumentException if the content holds anything but maps, lists, strings, finite numbers and booleans
     */
    public static String of(Digested thing) {
        return Sha256.of(CanonicalJson.bytes(thing.content()));
    }

    /** The canonical form of a bank, in UTF-8. */
    public static byte[] canonical(QuestionBank bank) {
        return CanonicalJson.bytes(BankTree.of(bank));
    }

    /** The canonical form of a weighting, in UTF-8. */
    public static byte[] canonical(Weighting weighting) {
        return CanonicalJson.bytes(WeightingTree.of(weighting));
    }
}
