package org.coppice.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.files.InputException;
import org.coppice.formats.bytes.XmlCursor;
import org.coppice.formats.gzip.CompressedInput;
import org.coppice.formats.office.XlsxFormat;
import org.coppice.formats.spss.SavFormat;

/** Damaged files: each reader reads them or says what is wrong, and throws nothing else. */
class MutatedFilesTest {
    @Property
    void workbook_withSomeOtherBytes_isReadOrRefused(@ForAll long seed) {
        readOrRefuse(new XlsxFormat(), "xlsx/libreoffice.xlsx", TableLayout.UNDECLARED, seed);
        readOrRefuse(new XlsxFormat(), "xlsx/xlsxwriter-1904.xlsx", TableLayout.UNDECLARED.sheet("Team north"), seed);
    }

    /** The parser of the JDK prints a message about broken bytes by itself, if it decodes them. */
    @Example
    void nothing_isPrintedAboutBrokenBytes() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (int seed = 0; seed < 400; seed++) {
                readOrRefuse(new XlsxFormat(), "xlsx/libreoffice.xlsx", TableLayout.UNDECLARED, seed);
            }
            byte[] broken = {'<', 'a', '>', (byte) 0xC3, '<', '/', 'a', '>'};
            assertThatThrownBy(
                            () -> XmlCursor.of(new ByteArrayInputStream(broken)).find("b"))
                    .isInstanceOf(IOException.class);
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Property
    void dataFile_withSomeOtherBytes_isReadOrRefused(@ForAll long seed) {
        readOrRefuse(new SavFormat(), "sav/byte.sav", TableLayout.UNDECLARED, seed);
        readOrRefuse(new SavFormat(), "sav/none.sav", TableLayout.UNDECLARED, seed);
        readOrRefuse(new SavFormat(), "sav/zlib.zsav", TableLayout.UNDECLARED, seed);
    }

    private static void readOrRefuse(AnswerFormat format, String file, TableLayout layout, long seed) {
        Random random = new Random(seed);
        byte[] content = Fixture.input(file).content();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            content[random.nextInt(content.length)] = (byte) (random.nextInt(3) == 0 ? -1 : random.nextInt(256));
        }
        int length = random.nextInt(4) == 0 ? random.nextInt(content.length) : content.length; // some are cut
        AnswerInput input = AnswerInput.of("a", Arrays.copyOf(content, length));
        try {
            format.recognises(input);
            CompressedInput.expanded(input);
            AnswerTable table = format.read(input, layout);
            table.rows(
                    (line, cells) -> assertThat(cells).hasSize(table.columns().size()));
        } catch (InputException e) {
            assertThat(e.faults()).isNotEmpty();
        }
    }
}
