package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import org.apiguardian.api.API;
import org.coppice.model.bank.Ancestor;
import org.coppice.model.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * One component of a recipe.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Ingredient {
    private final String id;
    private final String version;
    private final String origin;
    private final String digest;
    private final ImmutableSortedMap<String, String> parameters;
    private final ImmutableList<Ancestor> extended;
    private final ImmutableList<UsedThing> uses;

    private Ingredient(Builder builder) {
        this.id = builder.id;
        this.version = builder.version;
        this.origin = builder.origin;
        this.digest = builder.digest;
        this.parameters = builder.parameters;
        this.extended = builder.extended;
        this.uses = builder.uses;
        Check.id("ingredient id", id);
        Check.version("ingredient " + id, version);
        Check.id("the origin of ingredient " + id, origin);
    }

    /** Returns a builder of a component that has no digest and no parameters, extends no other and uses no catalogue items. */
    public static Builder builder(String id, String version, String origin) {
        return new Builder(id, version, origin);
    }

    /** Returns the id of the bank, weighting or strategy. */
    public String id() {
        return id;
    }

    /** Returns its version; for a strategy, that of its plugin. */
    public String version() {
        return version;
    }

    /** Returns where it came from: the id of the plugin, {@code file} or {@code code}. */
    public String origin() {
        return origin;
    }

    /** Returns {@code sha256:…} of its content; empty for a strategy, which is code. */
    public String digest() {
        return digest;
    }

    /** Returns the value of each declared parameter, by name. */
    public ImmutableSortedMap<String, String> parameters() {
        return parameters;
    }

    /** Returns the banks or weightings that it extends, the nearest first; empty if it extends none. */
    public ImmutableList<Ancestor> extended() {
        return extended;
    }

    /** Returns the catalogue items that a strategy uses, by kind and id. */
    public ImmutableList<UsedThing> uses() {
        return uses;
    }

    /** Returns {@code id version}. */
    @Override
    public String toString() {
        return id + " " + version + (parameters.isEmpty() ? "" : " " + parameters);
    }

    private List<Object> values() {
        return List.of(id, version, origin, digest, parameters, extended, uses);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ingredient that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /**
     * A builder of an ingredient.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String id;
        private final String version;
        private final String origin;
        private String digest = "";
        private ImmutableSortedMap<String, String> parameters = ImmutableSortedMap.of();
        private ImmutableList<Ancestor> extended = ImmutableList.of();
        private ImmutableList<UsedThing> uses = ImmutableList.of();

        private Builder(String id, String version, String origin) {
            this.id = id;
            this.version = version;
            this.origin = origin;
        }

        /** Sets {@code sha256:…} of its content. */
        public Builder digest(String digest) {
            this.digest = digest;
            return this;
        }

        /** Sets the value of each declared parameter, by name. */
        public Builder parameters(ImmutableSortedMap<String, String> parameters) {
            this.parameters = parameters;
            return this;
        }

        /** Sets the banks or weightings that it extends, the nearest first. */
        public Builder extended(ImmutableList<Ancestor> extended) {
            this.extended = extended;
            return this;
        }

        /** Sets the catalogue items that a strategy uses, by kind and id. */
        public Builder uses(ImmutableList<UsedThing> uses) {
            this.uses = uses;
            return this;
        }

        /** Returns the ingredient; throws if an id is invalid. */
        public Ingredient build() {
            return new Ingredient(this);
        }
    }
}
