package org.coppice.spi;

import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;

/** The number of the contract between host and plugins. */
public final class Contract {
    /**
     * The contract that a plugin is compiled against. The compiler copies it into the plugin's own classes, so that the host can
     * tell a plugin built against another.
     */
    public static final int NUMBER = 2;

    private Contract() {}

    /**
     * The contract of a plugin, where it is that of the host.
     *
     * @throws InvalidValueException if it is another
     */
    public static int check(String pluginId, int contract) {
        Check.valid(
                contract == NUMBER,
                "plugin \"%s\" is built against contract %s, and this Coppice has contract %s",
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
