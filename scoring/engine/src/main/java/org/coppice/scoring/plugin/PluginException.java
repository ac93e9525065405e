package org.coppice.scoring.plugin;

import com.google.common.collect.ImmutableList;
import org.coppice.model.fault.CoppiceException;
import org.coppice.model.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Thrown when a plugin's own code failed: it threw, or returned what it must not. The host goes on. */
public final class PluginException extends CoppiceException {
    /** The remedy for code that fails. */
    private static final String REMEDY = "report it to the plugin's author, or do without it";

    private static final long serialVersionUID = 1L;

    public PluginException(String what, String remedy, @Nullable Throwable cause) {
        super(ImmutableList.of(new Fault("", what, remedy)), cause);
    }

    /** With the remedy that a reader has for code that fails. */
    public PluginException(String what, @Nullable Throwable cause) {
        this(what, REMEDY, cause);
    }

    public PluginException(String what) {
        this(what, null);
    }

    /** What is wrong, and what to do. */
    public Fault fault() {
        return faults().get(0);
    }
}
