package org.coppice.formats.definition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.bytes.UnreadableException;
import tools.jackson.core.JacksonException;

/**
 * What a survey tool says about the columns of its answers: the text of each question, and the label of each code. It is read from a
 * {@code .qsf} of Qualtrics, an {@code .lss} of LimeSurvey, or the data dictionary (CSV) of REDCap. Immutable.
 *
 * <pre>{@code
 * AnswerTable described = SurveyDefinition.read(AnswerInput.of("survey.qsf", bytes)).describe(table);
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class SurveyDefinition {
    private static final int MOST_BYTES = 16 << 20;
    private static final int HEAD = 4096;

    private final String file;
    private final String title;
    private final DefinedColumns columns;

    private SurveyDefinition(String file, String title, DefinedColumns columns) {
        this.file = file;
        this.title = title;
        this.columns = columns;
    }

    /**
     * Reads a definition in one of the three formats, as its content shows.
     *
     * @throws InputException if it is none, is damaged, or has more than 16 MiB
     */
    public static SurveyDefinition read(AnswerInput input) {
        if (input.size() > MOST_BYTES) {
            throw InputException.of(
                    input.name(),
                    "the definition of a survey has more than 16 MiB",
                    "export the survey without its answers, and without images in its texts");
        }
        String head = new String(input.head(HEAD), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        try {
            if (head.startsWith("{")) {
                return new SurveyDefinition(input.name(), "Qualtrics survey", QualtricsDefinition.columns(input));
            }
            if (head.startsWith("<")) {
                return new SurveyDefinition(input.name(), "LimeSurvey survey", LimeSurveyDefinition.columns(input));
            }
            return new SurveyDefinition(input.name(), "REDCap data dictionary", RedcapDefinition.columns(input));
        } catch (JacksonException e) {
            throw damaged(input, e);
        } catch (IOException e) {
            throw UnreadableException.fault(
                    input.name(), e, "the definition of the survey is damaged", "export it from the tool again");
        }
    }

    private static InputException damaged(AnswerInput input, JacksonException cause) {
        int line = cause.getLocation() == null
                ? 1
                : Math.max(1, cause.getLocation().getLineNr());
        InputException fault = InputException.at(
                input.name(), line, 1, "the definition of the survey is damaged", "export it from the tool again");
        fault.initCause(cause);
        return fault;
    }

    /** Returns the exception for a file that is no definition. */
    static IOException unknown() {
        return new UnreadableException(
                "the file is no definition of a survey that is known",
                "give a .qsf of Qualtrics, an .lss of LimeSurvey, or the data dictionary (CSV) of REDCap");
    }

    /** Returns what kind of definition it is, such as {@code Qualtrics survey}. */
    public String title() {
        return title;
    }

    /** Returns the columns of answers to the survey, with their texts and the labels of their codes. */
    public ImmutableList<AnswerColumn> columns() {
        return columns.all();
    }

    /**
     * Returns a table with the same rows, whose columns have the texts and labels of this definition, as far as the file has none of its own.
     *
     * @throws InputException if no column of the table is in the definition
     */
    public AnswerTable describe(AnswerTable table) {
        ImmutableList.Builder<AnswerColumn> described = ImmutableList.builder();
        int found = 0;
        for (AnswerColumn column : table.columns()) {
            Optional<AnswerColumn> defined = columns.of(column.name());
            found += defined.isPresent() ? 1 : 0;
            described.add(defined.map(one -> merged(column, one)).orElse(column));
        }
        if (found == 0) {
            throw InputException.of(
                    file,
                    "the definition describes none of the columns of the answers; it has "
                            + columns.all().stream()
                                    .limit(5)
                                    .map(AnswerColumn::name)
                                    .collect(Collectors.joining(", ")),
                    "give the definition of the survey from which the answers were exported");
        }
        String note = String.format(
                Locale.ROOT,
                "%d of %d columns are described by %s (%s).",
                found,
                table.columns().size(),
                file,
                title);
        return new DescribedTable(table, described.build(), note);
    }

    private static AnswerColumn merged(AnswerColumn column, AnswerColumn defined) {
        ImmutableMap<String, String> labels = column.labels().isEmpty() ? defined.labels() : column.labels();
        return AnswerColumn.of(column.name(), column.text().isEmpty() ? defined.text() : column.text())
                .labels(labels)
                .missing(column.missing());
    }
}
