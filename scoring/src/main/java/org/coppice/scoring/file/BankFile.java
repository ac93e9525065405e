package org.coppice.scoring.file;

import java.nio.file.Path;
import org.coppice.model.bank.QuestionBank;

/**
 * A question bank in a file: reads YAML and JSON, writes JSON.
 *
 * <p>A file is UTF-8, with or without a byte order mark, at most 32 MB, and as {@code bank.schema.json} beside this class describes.
 * Names are given once, and a value does not refer to another. Everything that is wrong with a file is said at once, with its place.
 */
public final class BankFile {
    private BankFile() {}

    /**
     * The bank in a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}.
     *
     * @throws InputException naming everything that is wrong, also that the file cannot be read
     */
    public static QuestionBank read(Path file) {
        return parse(file.toString(), Bytes.of(file, FileText.MOST_BYTES));
    }

    /**
     * The bank in the content of a file.
     *
     * @param name the file's name, for messages; its ending tells the format
     * @throws InputException naming everything that is wrong
     */
    public static QuestionBank parse(String name, byte[] content) {
        return BankMaker.make(Draft.read(FileKind.BANK, Records::bank, name, content));
    }

    /** The bank as JSON: the same bank makes the same bytes, and they read as the same bank. */
    public static byte[] json(QuestionBank bank) {
        return BankJson.bytes(bank);
    }
}
