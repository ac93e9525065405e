package org.coppice.model.digest;

import com.google.common.collect.ImmutableMap;
import org.apiguardian.api.API;

/**
 * An object whose content has a digest, such as a calibration; a recipe can store the digest and detect different content.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public interface Digested {
    /**
     * Returns the whole content as JSON fields: maps with string keys, lists, strings, finite numbers and booleans, nested to any
     * depth. Two objects have the same content exactly if these values are equal. Numbers are compared as {@code double}; write a
     * whole number beyond 2⁵³ as a string.
     */
    ImmutableMap<String, ?> content();
}
