package org.coppice.formats.gzip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.Fixture;
import org.junit.jupiter.api.Test;

class CompressedInputTest {
    @Test
    void gzip_isExpandedAndLosesItsExtension() throws IOException {
        AnswerInput expanded = CompressedInput.expanded(
                AnswerInput.of("a.csv.gz", gzip("team,q1\n".getBytes(StandardCharsets.UTF_8))));
        assertThat(expanded.name()).isEqualTo("a.csv");
        assertThat(expanded.content()).asString(StandardCharsets.UTF_8).isEqualTo("team,q1\n");
    }

    @Test
    void archive_withOneFile_isUnpacked_withTwoRefused() throws IOException {
        AnswerInput one = CompressedInput.expanded(AnswerInput.of("a.zip", zip("answers.csv")));
        assertThat(one.name()).isEqualTo("a.zip:answers.csv");
        assertThat(one.content()).asString(StandardCharsets.UTF_8).isEqualTo("of answers.csv");
        assertThatThrownBy(() -> CompressedInput.expanded(AnswerInput.of("b.zip", zip("one", "two"))))
                .isInstanceOf(InputException.class)
                .hasMessage("b.zip:1:1: the archive has 2 files; unpack it and name the file with the answers");
    }

    @Test
    void workbook_staysAsItIs() {
        AnswerInput workbook = Fixture.input("xlsx/libreoffice.xlsx");
        assertThat(CompressedInput.expanded(workbook)).isSameAs(workbook);
    }

    @Test
    void bomb_isRefused() throws IOException {
        byte[] bomb = gzip(new byte[70_000_000]);
        assertThatThrownBy(() -> CompressedInput.expanded(AnswerInput.of("a.gz", bomb)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("expands to more than 64 MiB");
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(("of " + name).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
