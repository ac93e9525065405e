package org.coppice.files.bank;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.coppice.files.FileKind;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FileDraft;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.Records;
import org.coppice.spi.Calibration;

/**
 * A reader of calibrations in YAML and JSON. A calibration contains how easy the questions of the measures of a bank are to agree with. The
 * schema is the resource {@code org/coppice/files/calibration.schema.json}. All faults of a file are reported together, each with its
 * position.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class CalibrationFile {
    private CalibrationFile() {}

    /**
     * Reads a calibration from a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}.
     *
     * @throws InputException with everything that is wrong, also if the file cannot be read
     */
    public static Calibration read(Path file) {
        return parse(file.toString(), Bytes.of(file, FileText.MOST_BYTES));
    }

    /**
     * Reads a calibration from the content of a file.
     *
     * @param name the name of the file, used in messages; its extension determines the format
     * @throws InputException with everything that is wrong
     */
    public static Calibration parse(String name, byte[] content) {
        return CalibrationMaker.make(FileDraft.read(FileKind.CALIBRATION, Records::calibration, name, content));
    }
}
