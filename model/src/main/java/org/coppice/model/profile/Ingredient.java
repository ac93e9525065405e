package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.apiguardian.api.API;
import org.coppice.model.bank.Ancestor;
import org.coppice.model.check.Check;

/**
 * One component of a recipe.
 *
 * @param id the id of the bank, weighting or strategy
 * @param version its version; for a strategy, that of its plugin
 * @param origin where it came from: the id of the plugin, {@code file} or {@code code}
 * @param digest {@code sha256:…} of its content; empty for a strategy, which is code
 * @param parameters the value of each declared parameter, by name
 * @param extended the banks or weightings that it extends, the nearest first; empty if it extends none
 * @param uses the catalogue items that a strategy uses, by kind and id
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Ingredient(
        String id,
        String version,
        String origin,
        String digest,
        ImmutableSortedMap<String, String> parameters,
        ImmutableList<Ancestor> extended,
        ImmutableList<UsedThing> uses) {
    /** Throws if an id is invalid. */
    public Ingredient {
        Check.id("ingredient id", id);
        Check.version("ingredient " + id, version);
        Check.id("the origin of ingredient " + id, origin);
    }

    /** Creates a component that uses no catalogue items. */
    public Ingredient(
            String id,
            String version,
            String origin,
            String digest,
            ImmutableSortedMap<String, String> parameters,
            ImmutableList<Ancestor> extended) {
        this(id, version, origin, digest, parameters, extended, ImmutableList.of());
    }

    /** Creates a component that extends no other and uses no catalogue items. */
    public Ingredient(
            String id, String version, String origin, String digest, ImmutableSortedMap<String, String> parameters) {
        this(id, version, origin, digest, parameters, ImmutableList.of());
    }

    /** Returns {@code id version}. */
    @Override
    public String toString() {
        return id + " " + version + (parameters.isEmpty() ? "" : " " + parameters);
    }
}
