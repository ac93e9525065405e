package org.coppice.files;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * The kind of content of a YAML or JSON file. It is given by the first top-level field that names a kind or, if there is none, by the first
 * that is probably a misspelt kind. Later versions may add kinds.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class FileKind implements Named, Comparable<FileKind> {
    /** A question bank: the file has a field {@code bank}. */
    public static final FileKind BANK = new FileKind("bank");

    /** A weighting: the file has a field {@code weighting}. */
    public static final FileKind WEIGHTING = new FileKind("weighting");

    /** A norm: the file has a field {@code norm}. */
    public static final FileKind NORM = new FileKind("norm");

    /** A calibration: the file has a field {@code calibration}. */
    public static final FileKind CALIBRATION = new FileKind("calibration");

    /** A frame of questionnaires: the file has a field {@code frame}. */
    public static final FileKind FRAME = new FileKind("frame");

    /** The descriptor of a data-only plugin, which lists the plugin's files: the file has a field {@code plugin}. */
    public static final FileKind PLUGIN = new FileKind("plugin");

    private static final ImmutableList<FileKind> ALL =
            ImmutableList.of(BANK, WEIGHTING, NORM, CALIBRATION, FRAME, PLUGIN);

    private final String id;

    private FileKind(String id) {
        this.id = id;
    }

    /** Returns all kinds, in their order. */
    public static ImmutableList<FileKind> all() {
        return ALL;
    }

    /**
     * Returns the kind with that id, such as {@code bank}.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest id and lists all ids
     */
    public static FileKind of(@Nullable String id) {
        return Named.of(ALL, "kind of file", id);
    }

    /** Returns the id: the name of the top-level field that identifies the kind and holds the id of the content. */
    @Override
    public String id() {
        return id;
    }

    /** Returns the id, which messages use as the name of the kind. */
    @Override
    public String label() {
        return id;
    }

    @Override
    public int compareTo(FileKind other) {
        return Integer.compare(ALL.indexOf(this), ALL.indexOf(other));
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
