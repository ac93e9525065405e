package org.coppice.formats.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.Fixture;
import org.coppice.formats.TableLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxFormatTest {
    private final XlsxFormat format = new XlsxFormat();

    private AnswerTable table(String file, TableLayout layout) {
        return format.read(Fixture.input("xlsx/" + file), layout);
    }

    @ParameterizedTest
    @CsvSource({"openpyxl.xlsx,'','',''", "libreoffice.xlsx,6.5,5.1,3"})
    void cells_ofTheOnlySheetWithRows_areShortTextsAndIsoDates(String file, String one, String two, String three) {
        AnswerTable table = table(file, TableLayout.UNDECLARED);
        assertThat(table.columns())
                .extracting(AnswerColumn::name)
                .containsExactly("team", "respondent", "Submitted", "q1", "q2", "q3", "Consent", "Sum");
        assertThat(table.notes()).containsExactly("The sheet \"Answers 2026\" is read.");
        assertThat(Fixture.rows(table))
                .containsExactly(
                        "2: north|p1|2026-03-31T10:15:00|4|2.5|mostly|TRUE|" + one,
                        "3: north|p2|2026-03-31T23:59:59|5|0.1|Größtenteils – oft|FALSE|" + two,
                        "4: south|p3|2026-04-01||3|not at all|TRUE|" + three);
    }

    @Test
    void datesFrom1904_timesErrorsAndRichTexts_areRead() {
        AnswerTable table = table("xlsxwriter-1904.xlsx", TableLayout.UNDECLARED.sheet("Team north"));
        assertThat(Fixture.rows(table))
                .containsExactly(
                        "2: north|p1|2026-03-31T10:15:00|4|2.5|mostly|TRUE|6.5",
                        "3: north|p2|2026-03-31T23:59:59|5|0.1|Größtenteils – oft|FALSE|6.5",
                        "5: line\nbreak\ttab||08:30:00|#DIV/0!|0.3|partly||");
        assertThat(table.layout().sheet()).contains("Team north");
    }

    @Test
    void twoHeaderRows_giveNamesAndTexts() {
        AnswerTable table = table("libreoffice.xlsx", TableLayout.UNDECLARED.headerRows(2));
        assertThat(table.columns().get(5)).hasToString("q3 (mostly)");
        assertThat(Fixture.rows(table)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xlsxwriter-1904.xlsx | several sheets of the workbook have rows below a header; name the sheet with the answers: \"Team north\", \"Team south\"",
                "old.xls | this is an Excel file of before 2007 (.xls); save it as .xlsx or as CSV",
                "answers.ods | it is an OpenDocument file (.ods); save it as .xlsx or as CSV"
            })
    void fileOfAnotherKind_isRefusedWithItsRemedy(String file, String message) {
        assertThat(format.recognises(Fixture.input("xlsx/" + file))).isPresent();
        assertThatThrownBy(() -> table(file, TableLayout.UNDECLARED))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ":1:1: " + message);
    }

    @Test
    void encryptedWorkbook_isSaidPlainly() {
        String begin = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
        String content = begin + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
        AnswerInput input = AnswerInput.of("a.xlsx", content.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> format.read(input, TableLayout.UNDECLARED))
                .hasMessage("a.xlsx:1:1: the workbook is encrypted; save it without a password, or as CSV");
    }

    @Test
    void unknownSheet_namesThoseThatThereAre() {
        assertThatThrownBy(() -> table("openpyxl.xlsx", TableLayout.UNDECLARED.sheet("Data")))
                .hasMessageContaining(
                        "has no sheet \"Data\"; name the sheet with the answers: \"Notes\", \"Answers 2026\"");
    }

    @Test
    void formulasWithoutValues_areFaultsWithTheirCells() {
        AnswerTable table = table("formulas-without-values.xlsx", TableLayout.UNDECLARED);
        assertThatThrownBy(() -> Fixture.rows(table))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        ":2:8: cell H2 of the sheet \"Answers 2026\" has a formula whose value is not stored")
                .hasMessageContaining(":4:8: cell H4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row> | more than 16384 columns",
                "<row r='99999999999'><c><v>1</v></c></row> | this workbook is damaged",
                "<row><c t='s'><v>7</v></c></row> | this workbook is damaged",
                "<row><c><v>&a;</v></c></row> | this workbook is damaged"
            })
    void hostileSheet_isOneFault(String rows, String message) throws Exception {
        AnswerInput input = workbook("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        assertThatThrownBy(() -> Fixture.rows(format.read(input, TableLayout.UNDECLARED)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void entitiesOfADocument_areNeverExpanded() throws Exception {
        AnswerInput input = workbook("<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><worksheet><sheetData>"
                + "<row><c t='inlineStr'><is><t>&b;</t></is></c></row></sheetData></worksheet>");
        assertThatThrownBy(() -> format.read(input, TableLayout.UNDECLARED)).isInstanceOf(InputException.class);
    }

    @Test
    void archiveThatExpandsAThousandTimes_isRefused() throws Exception {
        AnswerInput input = workbook("<worksheet><sheetData><row><c t='inlineStr'><is><t>a</t></is></c></row><!--"
                + " ".repeat(80_000_000)
                + "--><row><c><v>1</v></c></row></sheetData></worksheet>");
        assertThatThrownBy(() -> Fixture.rows(format.read(input, TableLayout.UNDECLARED)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("expands to more than 64 MiB");
    }

    private static AnswerInput workbook(String sheet) throws java.io.IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", "<Types/>");
            entry(zip, "xl/workbook.xml", "<workbook><sheets><sheet name='S' id='r1'/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='s.xml'/></Relationships>");
            entry(zip, "xl/s.xml", sheet);
        }
        return AnswerInput.of("a.xlsx", bytes.toByteArray());
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws java.io.IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
