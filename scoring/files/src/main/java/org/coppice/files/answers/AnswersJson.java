package org.coppice.files.answers;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.Json;
import org.coppice.files.tree.Schemas;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import tools.jackson.core.JsonGenerator;

/**
 * The answers of one team as JSON: what a web service receives, and what a form sends.
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
 * <p>An answer is a number (a rating, points or a number) or, where the question is a choice, the id of an option. No answer is null or
 * left out (skipped), or an object with the reason: {@code skipped}, {@code not-applicable}, {@code dont-know} or {@code withheld}.
 * {@code wave} may be left out, {@code perspective} too ({@code team-member}), and {@code id} where no respondent has one. Where the bank
 * is a part of another, answers to the other questions of the whole are left out. {@link #schema} is the JSON Schema.
 *
 * @since 0.1.0
 */
public final class AnswersJson {
    /** The most bytes of the answers of a team. */
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
     * Reads the answers of a team from a text, such as the body of a request.
     *
     * @throws InputException with everything that is wrong, each with its JSON pointer, line and column
     */
    public static TeamAnswers parse(String json, QuestionBank bank) {
        return parse("answers", json.getBytes(StandardCharsets.UTF_8), bank);
    }

    /**
     * Reads the answers of a team from the content of a file.
     *
     * @param name the file's name, for messages
     * @throws InputException with everything that is wrong, each with its JSON pointer, line and column
     */
    public static TeamAnswers parse(String name, byte[] content, QuestionBank bank) {
        FileText file = FileText.json(name, content, MOST_BYTES, "write the answers of a team into it");
        return AnswersReader.read(file, bank);
    }

    /** The answers of a team as JSON, which reads as the same answers. They are personal data. */
    public static String json(TeamAnswers team) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Json.generator(out)) {
            new AnswersWriter(json, team.answers()).write(team);
        }
        return out + "\n";
    }

    /** The JSON Schema (draft 2020-12) of such answers. */
    public static String schema() {
        return Schemas.text("answers");
    }
}
