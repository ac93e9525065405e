package org.coppice.cli.command;

import org.coppice.cli.option.PluginOptions;
import org.coppice.scoring.Catalogue;
import org.jspecify.annotations.Nullable;

/** A catalogue that is loaded when it is first needed; the check of most files needs none. */
final class LazyCatalogue implements AutoCloseable {
    private final PluginOptions plugins;
    private @Nullable Catalogue loaded;

    LazyCatalogue(PluginOptions plugins) {
        this.plugins = plugins;
    }

    /** Returns the catalogue; what could not be loaded is reported on standard error. */
    Catalogue get() {
        Catalogue catalogue = loaded == null ? plugins.catalogueReportingProblems() : loaded;
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
