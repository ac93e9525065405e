package org.coppice.formats;

import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.files.InputException;

/**
 * A format of files with answers, such as that of a survey tool. It turns a file into a table of texts and decides nothing about questions:
 * which column answers which question is said by an {@link AnswerPlan}. Implementations are found as services and must be thread-safe.
 *
 * <pre>{@code
 * public final class CensusFormat implements AnswerFormat {
 *     public String id() { return "census"; }
 *     public String title() { return "Fixed-width files of the census office"; }
 *     public Optional<String> recognises(AnswerInput input) {
 *         return input.hasExtension("cns") ? Optional.of("its name ends in .cns") : Optional.empty();
 *     }
 *     public AnswerTable read(AnswerInput input, TableLayout layout) { … }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public interface AnswerFormat {
    /** Returns the id by which a plan names the format, such as {@code xlsx}: lower-case letters, digits and hyphens. */
    String id();

    /** Returns what people call the format, such as {@code Excel workbook}. */
    String title();

    /**
     * Returns why a file seems to be of this format, such as {@code it begins with $FL2}; empty if nothing shows it. It looks at as little of
     * the file as it can and never throws for any content.
     */
    Optional<String> recognises(AnswerInput input);

    /**
     * Reads a file.
     *
     * @param layout what is declared about the file; what is not declared is found out
     * @throws InputException with everything that is wrong with the file as a file of this format
     */
    AnswerTable read(AnswerInput input, TableLayout layout);
}
