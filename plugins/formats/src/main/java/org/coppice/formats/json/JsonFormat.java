package org.coppice.formats.json;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.formats.AnswerFormat;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;

/**
 * Answers in JSON: a list of objects, or an object a line. An object is a respondent, as in the results of SurveyJS, or a team with
 * {@code respondents}, as {@link org.coppice.files.answers.AnswersJson} reads it. A value within an object has the names of both with a dot:
 * {@code {"matrix": {"row1": 4}}} is the column {@code matrix.row1}. Each option that was chosen is a column with {@code 1}:
 * {@code {"reasons": ["time"]}} is {@code reasons.time}.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class JsonFormat implements AnswerFormat {
    private static final int HEAD = 512;

    /** Creates the format; the service loader does. */
    public JsonFormat() {}

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String title() {
        return "JSON or JSON lines, such as results of SurveyJS";
    }

    @Override
    public Optional<String> recognises(AnswerInput input) {
        String head = new String(input.head(HEAD), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        boolean list = head.startsWith("[") && head.substring(1).stripLeading().startsWith("{");
        boolean object =
                head.startsWith("{") && head.substring(1).stripLeading().startsWith("\"");
        return list || object ? Optional.of("it begins as objects in JSON do") : Optional.empty();
    }

    @Override
    public AnswerTable read(AnswerInput input, TableLayout layout) {
        return JsonAnswers.of(input);
    }
}
