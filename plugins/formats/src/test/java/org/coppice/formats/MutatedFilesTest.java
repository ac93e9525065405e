package org.coppice.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.files.InputException;
import org.coppice.formats.gzip.CompressedInput;
import org.coppice.formats.office.XlsxFormat;
import org.coppice.formats.spss.SavFormat;

/** Damaged files: each reader reads them or says what is wrong, and throws nothing else. */
class MutatedFilesTest {
    @Property
    void workbook_withSomeOtherBytes_isReadOrRefused(@ForAll long seed) {
        readOrRefuse(new XlsxFormat(), "xlsx/libreoffice.xlsx", seed);
        readOrRefuse(new XlsxFormat(), "xlsx/xlsxwriter-1904.xlsx", seed);
    }

    @Property
    void dataFile_withSomeOtherBytes_isReadOrRefused(@ForAll long seed) {
        readOrRefuse(new SavFormat(), "sav/byte.sav", seed);
        readOrRefuse(new SavFormat(), "sav/none.sav", seed);
        readOrRefuse(new SavFormat(), "sav/zlib.zsav", seed);
    }

    private static void readOrRefuse(AnswerFormat format, String file, long seed) {
        Random random = new Random(seed);
        byte[] content = Fixture.input(file).content();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            content[random.nextInt(content.length)] = (byte) (random.nextInt(3) == 0 ? -1 : random.nextInt(256));
        }
        AnswerInput input = AnswerInput.of("a", content);
        try {
            format.recognises(input);
            CompressedInput.expanded(input);
            AnswerTable table = format.read(input, TableLayout.UNDECLARED);
            table.rows(
                    (line, cells) -> assertThat(cells).hasSize(table.columns().size()));
        } catch (InputException e) {
            assertThat(e.faults()).isNotEmpty();
        }
    }
}
