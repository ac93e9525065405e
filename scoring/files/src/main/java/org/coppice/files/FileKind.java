package org.coppice.files;

import org.apiguardian.api.API;

/**
 * The kind of content of a YAML or JSON file. It is given by the first top-level field that names a kind or, if there is none, by the first
 * that is probably a misspelt kind.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public enum FileKind {
    /** A question bank: the file has a field {@code bank}. */
    BANK("bank"),
    /** A weighting: the file has a field {@code weighting}. */
    WEIGHTING("weighting"),
    /** A norm: the file has a field {@code norm}. */
    NORM("norm"),
    /** The descriptor of a data-only plugin, which lists the plugin's files: the file has a field {@code plugin}. */
    PLUGIN("plugin");

    private final String field;

    FileKind(String field) {
        this.field = field;
    }

    /** Returns the top-level field that identifies the kind and holds the id. Messages use it as the name of the kind. */
    public String field() {
        return field;
    }
}
