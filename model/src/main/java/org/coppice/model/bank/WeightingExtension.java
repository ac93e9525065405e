package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A set of changes to another weighting; everything else is inherited. It is resolved to a weighting when the other weighting is
 * available.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class WeightingExtension {
    private final String id;
    private final String version;
    private final String title;
    private final Base base;
    private final Optional<String> bank;
    private final ImmutableMap<String, Double> questions;
    private final ImmutableMap<Perspective, Double> perspectives;
    private final ImmutableSortedMap<String, String> parameters;
    private final DisclosureRule disclosure;

    private WeightingExtension(Builder builder) {
        this.id = builder.id;
        this.version = builder.version;
        this.title = builder.title;
        this.base = builder.base;
        this.bank = builder.bank;
        this.questions = builder.questions;
        this.perspectives = builder.perspectives;
        this.parameters = builder.parameters;
        this.disclosure = builder.disclosure;
        Check.valid(!id.equals(base.id()), "weighting \"%s\" extends itself", "give it another id", id);
    }

    /** Returns a builder of an extension that has no changes yet. */
    public static Builder builder(String id, String version, String title, Base base) {
        return new Builder(id, version, title, base);
    }

    /** Returns the id by which it is selected, different from the id of the extended weighting. */
    public String id() {
        return id;
    }

    /** Returns the version, three numbers. */
    public String version() {
        return version;
    }

    /** Returns the title shown to readers. */
    public String title() {
        return title;
    }

    /** Returns the weighting that it extends. */
    public Base base() {
        return base;
    }

    /** Returns the id of the bank that it is made for; if empty, that of the extended weighting. */
    public Optional<String> bank() {
        return bank;
    }

    /** Returns the weights of questions that it changes or adds. */
    public ImmutableMap<String, Double> questions() {
        return questions;
    }

    /** Returns the weights of perspectives that it changes or adds. */
    public ImmutableMap<Perspective, Double> perspectives() {
        return perspectives;
    }

    /** Returns the values of parameters that it changes or adds. */
    public ImmutableSortedMap<String, String> parameters() {
        return parameters;
    }

    /** Returns the minimums that it raises; it lowers none. */
    public DisclosureRule disclosure() {
        return disclosure;
    }

    /**
     * Returns the faults of the available parent: its version is not accepted, or its content differs.
     *
     * @param parent the weighting that it extends
     * @param digest {@code sha256:…} of its content
     */
    public ImmutableList<Fault> faults(Weighting parent, String digest) {
        return base.faults("weighting", parent.version(), digest);
    }

    /**
     * Returns the resulting weighting.
     *
     * @param parent the weighting that it extends
     * @param digest {@code sha256:…} of its content
     * @throws FaultException naming every fault
     * @throws InvalidValueException if the result is not a valid weighting, for example if no perspective has a weight above 0
     */
    public Weighting of(Weighting parent, String digest) {
        ImmutableList<Fault> faults = faults(parent, digest);
        if (!faults.isEmpty()) {
            throw new FaultException("weighting " + id, faults);
        }
        Weighting.Builder result = Weighting.builder(id, version, title)
                .questions(both(parent.questions(), questions))
                .perspectives(both(parent.perspectives(), perspectives))
                .parameters(ImmutableSortedMap.copyOf(with(new TreeMap<>(parent.parameters()), parameters)))
                .disclosure(parent.disclosure().strictest(disclosure))
                .extended(ImmutableList.<Ancestor>builder()
                        .add(new Ancestor(parent.id(), parent.version(), digest, ImmutableSet.of()))
                        .addAll(parent.extended())
                        .build());
        bank.or(parent::bank).ifPresent(result::bank);
        return result.build();
    }

    private static <K> ImmutableMap<K, Double> both(Map<K, Double> before, Map<K, Double> own) {
        return ImmutableMap.copyOf(with(new LinkedHashMap<>(before), own));
    }

    private static <K, V> Map<K, V> with(Map<K, V> before, Map<K, V> own) {
        before.putAll(own);
        return before;
    }

    private List<Object> values() {
        return List.of(id, version, title, base, bank, questions, perspectives, parameters, disclosure);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WeightingExtension that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "WeightingExtension" + values();
    }

    /**
     * A builder of a weighting extension.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String id;
        private final String version;
        private final String title;
        private final Base base;
        private Optional<String> bank = Optional.empty();
        private ImmutableMap<String, Double> questions = ImmutableMap.of();
        private ImmutableMap<Perspective, Double> perspectives = ImmutableMap.of();
        private ImmutableSortedMap<String, String> parameters = ImmutableSortedMap.of();
        private DisclosureRule disclosure = DisclosureRule.NONE;

        private Builder(String id, String version, String title, Base base) {
            this.id = id;
            this.version = version;
            this.title = title;
            this.base = base;
        }

        /** Sets the id of the bank that it is made for. */
        public Builder bank(String bank) {
            this.bank = Optional.of(bank);
            return this;
        }

        /** Sets the weights of questions that it changes or adds. */
        public Builder questions(ImmutableMap<String, Double> questions) {
            this.questions = questions;
            return this;
        }

        /** Sets the weights of perspectives that it changes or adds. */
        public Builder perspectives(ImmutableMap<Perspective, Double> perspectives) {
            this.perspectives = perspectives;
            return this;
        }

        /** Sets the values of parameters that it changes or adds. */
        public Builder parameters(ImmutableSortedMap<String, String> parameters) {
            this.parameters = parameters;
            return this;
        }

        /** Sets the minimums that it raises. */
        public Builder disclosure(DisclosureRule disclosure) {
            this.disclosure = disclosure;
            return this;
        }

        /** Returns the weighting extension; throws if {@code id} is the id of the extended weighting. */
        public WeightingExtension build() {
            return new WeightingExtension(this);
        }
    }
}
