package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import org.coppice.model.fault.CoppiceException;
import org.coppice.model.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Thrown when a plugin's own code failed: it threw, or returned what it must not. The host goes on. */
public final class PluginException extends CoppiceException {
    private static final long serialVersionUID = 1L;

    PluginException(String what, String remedy, @Nullable Throwable cause) {
        super(ImmutableList.of(new Fault("", what, remedy)), cause);
    }

    /** With the remedy that a reader has for code that fails. */
    PluginException(String what, @Nullable Throwable cause) {
        this(what, Guard.REMEDY, cause);
    }

    PluginException(String what) {
        this(what, null);
    }

    /** What is wrong, and what to do. */
    Fault fault() {
        return faults().get(0);
    }
}
