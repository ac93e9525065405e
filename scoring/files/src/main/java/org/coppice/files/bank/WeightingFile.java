package org.coppice.files.bank;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.coppice.files.FileKind;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FileDraft;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.Records;
import org.coppice.model.bank.Weighting;

/**
 * A reader of weightings in YAML and JSON, and a writer in JSON.
 *
 * <p>A file is encoded in UTF-8, with or without a byte order mark, is at most 32 MB large, and matches the schema in the resource
 * {@code org/coppice/files/weighting.schema.json}. Whether the bank has the questions that a weighting names is checked only
 * when an instrument is made of the two. All faults of a file are reported together, each with its position.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class WeightingFile {
    private WeightingFile() {}

    /**
     * Reads a weighting from a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}.
     *
     * @throws InputException with everything that is wrong, also if the file cannot be read or the weighting extends another
     */
    public static Weighting read(Path file) {
        return read(file, id -> Optional.empty());
    }

    /**
     * Reads a weighting, which may extend another, from a file.
     *
     * @param weightings returns the weighting to extend, by id, such as {@code id -> catalogue.find(Kind.WEIGHTING, id)}
     * @throws InputException with everything that is wrong, also if the file cannot be read or the weighting to extend does not exist
     */
    public static Weighting read(Path file, Function<String, Optional<Weighting>> weightings) {
        return parse(file.toString(), Bytes.of(file, FileText.MOST_BYTES), weightings);
    }

    /**
     * Reads a weighting from the content of a file.
     *
     * @param name the name of the file, used in messages; its extension determines the format
     * @throws InputException with everything that is wrong
     */
    public static Weighting parse(String name, byte[] content) {
        return parse(name, content, id -> Optional.empty());
    }

    /**
     * Reads a weighting, which may extend another, from the content of a file.
     *
     * @param name the name of the file, used in messages; its extension determines the format
     * @param weightings returns the weighting to extend, by id
     * @throws InputException with everything that is wrong
     */
    public static Weighting parse(String name, byte[] content, Function<String, Optional<Weighting>> weightings) {
        return made(name, content).weighting(weightings);
    }

    static WeightingMaker made(String name, byte[] content) {
        return WeightingMaker.of(FileDraft.read(FileKind.WEIGHTING, Records::weighting, name, content));
    }

    /** Returns the weighting as JSON. Equal weightings give identical bytes, which can be read back as an equal weighting. */
    public static byte[] json(Weighting weighting) {
        return WeightingJson.bytes(weighting);
    }
}
