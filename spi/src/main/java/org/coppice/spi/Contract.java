package org.coppice.spi;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;

/**
 * The version number of the contract between the host and plugins.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Contract {
    /**
     * The number of the contract that a plugin is compiled against. The compiler copies this constant into the classes of the plugin, so
     * that the host can recognise a plugin that was built against another contract.
     */
    public static final int NUMBER = 2;

    private Contract() {}

    /**
     * Returns {@code contract} if it equals {@link #NUMBER}.
     *
     * @throws InvalidValueException if it is a different number
     */
    public static int check(String pluginId, int contract) {
        Check.valid(
                contract == NUMBER,
                "plugin \"%s\" was built for contract %s, and this Coppice has contract %s",
                "%4$s",
                pluginId,
                contract,
                NUMBER,
                contract > NUMBER
                        ? "use a newer Coppice, or an older version of the plugin"
                        : "use a newer version of the plugin");
        return contract;
    }
}
