package org.coppice.files.bank;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.coppice.files.FileKind;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FileDraft;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.Records;
import org.coppice.model.bank.Weighting;

/**
 * A weighting in a file: reads YAML and JSON, writes JSON.
 *
 * <p>A file is UTF-8, with or without a byte order mark, at most 32 MB, and as {@code weighting.schema.json} beside this class
 * describes. Whether the bank has the questions that a weighting names is seen when the two meet in an instrument. Everything that is
 * wrong with a file is said at once, with its place.
 */
public final class WeightingFile {
    private WeightingFile() {}

    /**
     * The weighting in a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}.
     *
     * @throws InputException naming everything that is wrong, also that the file cannot be read, or that the weighting extends another
     */
    public static Weighting read(Path file) {
        return read(file, id -> Optional.empty());
    }

    /**
     * The weighting in a file, which may extend another.
     *
     * @param weightings what there is to extend, by id, such as {@code id -> catalogue.find(Kind.WEIGHTING, id)}
     * @throws InputException naming everything that is wrong, also that the file cannot be read, or that there is no such weighting to extend
     */
    public static Weighting read(Path file, Function<String, Optional<Weighting>> weightings) {
        return parse(file.toString(), Bytes.of(file, FileText.MOST_BYTES), weightings);
    }

    /**
     * The weighting in the content of a file.
     *
     * @param name the file's name, for messages; its ending tells the format
     * @throws InputException naming everything that is wrong
     */
    public static Weighting parse(String name, byte[] content) {
        return parse(name, content, id -> Optional.empty());
    }

    /**
     * The weighting in the content of a file, which may extend another.
     *
     * @param name the file's name, for messages; its ending tells the format
     * @param weightings what there is to extend, by id
     * @throws InputException naming everything that is wrong
     */
    public static Weighting parse(String name, byte[] content, Function<String, Optional<Weighting>> weightings) {
        return made(name, content).weighting(weightings);
    }

    static WeightingMaker made(String name, byte[] content) {
        return WeightingMaker.of(FileDraft.read(FileKind.WEIGHTING, Records::weighting, name, content));
    }

    /** The weighting as JSON: the same weighting makes the same bytes, and they read as the same weighting. */
    public static byte[] json(Weighting weighting) {
        return WeightingJson.bytes(weighting);
    }
}
