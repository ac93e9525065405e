package org.coppice.files.answers;

import java.nio.file.Path;
import java.util.Map;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.files.answers.table.Content;
import org.coppice.files.answers.table.Layout;
import org.coppice.files.tree.Bytes;
import org.coppice.model.bank.QuestionBank;

/**
 * A reader of answers in CSV. The file has a header and then one row for each respondent. The columns are {@code team}, {@code respondent},
 * {@code perspective} (default: team-member), {@code wave} (an ISO date) and the ids of the bank's questions, in any order.
 *
 * <p>Without a team column all respondents belong to one team, {@code all}. Without a respondent column the ids are row numbers, starting
 * at 1. An empty field means skipped, and so does each code of another program for a missing value ({@code NA}, {@code NaN}, {@code NULL}, …)
 * whose meaning is not {@linkplain ReadOptions#absent declared}; {@code not-applicable} and {@code DK} (don't know) have words of their own. A
 * choice question is answered with the id of an option.
 *
 * <p>Ids of teams and respondents are read in Unicode form NFC, without invisible characters and with single blanks. Rows without an answer, and
 * previews and tests by a column that survey programs write, are left out. {@link AnswerSource#review} reports all of it.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class AnswerFile {
    /** The id of the only team in a file without a team column. */
    public static final String ONE_TEAM = Layout.ONE_TEAM;

    /** The number of bytes of a file that are read at a time. */
    private static final int CHUNK = 1 << 18;

    /** The size in bytes up to which a file is read into memory. */
    private static final int SMALL = 1 << 24;

    private AnswerFile() {}

    /**
     * Reads all answers of a file into memory.
     *
     * @param columns other column names: maps the meaning of a column ({@code team}, …, or a question's id) to its name in the header
     * @throws InputException with everything that is wrong
     */
    public static AnswerSheet read(Path file, QuestionBank bank, Map<String, String> columns) {
        try (AnswerSource source = new AnswerReader(file.toString(), bank, ReadOptions.DEFAULT.columns(columns))
                .open(Bytes.open(file), CHUNK, Long.MAX_VALUE)) {
            return source.sheet();
        }
    }

    /**
     * Opens a file of any size. The whole file is checked against the bank now; the answers of a team are read when they are iterated over.
     * A large file is not kept in memory if the rows of each team are contiguous; otherwise each answer takes one byte.
     *
     * @param columns as for {@link #read}
     * @throws InputException with everything that is wrong
     */
    public static AnswerSource open(Path file, QuestionBank bank, Map<String, String> columns) {
        return open(file, bank, ReadOptions.DEFAULT.columns(columns));
    }

    /**
     * Opens a file of any size, as {@link #open(Path, QuestionBank, Map)} does, with options.
     *
     * @throws InputException with everything that is wrong
     */
    public static AnswerSource open(Path file, QuestionBank bank, ReadOptions options) {
        return new AnswerReader(file.toString(), bank, options).open(Bytes.open(file), CHUNK, SMALL);
    }

    /**
     * Opens the content of a file with the given name, such as what a program receives from a network or from standard input.
     *
     * @param columns as for {@link #read}
     * @throws InputException with everything that is wrong
     */
    public static AnswerSource open(String name, byte[] content, QuestionBank bank, Map<String, String> columns) {
        return open(name, content, bank, ReadOptions.DEFAULT.columns(columns));
    }

    /**
     * Opens the content of a file with the given name, with options.
     *
     * @throws InputException with everything that is wrong
     */
    public static AnswerSource open(String name, byte[] content, QuestionBank bank, ReadOptions options) {
        return new AnswerReader(name, bank, options).open(Content.of(content), CHUNK, SMALL);
    }

    /**
     * Reads all answers from the content of a file with the given name.
     *
     * @throws InputException with everything that is wrong
     */
    public static AnswerSheet parse(String name, byte[] content, QuestionBank bank, Map<String, String> columns) {
        try (AnswerSource source = new AnswerReader(name, bank, ReadOptions.DEFAULT.columns(columns))
                .open(Content.of(content), CHUNK, Long.MAX_VALUE)) {
            return source.sheet();
        }
    }
}
