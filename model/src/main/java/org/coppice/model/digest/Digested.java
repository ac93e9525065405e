package org.coppice.model.digest;

import com.google.common.collect.ImmutableMap;

/**
 * A thing whose content has a digest, such as a calibration: a recipe can keep the digest and recognise another content.
 *
 * @since 0.1.0
 */
public interface Digested {
    /**
     * The whole content, as fields of JSON: maps with strings as keys, lists, strings, finite numbers and booleans, nested as you like.
     * Two things are the same content exactly if these are equal. Numbers are compared as {@code double}; write a whole number beyond 2⁵³ as
     * a string.
     */
    ImmutableMap<String, ?> content();
}
