package org.coppice.scoring;

/** A plugin's own code failed: it threw, or returned what it must not. The host goes on. */
public final class PluginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PluginException(String message, Throwable cause) {
        super(message, cause);
    }

    PluginException(String message) {
        super(message);
    }
}
