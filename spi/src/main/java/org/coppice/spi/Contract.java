package org.coppice.spi;

/** The number of the contract between host and plugins. */
public final class Contract {
    /**
     * The contract that a plugin is compiled against. The compiler copies it into the plugin's own classes, so that the host can
     * tell a plugin built against another.
     */
    public static final int NUMBER = 1;

    private Contract() {}
}
