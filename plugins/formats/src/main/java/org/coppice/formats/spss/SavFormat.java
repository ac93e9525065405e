package org.coppice.formats.spss;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerFormat;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;
import org.coppice.formats.bytes.UnreadableException;

/**
 * Data files of SPSS ({@code .sav}, {@code .zsav}), as SPSS, PSPP, R and survey tools write them, with the labels and missing values of their
 * variables. Dates are read as ISO texts, and a value that is missing for the program as an empty text.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class SavFormat implements AnswerFormat {
    /** Creates the format; the service loader does. */
    public SavFormat() {}

    @Override
    public String id() {
        return "sav";
    }

    @Override
    public String title() {
        return "SPSS data file";
    }

    @Override
    public Optional<String> recognises(AnswerInput input) {
        String head = new String(input.head(4), StandardCharsets.ISO_8859_1);
        return head.equals("$FL2") || head.equals("$FL3") ? Optional.of("it begins with " + head) : Optional.empty();
    }

    @Override
    public AnswerTable read(AnswerInput input, TableLayout layout) {
        if (recognises(input).isEmpty()) {
            throw InputException.of(
                    input.name(),
                    "this is no SPSS data file (.sav)",
                    "save the answers as .sav, or name another format");
        }
        try {
            return SavTable.of(input, layout);
        } catch (IOException e) {
            throw fault(input, e);
        } catch (IllegalArgumentException | ArithmeticException | java.nio.BufferUnderflowException e) {
            throw fault(input, new IOException("a record is damaged", e));
        } catch (IndexOutOfBoundsException e) {
            throw fault(input, new IOException("a record is damaged", e));
        }
    }

    /** Returns the fault of a data file that cannot be read. */
    static InputException fault(AnswerInput input, IOException cause) {
        return UnreadableException.fault(
                input.name(), cause, "this SPSS data file is damaged", "save it again with the program that wrote it");
    }
}
