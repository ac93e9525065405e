package org.coppice.files;

/** What a YAML or JSON file holds; its first field that says so tells, or else the first that is likely meant to. */
public enum FileKind {
    /** A question bank: the file has a field {@code bank}. */
    BANK("bank"),
    /** A weighting: the file has a field {@code weighting}. */
    WEIGHTING("weighting"),
    /** A norm: the file has a field {@code norm}. */
    NORM("norm"),
    /** What a data-only plugin is and the files it is made of: the file has a field {@code plugin}. */
    PLUGIN("plugin");

    private final String field;

    FileKind(String field) {
        this.field = field;
    }

    /** The field at the top of a file that tells the kind and holds the id; messages call the kind by it. */
    public String field() {
        return field;
    }
}
