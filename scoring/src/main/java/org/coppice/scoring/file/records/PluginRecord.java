package org.coppice.scoring.file.records;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;

/**
 * A file of a data-only plugin.
 *
 * @param plugin the id
 * @param version three numbers
 * @param title what a reader sees
 * @param contract the contract it is written for
 * @param banks the files of its banks, by their paths within its folder
 * @param weightings the files of its weightings
 * @param norms the files of its norms
 * @param documents the files it brings for tools
 * @param nulls its null distributions by id
 */
public record PluginRecord(
        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.ID, message = Rules.NO_ID)
        String plugin,

        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.VERSION, message = Rules.NO_VERSION)
        String version,

        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.TEXT, message = Rules.BLANK)
        String title,

        @NotNull(message = Rules.MISSING) Integer contract,
        List<@NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.PATH, message = Rules.NO_PATH) String> banks,
        List<@NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.PATH, message = Rules.NO_PATH) String>
                weightings,
        List<@NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.PATH, message = Rules.NO_PATH) String> norms,
        List<@NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.PATH, message = Rules.NO_PATH) String> documents,
        Map<
                        @Pattern(regexp = Rules.ID, message = Rules.NO_ID) String,
                        @NotNull(message = Rules.MISSING) @Valid NullRecord>
                nulls) {}
