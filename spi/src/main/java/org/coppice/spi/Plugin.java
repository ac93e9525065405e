package org.coppice.spi;

/**
 * What a jar adds to Coppice; found with {@link java.util.ServiceLoader}, so it needs a public constructor without parameters. Name
 * it in {@code META-INF/services/org.coppice.spi.Plugin}, and in an explicit module also with {@code provides}.
 *
 * <p>A jar that brings banks, weightings, documents and null distributions alone needs no class: {@code META-INF/services/org.coppice.data-plugins} lists
 * the ids of its plugins, one a line, and {@code META-INF/coppice/<plugin-id>/plugin.yaml} says what each is made of:
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
 * <p>The files stand beside it, in that folder or in one within. {@code contract} is the {@link Contract#NUMBER} that it is written for.
 */
public interface Plugin {
    /** Who the plugin is; the same at every call. */
    Descriptor descriptor();

    /** What it adds; called once, after {@link #descriptor()}. */
    Contribution contribution();
}
