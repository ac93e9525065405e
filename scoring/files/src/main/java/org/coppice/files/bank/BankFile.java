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
     * @throws InputException naming everything that is wrong, also that the file cannot be read, or that the bank extends another
     */
    public static QuestionBank read(Path file) {
        return read(file, id -> Optional.empty());
    }

    /**
     * The bank in a file, which may extend another.
     *
     * @param banks what there is to extend, by id, such as {@code id -> catalogue.find(Kind.BANK, id)}
     * @throws InputException naming everything that is wrong, also that the file cannot be read, or that there is no such bank to extend
     */
    public static QuestionBank read(Path file, Function<String, Optional<QuestionBank>> banks) {
        return parse(file.toString(), Bytes.of(file, FileText.MOST_BYTES), banks);
    }

    /**
     * The bank in the content of a file.
     *
     * @param name the file's name, for messages; its ending tells the format
     * @throws InputException naming everything that is wrong
     */
    public static QuestionBank parse(String name, byte[] content) {
        return parse(name, content, id -> Optional.empty());
    }

    /**
     * The bank in the content of a file, which may extend another.
     *
     * @param name the file's name, for messages; its ending tells the format
     * @param banks what there is to extend, by id
     * @throws InputException naming everything that is wrong
     */
    public static QuestionBank parse(String name, byte[] content, Function<String, Optional<QuestionBank>> banks) {
        return made(name, content).bank(banks);
    }

    static BankMaker made(String name, byte[] content) {
        return BankMaker.of(FileDraft.read(FileKind.BANK, Records::bank, name, content));
    }

    /** The bank as JSON: the same bank makes the same bytes, and they read as the same bank. Its digest is that of another form, see {@link org.coppice.model.digest.Digests}. */
    public static byte[] json(QuestionBank bank) {
        return BankJson.bytes(bank);
    }
}
