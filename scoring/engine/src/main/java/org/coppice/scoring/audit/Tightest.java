package org.coppice.scoring.audit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.profile.DisclosureStatement;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Precision;
import org.coppice.model.score.Score;

/** The narrowest range that an audit of one result has found, with the figure that leaves it. Not thread-safe, but where it is said. */
final class Tightest {
    /** Half of the step to which published figures are rounded, as a share of the range. */
    private static final double HALF = 0.005;

    private final Instrument instrument;
    private final PersonRange ranges;
    private final int minimum;
    private final Map<Key, Lattice> lattices = new ConcurrentHashMap<>();
    private DisclosureStatement statement;

    private record Key(Measure measure, Perspective who, Metric.Kind kind) {}

    /**
     * Creates an instance that has found nothing.
     *
     * @param basis the kinds of figures that the audit reads
     * @param members those that also keep the promise for members of the group
     */
    Tightest(Instrument instrument, Recipe recipe, LatticeTables tables, List<String> basis, List<String> members) {
        this.instrument = instrument;
        this.ranges = new PersonRange(tables, recipe.level());
        this.minimum = recipe.minimumGroup();
        this.statement =
                DisclosureStatement.of(recipe.minimums(), ImmutableList.copyOf(basis), ImmutableList.copyOf(members));
    }

    DisclosureStatement statement() {
        return statement;
    }

    /** Returns the least number of people of a shown group. */
    int minimum() {
        return minimum;
    }

    /** Adds a range in which the figure at that place leaves a score. */
    void found(double width, Supplier<String> place) {
        if (width < statement.tightest().orElse(Double.POSITIVE_INFINITY)) {
            statement = statement.with(Math.max(0, Math.min(1, width)), place.get());
        }
    }

    /** Adds the mean and the standard deviation of a group, as shares of the range. */
    void group(GroupLattice people, double mean, OptionalDouble sd, Supplier<String> place) {
        found(width(people, mean, sd, Optional.empty(), Optional.empty()), place);
    }

    /** Adds the mean of a group, as a share of the range, and the bands of its spread. */
    void group(
            GroupLattice people,
            double mean,
            Optional<Precision> precision,
            Optional<AgreementLevel> agreement,
            Supplier<String> place) {
        found(width(people, mean, OptionalDouble.empty(), precision, agreement), place);
    }

    /**
     * Returns the range in which the figures of a group leave a person's score; infinity for one person, who has consented, and has no spread.
     * Can be called on several threads.
     *
     * @param mean the mean of the group, as a share of the range
     * @param sd the standard deviation, as a share of the range; if there is none, bands may be shown
     */
    double width(
            GroupLattice people,
            double mean,
            OptionalDouble sd,
            Optional<Precision> precision,
            Optional<AgreementLevel> agreement) {
        return people.people() > 1 ? ranges.width(people, mean, sd, precision, agreement) : Double.POSITIVE_INFINITY;
    }

    /**
     * Adds a difference between the means of a group at two times, as a share of the range. If it is near the largest possible one, each
     * person of the group was near one end and then near the other: the distances of all people from the ends add up to n·(1 − difference).
     *
     * @param n the number of people of the smaller of both groups
     */
    void difference(int n, double difference, Supplier<String> place) {
        found(n * (1 - Math.abs(difference) + HALF), place);
    }

    /** Returns the scores that a person can have in a measure. Can be called on several threads. */
    Lattice lattice(Measure measure, Perspective who, Metric metric) {
        return lattices.computeIfAbsent(
                new Key(measure, who, metric.kind()),
                missing -> asked(missing).map(Lattice::of).orElse(Lattice.CONTINUOUS));
    }

    private Optional<KeyedMeasure> asked(Key key) {
        return key.kind() == Metric.Kind.LINEAR && instrument.asks(key.measure(), key.who())
                ? instrument.measure(key.measure()).map(measure -> measure.askedOf(key.who()))
                : Optional.empty();
    }

    /** Returns a value as a share of the range of its metric, which is bounded. */
    static double share(Score value, Metric metric) {
        return (value.figure().orElseThrow() - metric.lowest()) / range(metric);
    }

    static double range(Metric metric) {
        return metric.highest() - metric.lowest();
    }

    /** Returns a distance as a share of the range of its metric, which is bounded. */
    static OptionalDouble share(OptionalDouble distance, Metric metric) {
        return distance.isPresent() ? OptionalDouble.of(distance.getAsDouble() / range(metric)) : distance;
    }
}
