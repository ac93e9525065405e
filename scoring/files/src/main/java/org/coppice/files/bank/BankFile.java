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
import org.coppice.model.bank.QuestionBank;

/**
 * A reader of question banks in YAML and JSON, and a writer in JSON.
 *
 * <p>A file is encoded in UTF-8, with or without a byte order mark, is at most 32 MB large, and matches the schema in the resource
 * {@code org/coppice/files/bank.schema.json}. Duplicate keys and references between values (YAML anchors and aliases) are rejected.
 * All faults of a file are reported together, each with its position.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class BankFile {
    private BankFile() {}

    /**
     * Reads a bank from a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}.
     *
     * @throws InputException with everything that is wrong, also if the file cannot be read or the bank extends another
     */
    public static QuestionBank read(Path file) {
        return read(file, id -> Optional.empty());
    }

    /**
     * Reads a bank, which may extend another, from a file.
     *
     * @param banks returns the bank to extend, by id, such as {@code id -> catalogue.find(Kind.BANK, id)}
     * @throws InputException with everything that is wrong, also if the file cannot be read or the bank to extend does not exist
     */
    public static QuestionBank read(Path file, Function<String, Optional<QuestionBank>> banks) {
        return parse(file.toString(), Bytes.of(file, FileText.MOST_BYTES), banks);
    }

    /**
     * Reads a bank from the content of a file.
     *
     * @param name the name of the file, used in messages; its extension determines the format
     * @throws InputException with everything that is wrong
     */
    public static QuestionBank parse(String name, byte[] content) {
        return parse(name, content, id -> Optional.empty());
    }

    /**
     * Reads a bank, which may extend another, from the content of a file.
     *
     * @param name the name of the file, used in messages; its extension determines the format
     * @param banks returns the bank to extend, by id
     * @throws InputException with everything that is wrong
     */
    public static QuestionBank parse(String name, byte[] content, Function<String, Optional<QuestionBank>> banks) {
        return made(name, content).bank(banks);
    }

    static BankMaker made(String name, byte[] content) {
        return BankMaker.of(FileDraft.read(FileKind.BANK, Records::bank, name, content));
    }

    /**
     * Returns the bank as JSON. Equal banks give identical bytes, which can be read back as an equal bank. The digest of a bank is computed
     * from another form, see {@link org.coppice.model.digest.Digests}.
     */
    public static byte[] json(QuestionBank bank) {
        return BankJson.bytes(bank);
    }
}
