package org.coppice.scoring.plugin;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.fault.CoppiceException;
import org.coppice.model.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the code of a plugin fails: it threw an exception, or returned an invalid value. The host remains usable.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class PluginException extends CoppiceException {
    /** The default remedy. */
    private static final String REMEDY = "report it to the author of the plugin, or remove the plugin";

    private static final long serialVersionUID = 1L;

    /** Creates an exception with a description of the problem, a remedy and, optionally, a cause. */
    public PluginException(String what, String remedy, @Nullable Throwable cause) {
        super(ImmutableList.of(new Fault("", what, remedy)), cause);
    }

    /** Creates an exception with the default remedy for code that fails. */
    public PluginException(String what, @Nullable Throwable cause) {
        this(what, REMEDY, cause);
    }

    /** Creates an exception with the default remedy and without a cause. */
    public PluginException(String what) {
        this(what, null);
    }

    /** Returns the fault: what is wrong, and the remedy. */
    public Fault fault() {
        return faults().get(0);
    }
}
