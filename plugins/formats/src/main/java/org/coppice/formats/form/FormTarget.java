package org.coppice.formats.form;

import com.google.common.base.Ascii;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.check.Check;

/**
 * A survey tool, or a kind of file, for which a form is written.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public enum FormTarget implements Named {
    /** JSON for SurveyJS. */
    SURVEYJS("JSON for SurveyJS", "json", true, SurveyJsForm::write),
    /** A workbook in the shape of an XLSForm, for ODK, Kobo and what converts it. */
    XLSFORM("XLSForm for ODK and Kobo", "xlsx", true, XlsForm::write),
    /** An XForm, the XML that ODK and Enketo show. */
    XFORM("XForm for ODK and Enketo", "xml", true, XForm::write),
    /** The tab-separated survey structure of LimeSurvey. */
    LIMESURVEY("survey structure for LimeSurvey", "txt", true, LimeSurveyForm::write),
    /** A data dictionary of REDCap. */
    REDCAP("data dictionary for REDCap", "csv", false, RedcapForm::write),
    /** The advanced text format of Qualtrics. */
    QUALTRICS("advanced text format for Qualtrics", "txt", false, QualtricsForm::write),
    /** A page that needs no tool and sends nothing; it hands the answers over as an answer file. */
    HTML("page without a tool", "html", true, HtmlForm::write);

    private final String label;
    private final String extension;
    private final boolean several;
    private final Function<SurveyForm, byte[]> writer;

    FormTarget(String label, String extension, boolean several, Function<SurveyForm, byte[]> writer) {
        this.label = label;
        this.extension = extension;
        this.several = several;
        this.writer = writer;
    }

    @Override
    public String id() {
        return Ascii.toLowerCase(name());
    }

    @Override
    public String label() {
        return label;
    }

    /** Returns the extension of its files, without a point. */
    public String extension() {
        return extension;
    }

    /** Returns whether one form of the tool has several languages. */
    public boolean severalLanguages() {
        return several;
    }

    /**
     * Returns the content of a file that the tool reads.
     *
     * @throws org.coppice.model.fault.InvalidValueException if the form has several languages and the tool has one
     */
    public byte[] write(SurveyForm form) {
        Check.valid(
                several || !form.severalLanguages(),
                "a form for %s has one language, and this has %s",
                "create one form for each language",
                id(),
                String.join(", ", form.languages()));
        return writer.apply(form);
    }
}
