package org.coppice.files.records;

import java.util.List;
import java.util.Map;

/**
 * The content of a question bank file.
 *
 * @param bank the id
 * @param version three numbers
 * @param title the title that readers see
 * @param language the language of the texts
 * @param source the origin of the questions
 * @param licence the terms of use
 * @param blueprint the id of the default blueprint strategy
 * @param base what the bank extends, if anything; {@code extends} in the file
 * @param extended the banks that were extended to make it
 * @param introductions the text that each perspective reads before the questions
 * @param scales the response scales by id
 * @param constructs the constructs that are measured, by id
 * @param sections the sections by id
 * @param forms the forms by id
 * @param questions the questions in order
 * @param reworded replaced texts of questions of the bank that it extends, by their paths
 * @param retired the questions of the bank that it extends that are left out
 * @param translations texts by their paths, by language
 */
public record BankRecord(
        String bank,

        String version,

        String title,

        String language,

        String source,
        String licence,
        String blueprint,
        BaseRecord base,
        List<AncestorRecord> extended,
        Map<String, String> introductions,

        Map<String, ScaleRecord> scales,

        Map<String, ConstructRecord> constructs,

        Map<String, SectionRecord> sections,
        Map<String, FormRecord> forms,

        List<QuestionRecord> questions,

        Map<String, String> reworded,
        List<String> retired,
        Map<String, Map<String, String>> translations) {}
