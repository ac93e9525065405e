package org.coppice.spi;

import java.util.function.Function;
import org.apiguardian.api.API;
import org.coppice.model.CumulativeScale;
import org.coppice.model.bank.BankExtension;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.bank.WeightingExtension;
import org.coppice.model.check.Check;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.NullDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that a plugin can contribute. A tool can define a further kind with {@link #of}, and plugins can contribute things of
 * that kind; this class does not have to change. Two kinds are equal if their ids and types are equal.
 *
 * @param <T> the type of the things
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Kind<T> {
    /** Question banks. */
    public static final Kind<QuestionBank> BANK = of("bank", QuestionBank.class, QuestionBank::id);

    /** Weightings. */
    public static final Kind<Weighting> WEIGHTING = of("weighting", Weighting.class, Weighting::id);

    /** Extensions of banks. Each becomes a bank with the id of the extension if the bank that it extends is available. */
    public static final Kind<BankExtension> BANK_EXTENSION =
            of("bank-extension", BankExtension.class, BankExtension::id);

    /** Extensions of weightings. Each becomes a weighting with the id of the extension if the weighting that it extends is available. */
    public static final Kind<WeightingExtension> WEIGHTING_EXTENSION =
            of("weighting-extension", WeightingExtension.class, WeightingExtension::id);

    /** Scoring strategies. */
    public static final Kind<ScoringStrategy> SCORING =
            of("scoring", ScoringStrategy.class, s -> s.info().id());

    /** Aggregation strategies. */
    public static final Kind<AggregationStrategy> AGGREGATION =
            of("aggregation", AggregationStrategy.class, s -> s.info().id());

    /** Blueprint strategies. */
    public static final Kind<BlueprintStrategy> BLUEPRINT =
            of("blueprint", BlueprintStrategy.class, s -> s.info().id());

    /** Norm tables. */
    public static final Kind<NormTable> NORM = of("norm", NormTable.class, NormTable::id);

    /**
     * Calibrations of banks.
     *
     * @since 0.1.0
     */
    public static final Kind<Calibration> CALIBRATION = of("calibration", Calibration.class, Calibration::id);

    /** Null distributions for indices of agreement. */
    public static final Kind<NullDistribution> NULL_DISTRIBUTION =
            of("null-distribution", NullDistribution.class, NullDistribution::id);

    /**
     * Cumulative scales.
     *
     * @since 0.1.0
     */
    public static final Kind<CumulativeScale> CUMULATIVE_SCALE =
            of("cumulative-scale", CumulativeScale.class, CumulativeScale::id);

    /** Files for tools. */
    public static final Kind<Document> DOCUMENT = of("document", Document.class, Document::name);

    private final String id;
    private final Class<T> type;
    private final Function<? super T, String> key;

    private Kind(String id, Class<T> type, Function<? super T, String> key) {
        this.id = Check.id("kind", id);
        this.type = type;
        this.key = key;
    }

    /**
     * Returns a kind of thing.
     *
     * @param id the stable id of the kind
     * @param type the type of the things
     * @param key returns the id by which a thing is selected
     */
    public static <T> Kind<T> of(String id, Class<T> type, Function<? super T, String> key) {
        return new Kind<>(id, type, key);
    }

    /** Returns the stable id of the kind. */
    public String id() {
        return id;
    }

    /** Returns the type of the things. */
    public Class<T> type() {
        return type;
    }

    /** Returns the id by which {@code thing} is selected. */
    public String idOf(T thing) {
        return key.apply(thing);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Kind<?> other && id.equals(other.id) && type.equals(other.type);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
