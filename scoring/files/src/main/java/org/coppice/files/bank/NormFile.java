package org.coppice.files.bank;

import java.nio.file.Path;
import org.coppice.files.FileKind;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FileDraft;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.Records;
import org.coppice.model.score.NormTable;

/**
 * A norm in a file, YAML or JSON, as {@code norm.schema.json} beside this class describes: what a named sample scored on one measure of a
 * bank, in one metric. Everything that is wrong with a file is said at once, with its place.
 */
public final class NormFile {
    private NormFile() {}

    /**
     * The norm in a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}.
     *
     * @throws InputException naming everything that is wrong, also that the file cannot be read
     */
    public static NormTable read(Path file) {
        return parse(file.toString(), Bytes.of(file, FileText.MOST_BYTES));
    }

    /**
     * The norm in the content of a file.
     *
     * @param name the file's name, for messages; its ending tells the format
     * @throws InputException naming everything that is wrong
     */
    public static NormTable parse(String name, byte[] content) {
        return NormMaker.make(FileDraft.read(FileKind.NORM, Records::norm, name, content));
    }
}
