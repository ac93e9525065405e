package org.coppice.formats;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.InvalidValueException;

/**
 * The formats of answers that are available: those of this artifact, and those that other artifacts provide as services. Immutable.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class AnswerFormats {
    /** The id of the format of tables of text that no other format recognises. */
    public static final String CSV = "csv";

    private static final String LIST_SCHEMA = "/org/coppice/formats/answers-list.schema.json";

    private final ImmutableList<AnswerFormat> all;

    private AnswerFormats(Iterable<AnswerFormat> all) {
        // plain tables of text last, since the files of survey tools are tables of text as well
        this.all = ImmutableList.sortedCopyOf(
                Comparator.<AnswerFormat, Boolean>comparing(
                                format -> format.id().equals(CSV))
                        .thenComparing(AnswerFormat::id),
                all);
    }

    /** Returns the formats that are provided as services. */
    public static AnswerFormats load() {
        return new AnswerFormats(ServiceLoader.load(AnswerFormat.class, AnswerFormats.class.getClassLoader()));
    }

    /** Returns these formats alone. */
    public static AnswerFormats of(Iterable<AnswerFormat> formats) {
        return new AnswerFormats(formats);
    }

    /** Returns the JSON Schema of lists of respondents and teams, which the format {@code json} reads. */
    public static String listSchema() {
        try (InputStream stream = AnswerFormats.class.getResourceAsStream(LIST_SCHEMA)) {
            return new String(Objects.requireNonNull(stream, LIST_SCHEMA).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all formats, by their ids; tables of text that no other format recognises come last. */
    public ImmutableList<AnswerFormat> all() {
        return all;
    }

    /**
     * Returns the format with that id.
     *
     * @throws InvalidValueException if there is none; the message names the nearest id
     */
    public AnswerFormat get(String id) {
        return all.stream()
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Unknown.exception(
                        "format of answers",
                        id,
                        all.stream().map(AnswerFormat::id).toList()));
    }

    /**
     * A format that recognises a file.
     *
     * @param format the format
     * @param reason why the file seems to be of this format
     */
    public record Recognised(AnswerFormat format, String reason) {}

    /** Returns the first format that recognises a file; empty if none does. */
    public Optional<Recognised> recognise(AnswerInput input) {
        return all.stream()
                .flatMap(format -> format.recognises(input).map(reason -> new Recognised(format, reason)).stream())
                .findFirst();
    }

    /**
     * Returns the format that recognises a file.
     *
     * @throws InputException if none does
     */
    public Recognised of(AnswerInput input) {
        return recognise(input)
                .orElseThrow(() -> InputException.of(
                        input.name(),
                        "the file is of no known format of answers",
                        "save it as CSV, or name a format that can be read: "
                                + String.join(
                                        ", ", all.stream().map(AnswerFormat::id).toList())));
    }
}
