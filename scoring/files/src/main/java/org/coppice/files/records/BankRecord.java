package org.coppice.files.records;

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
 * @param blueprint the id of the blueprint strategy that teams are read with where the caller chooses none
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
        String bank,

        String version,

        String title,

        String language,

        String source,
        String licence,
        String blueprint,
        BaseRecord base,
        List<AncestorRecord> extended,

        Map<String, ScaleRecord> scales,

        Map<String, ConstructRecord> constructs,

        Map<String, SectionRecord> sections,
        Map<String, FormRecord> forms,

        List<QuestionRecord> questions,

        Map<String, String> reworded,
        List<String> retired,
        Map<String, Map<String, String>> translations) {}
