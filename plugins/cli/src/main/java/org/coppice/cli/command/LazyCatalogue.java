package org.coppice.cli.command;

import org.coppice.cli.option.PluginOptions;
import org.coppice.scoring.Catalogue;
import org.jspecify.annotations.Nullable;

/** A catalogue that is loaded when it is first needed: most files that are checked need none. */
final class LazyCatalogue implements AutoCloseable {
    private final PluginOptions plugins;
    private @Nullable Catalogue loaded;

    LazyCatalogue(PluginOptions plugins) {
        this.plugins = plugins;
    }

    /** The catalogue; what could not be loaded is said on standard error. */
    Catalogue get() {
        Catalogue catalogue = loaded == null ? plugins.catalogueTellingProblems() : loaded;
        loaded = catalogue;
        return catalogue;
    }

    @Override
    public void close() {
        if (loaded != null) {
            loaded.close();
        }
    }
}
