package org.coppice.spi;

/**
 * What a jar adds to Coppice; found with {@link java.util.ServiceLoader}, so it needs a public constructor without parameters. Name
 * it in {@code META-INF/services/org.coppice.spi.Plugin}, and in an explicit module also with {@code provides}.
 */
public interface Plugin {
    /** Who the plugin is; the same at every call. */
    Descriptor descriptor();

    /** What it adds; called once, after {@link #descriptor()}. */
    Contribution contribution();
}
