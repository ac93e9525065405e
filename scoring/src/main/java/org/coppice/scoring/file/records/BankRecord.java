package org.coppice.scoring.file.records;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * A file of a question bank.
 *
 * @param bank the id
 * @param version three numbers
 * @param title what a reader sees
 * @param language the language of the texts
 * @param source where the questions come from
 * @param licence under which terms they may be used
 * @param base what it extends, if it does; {@code extends} in the file
 * @param extended the banks that were extended to make it
 * @param scales the response scales by id
 * @param constructs what is measured, by id
 * @param sections the sections by id
 * @param forms the forms by id
 * @param questions the questions in order
 * @param reworded other texts of questions of the bank that it extends, by their paths
 * @param retired the questions of the bank that it extends that are left out
 * @param translations texts by their paths, by language
 */
public record BankRecord(
        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.ID, message = Rules.NO_ID)
        String bank,

        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.VERSION, message = Rules.NO_VERSION)
        String version,

        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.TEXT, message = Rules.BLANK)
        String title,

        @Pattern(regexp = Rules.LANGUAGE, message = Rules.NO_LANGUAGE)
        String language,

        String source,
        String licence,
        @Valid BaseRecord base,
        List<AncestorRecord> extended,

        Map<
                        @Pattern(regexp = Rules.ID, message = Rules.NO_ID) String,
                        @NotNull(message = Rules.MISSING) @Valid ScaleRecord>
                scales,

        Map<
                        @Pattern(regexp = Rules.ID, message = Rules.NO_ID) String,
                        @NotNull(message = Rules.MISSING) @Valid ConstructRecord>
                constructs,

        Map<
                        @Pattern(regexp = Rules.ID, message = Rules.NO_ID) String,
                        @NotNull(message = Rules.MISSING) @Valid SectionRecord>
                sections,
        Map<
                        @Pattern(regexp = Rules.ID, message = Rules.NO_ID) String,
                        @NotNull(message = Rules.MISSING) @Valid FormRecord>
                forms,

        @Size(min = 1, message = "is empty; add a question")
        List<@NotNull(message = Rules.MISSING) @Valid QuestionRecord> questions,

        Map<String, String> reworded,
        List<@NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.ID, message = Rules.NO_ID) String> retired,
        Map<String, Map<String, String>> translations) {}
