package org.coppice.formats.gzip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerInput;
import org.coppice.formats.bytes.Expansion;
import org.coppice.formats.bytes.UnreadableException;
import org.coppice.formats.bytes.ZipArchive;

/**
 * Expands files that are compressed as a whole: {@code answers.csv.gz}, and an archive {@code answers.zip} with one file in it. A workbook is an
 * archive as well and stays as it is.
 *
 * <pre>{@code
 * AnswerInput input = CompressedInput.expanded(AnswerInput.of("answers.csv.gz", bytes)); // named answers.csv
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class CompressedInput {
    private static final int RATIO = 20; // answers are repetitive, but not as much as a bomb

    private CompressedInput() {}

    /**
     * Returns the content that is compressed in an input, with the name that it has without the compression; an input that is not compressed
     * itself.
     *
     * @throws InputException if it is damaged, expands to more than 64 MiB and 20 times its size, or is an archive with several files
     */
    public static AnswerInput expanded(AnswerInput input) {
        byte[] head = input.head(4);
        try {
            if (head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B) {
                String name = input.hasExtension("gz")
                        ? input.name().substring(0, input.name().length() - 3)
                        : input.name();
                try (InputStream in = new GZIPInputStream(input.stream(), 1 << 14)) {
                    return AnswerInput.of(name.isBlank() ? input.name() : name, bytes(in, input.size()));
                }
            }
            return ZipArchive.begins(head) ? unpacked(input) : input;
        } catch (IOException e) {
            throw UnreadableException.fault(
                    input.name(),
                    e,
                    "this compressed file is damaged",
                    "compress the answers again, or give them uncompressed");
        }
    }

    private static AnswerInput unpacked(AnswerInput input) throws IOException {
        ZipArchive archive = ZipArchive.of(input.content());
        if (archive.names().contains("[Content_Types].xml") || archive.names().contains("mimetype")) {
            return input;
        }
        List<String> files = archive.names().stream()
                .filter(name -> !name.endsWith("/") && !name.startsWith("__MACOSX/"))
                .toList();
        if (files.size() != 1) {
            throw new UnreadableException(
                    "the archive has " + files.size() + " files", "unpack it and name the file with the answers");
        }
        try (InputStream in = archive.open(files.get(0)).orElseThrow()) {
            return AnswerInput.of(input.name() + ":" + files.get(0), bytes(in, input.size()));
        }
    }

    private static byte[] bytes(InputStream in, int compressed) throws IOException {
        ByteArrayOutputStream expanded = new ByteArrayOutputStream();
        Expansion.of(in, compressed, Expansion.FLOOR, RATIO).transferTo(expanded);
        return expanded.toByteArray();
    }
}
