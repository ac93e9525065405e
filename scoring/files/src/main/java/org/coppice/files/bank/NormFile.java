package org.coppice.files.bank;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.coppice.files.FileKind;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FileDraft;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.Records;
import org.coppice.model.score.NormTable;

/**
 * A reader of norms in YAML and JSON. A norm contains the scores of a named sample on one measure of a bank, in one metric. The schema is
 * the resource {@code org/coppice/files/norm.schema.json}. All faults of a file are reported together, each with its position.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class NormFile {
    private NormFile() {}

    /**
     * Reads a norm from a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}.
     *
     * @throws InputException with everything that is wrong, also if the file cannot be read
     */
    public static NormTable read(Path file) {
        return parse(file.toString(), Bytes.of(file, FileText.MOST_BYTES));
    }

    /**
     * Reads a norm from the content of a file.
     *
     * @param name the name of the file, used in messages; its extension determines the format
     * @throws InputException with everything that is wrong
     */
    public static NormTable parse(String name, byte[] content) {
        return NormMaker.make(FileDraft.read(FileKind.NORM, Records::norm, name, content));
    }
}
