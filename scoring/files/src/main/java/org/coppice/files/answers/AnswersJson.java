package org.coppice.files.answers;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.Json;
import org.coppice.files.tree.Schemas;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.check.Check;
import tools.jackson.core.JsonGenerator;

/**
 * A reader and writer of the answers of one team as JSON, as a web service receives them or a form sends them.
 *
 * <pre>{@code
 * {
 *   "team": "north",
 *   "wave": "2026-03-31",
 *   "respondents": [
 *     {"id": "p1", "perspective": "team-member",
 *      "answers": {"openness-1": 4, "openness-2": null, "openness-3": {"absent": "dont-know"}, "stage": "norming"}}
 *   ]
 * }
 * }</pre>
 *
 * <p>An answer is a number (for a rating, points or numeric question) or, for a choice question, the id of an option. A missing answer is
 * null or left out (skipped), or an object with the reason: {@code skipped}, {@code not-applicable}, {@code dont-know} or
 * {@code withheld}. {@code wave} and {@code perspective} are optional (default perspective: {@code team-member}); {@code id} may be left
 * out if no respondent has one. A text that is a code of another program for a missing value ({@code "NA"}) is skipped, as in
 * {@link AnswerFile}; ids are normalised as there, and a respondent who skipped every question is left out. {@link #review} reports all of it.
 * Faults with the same remedy are one fault, with their number and the first places. If the bank is
 * a part of another, answers to the other questions of the whole bank are ignored. The schema
 * is the resource {@code org/coppice/files/answers.schema.json}.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class AnswersJson {
    /** The maximum size in bytes of the answers of a team. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private AnswersJson() {}

    /**
     * Reads the answers of a team from a file.
     *
     * @throws InputException with everything that is wrong, each with its JSON pointer, line and column
     */
    public static TeamAnswers read(Path file, QuestionBank bank) {
        return parse(file.toString(), Bytes.of(file, MOST_BYTES), bank);
    }

    /**
     * Reads the answers of a team from a string, such as the body of a request.
     *
     * @throws InputException with everything that is wrong, each with its JSON pointer, line and column
     */
    public static TeamAnswers parse(String json, QuestionBank bank) {
        Check.notNull(json, "json");
        return parse("answers", json.getBytes(StandardCharsets.UTF_8), bank);
    }

    /**
     * Reads the answers of a team from the content of a file.
     *
     * @param name the name of the file, used in messages
     * @throws InputException with everything that is wrong, each with its JSON pointer, line and column
     */
    public static TeamAnswers parse(String name, byte[] content, QuestionBank bank) {
        return review(name, content, bank).answers();
    }

    /**
     * Reads the answers of a team from a file, with what a reader of figures should know about them.
     *
     * @throws InputException with everything that is wrong, each with its JSON pointer, line and column
     */
    public static ReviewedTeam review(Path file, QuestionBank bank) {
        return review(file.toString(), Bytes.of(file, MOST_BYTES), bank);
    }

    /**
     * Reads the answers of a team from the content of a file, with what a reader of figures should know about them.
     *
     * @param name the name of the file, used in messages
     * @throws InputException with everything that is wrong, each with its JSON pointer, line and column
     */
    public static ReviewedTeam review(String name, byte[] content, QuestionBank bank) {
        Check.notNull(bank, "bank", "give that of the assessment, assessment.instrument().bank()");
        FileText file = FileText.json(name, content, MOST_BYTES, "write the answers of a team into it");
        return AnswersReader.read(file, bank);
    }

    /**
     * Returns the answers of a team as JSON, which can be read back as equal answers, apart from respondents who skipped every question. They are
     * personal data.
     */
    public static String json(TeamAnswers team) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Json.generator(out)) {
            new AnswersWriter(json, team.answers()).write(team);
        }
        return out + "\n";
    }

    /** Returns the JSON Schema (draft 2020-12) of such answers. */
    public static String schema() {
        return Schemas.text("answers");
    }
}
