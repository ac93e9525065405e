package org.coppice.formats.office;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerFormat;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;
import org.coppice.formats.bytes.UnreadableException;
import org.coppice.formats.bytes.ZipArchive;

/**
 * Excel workbooks ({@code .xlsx}), from any program. Cells are read as texts: numbers as short as possible, dates as ISO texts, formulas by their
 * stored values.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class XlsxFormat implements AnswerFormat {
    private static final String COMPOUND = "d0cf11e0a1b11ae1"; // the first bytes of a compound file
    private static final String ENCRYPTED = "EncryptedPackage";
    private static final String SHEET_REMEDY = "name the sheet with the answers";

    /** Creates the format; the service loader does. */
    public XlsxFormat() {}

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String title() {
        return "Excel workbook";
    }

    @Override
    public Optional<String> recognises(AnswerInput input) {
        if (isCompound(input)) {
            return Optional.of("it begins as old or encrypted workbooks do");
        }
        if (!ZipArchive.begins(input.head(COMPOUND.length() / 2))) {
            return Optional.empty();
        }
        try {
            var names = ZipArchive.of(input.content()).names();
            return names.contains("[Content_Types].xml") || names.contains("mimetype")
                    ? Optional.of("it is an archive with the parts of an office file")
                    : Optional.empty();
        } catch (IOException e) {
            return input.hasExtension("xlsx") ? Optional.of("its name ends in .xlsx") : Optional.empty();
        }
    }

    @Override
    public AnswerTable read(AnswerInput input, TableLayout layout) {
        byte[] content = input.content();
        try {
            if (isCompound(input)) {
                throw compound(content);
            }
            Workbook workbook = Workbook.of(content);
            Workbook.Sheet sheet = sheet(workbook, layout);
            return SheetTable.of(input, workbook, sheet, layout, note(workbook, sheet));
        } catch (IOException e) {
            throw fault(input, e);
        }
    }

    /** Returns the fault of a workbook that cannot be read. */
    static InputException fault(AnswerInput input, IOException cause) {
        return UnreadableException.fault(
                input.name(),
                cause,
                "this workbook is damaged",
                "open it in a spreadsheet program and save it again, or save it as CSV");
    }

    private static boolean isCompound(AnswerInput input) {
        return HexFormat.of().formatHex(input.head(COMPOUND.length() / 2)).equals(COMPOUND);
    }

    private static UnreadableException compound(byte[] content) {
        return Bytes.indexOf(content, ENCRYPTED.getBytes(StandardCharsets.UTF_16LE)) >= 0
                ? new UnreadableException("the workbook is encrypted", "save it without a password, or as CSV")
                : new UnreadableException("this is an Excel file of before 2007 (.xls)", "save it as .xlsx or as CSV");
    }

    private static Workbook.Sheet sheet(Workbook workbook, TableLayout layout) throws IOException {
        ImmutableList<Workbook.Sheet> sheets = workbook.sheets();
        if (sheets.isEmpty()) {
            throw new UnreadableException(
                    "the workbook has no sheet with cells", "save the answers as .xlsx or as CSV");
        }
        if (layout.sheet().isPresent()) {
            String name = layout.sheet().get();
            return sheets.stream()
                    .filter(sheet -> sheet.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableException(
                            "the workbook has no sheet \"" + name + "\"", SHEET_REMEDY + ": " + names(sheets)));
        }
        if (sheets.size() == 1) {
            return sheets.get(0);
        }
        ImmutableList.Builder<Workbook.Sheet> filled = ImmutableList.builder();
        for (Workbook.Sheet sheet : sheets) {
            if (sheet.visible()
                    && hasAnswers(workbook, sheet, layout.headerRows().orElse(1))) {
                filled.add(sheet);
            }
        }
        ImmutableList<Workbook.Sheet> candidates = filled.build();
        if (candidates.size() != 1) {
            throw new UnreadableException(
                    candidates.isEmpty()
                            ? "no sheet of the workbook has rows below a header"
                            : "several sheets of the workbook have rows below a header",
                    SHEET_REMEDY + ": " + names(candidates.isEmpty() ? sheets : candidates));
        }
        return candidates.get(0);
    }

    private static boolean hasAnswers(Workbook workbook, Workbook.Sheet sheet, int headers) throws IOException {
        try (SheetRows rows = workbook.rows(sheet)) {
            for (int header = 0; header < headers; header++) {
                if (!rows.next()) {
                    return false;
                }
            }
            return rows.next();
        }
    }

    private static ImmutableList<String> note(Workbook workbook, Workbook.Sheet sheet) {
        return workbook.sheets().size() == 1
                ? ImmutableList.of()
                : ImmutableList.of("The sheet \"" + sheet.name() + "\" is read.");
    }

    private static String names(ImmutableList<Workbook.Sheet> sheets) {
        return sheets.stream()
                .limit(20)
                .map(sheet -> "\"" + sheet.name() + "\"")
                .collect(Collectors.joining(", "));
    }
}
