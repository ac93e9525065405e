package org.coppice.scoring.file;

import java.nio.file.Path;
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
     * @throws InputException naming everything that is wrong, also that the file cannot be read
     */
    public static Weighting read(Path file) {
        return parse(file.toString(), Bytes.of(file, FileText.MOST_BYTES));
    }

    /**
     * The weighting in the content of a file.
     *
     * @param name the file's name, for messages; its ending tells the format
     * @throws InputException naming everything that is wrong
     */
    public static Weighting parse(String name, byte[] content) {
        return WeightingMaker.make(Draft.read(FileKind.WEIGHTING, Records::weighting, name, content));
    }

    /** The weighting as JSON: the same weighting makes the same bytes, and they read as the same weighting. */
    public static byte[] json(Weighting weighting) {
        return WeightingJson.bytes(weighting);
    }
}
