package org.coppice.files.answers;

import java.nio.file.Path;
import java.util.Map;
import org.coppice.files.InputException;
import org.coppice.files.answers.table.Content;
import org.coppice.files.answers.table.Layout;
import org.coppice.files.tree.Bytes;
import org.coppice.model.bank.QuestionBank;

/**
 * Reads answers from CSV: a header, then a row for each respondent. The columns are {@code team}, {@code respondent},
 * {@code perspective} (team-member where there is none), {@code wave} (an ISO date) and the ids of the bank's questions, in any order.
 * Without a column of teams all are one team, called {@code all}; without one of respondents rows are numbered from 1. An empty field
 * is skipped, {@code NA} does not apply, {@code DK} is not known; a choice is answered with the id of an option.
 */
public final class AnswerFile {
    /** The team of everyone where there is no column of teams. */
    public static final String ONE_TEAM = Layout.ONE_TEAM;

    /** How many bytes of a file are held at once. */
    private static final int CHUNK = 1 << 18;

    /** A file of so many bytes is read into memory. */
    private static final int SMALL = 1 << 24;

    private AnswerFile() {}

    /**
     * Reads a file.
     *
     * @param columns other names of columns: what a column means ({@code team}, …, or a question's id) to what its header says
     * @throws InputException naming everything that is wrong
     */
    public static AnswerSheet read(Path file, QuestionBank bank, Map<String, String> columns) {
        try (AnswerSource source =
                new AnswerReader(file.toString(), bank, columns).open(Bytes.open(file), CHUNK, Long.MAX_VALUE)) {
            return source.sheet();
        }
    }

    /**
     * Opens a file of any size: it is held against the bank, and its teams are read when one goes through them. What is large is not
     * kept in memory where the rows of each team stand together, and as one byte for each answer where they do not.
     *
     * @param columns as for {@link #read}
     * @throws InputException naming everything that is wrong
     */
    public static AnswerSource open(Path file, QuestionBank bank, Map<String, String> columns) {
        return new AnswerReader(file.toString(), bank, columns).open(Bytes.open(file), CHUNK, SMALL);
    }

    /**
     * Reads the content of a file of that name.
     *
     * @throws InputException naming everything that is wrong
     */
    public static AnswerSheet parse(String name, byte[] content, QuestionBank bank, Map<String, String> columns) {
        try (AnswerSource source =
                new AnswerReader(name, bank, columns).open(Content.of(content), CHUNK, Long.MAX_VALUE)) {
            return source.sheet();
        }
    }
}
