package org.coppice.spi;

import org.apiguardian.api.API;

/**
 * A plugin: the things that a jar adds to Coppice. The host finds it with {@link java.util.ServiceLoader}, so the class needs a public
 * constructor without parameters. Declare the class in {@code META-INF/services/org.coppice.spi.Plugin}; in an explicit module, declare it
 * also with {@code provides}.
 *
 * <p>A jar that contains only banks, weightings, documents and null distributions needs no class.
 * {@code META-INF/services/org.coppice.data-plugins} lists the ids of its plugins, one per line, and
 * {@code META-INF/coppice/<plugin-id>/plugin.yaml} lists the content of each plugin:
 *
 * <pre>{@code
 * plugin: our-organisation
 * version: 1.0.0
 * title: Our organisation
 * contract: 2
 * banks: [bank.yaml]
 * weightings: [members-first.yaml]
 * documents: [notes.md]
 * nulls:
 *   ours: {label: Our surveys, source: Our report, proportions: [0.05, 0.15, 0.2, 0.35, 0.25]}
 * }</pre>
 *
 * <p>The listed files are in the folder of {@code plugin.yaml} or in a subfolder. {@code contract} is the {@link Contract#NUMBER} that the
 * plugin is written for.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public interface Plugin {
    /** Returns the identity of the plugin. It must be the same at every call. */
    Descriptor descriptor();

    /** Returns the things that the plugin adds. The host calls this method once, after {@link #descriptor()}. */
    Contribution contribution();
}
