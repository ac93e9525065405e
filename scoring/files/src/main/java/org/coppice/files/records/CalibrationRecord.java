package org.coppice.files.records;

import java.util.List;

/**
 * The content of a calibration file.
 *
 * @param calibration the id
 * @param forBank the id of the bank whose questions were calibrated; {@code for} in the file
 * @param versions the range of its versions
 * @param source the study
 * @param measures the easiness of the measures
 */
public record CalibrationRecord(
        String calibration, String forBank, String versions, String source, List<EasinessRecord> measures) {}
