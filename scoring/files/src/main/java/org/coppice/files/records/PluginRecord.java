package org.coppice.files.records;

import java.util.List;
import java.util.Map;

/**
 * The content of a data-only plugin's {@code plugin.yaml}.
 *
 * @param plugin the id
 * @param version three numbers
 * @param title the title that readers see
 * @param contract the version of the plugin contract that it is written for
 * @param banks the paths of the files of its banks, relative to its folder
 * @param weightings the files of its weightings
 * @param norms the files of its norms
 * @param calibrations the files of its calibrations
 * @param frames the files of its frames of questionnaires
 * @param documents its files for other tools
 * @param nulls its null distributions by id
 */
public record PluginRecord(
        String plugin,

        String version,

        String title,

        Integer contract,
        List<String> banks,
        List<String> weightings,
        List<String> norms,
        List<String> calibrations,
        List<String> frames,
        List<String> documents,
        Map<String, NullRecord> nulls) {}
