package org.coppice.files.records;

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
        String plugin,

        String version,

        String title,

        Integer contract,
        List<String> banks,
        List<String> weightings,
        List<String> norms,
        List<String> documents,
        Map<String, NullRecord> nulls) {}
