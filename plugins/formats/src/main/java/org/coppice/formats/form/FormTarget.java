package org.coppice.formats.form;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.Check;

/**
 * A survey tool, or a kind of file, for which a form is written.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public enum FormTarget implements Named {
    /** JSON for SurveyJS. */
    SURVEYJS("JSON for SurveyJS", "json", true),
    /** A workbook in the shape of an XLSForm, for ODK, Kobo and what converts it. */
    XLSFORM("XLSForm for ODK and Kobo", "xlsx", true),
    /** An XForm, the XML that ODK and Enketo show. */
    XFORM("XForm for ODK and Enketo", "xml", true),
    /** The tab-separated survey structure of LimeSurvey. */
    LIMESURVEY("survey structure for LimeSurvey", "txt", true),
    /** A data dictionary of REDCap. */
    REDCAP("data dictionary for REDCap", "csv", false),
    /** The advanced text format of Qualtrics. */
    QUALTRICS("advanced text format for Qualtrics", "txt", false),
    /** A page that needs no tool and sends nothing; it hands the answers over as an answer file. */
    HTML("page without a tool", "html", true);

    private final String label;
    private final String extension;
    private final boolean several;

    FormTarget(String label, String extension, boolean several) {
        this.label = label;
        this.extension = extension;
        this.several = several;
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
     * Returns the ids of the questions by the names of their columns in what the tool exports. They differ from the ids where the tool does not
     * accept an id as a name, and where it has a column for each option of a list.
     */
    public ImmutableMap<String, String> columns(SurveyForm form) {
        ImmutableMap<String, String> names = names(form.bank().questionIds());
        ImmutableMap.Builder<String, String> columns = ImmutableMap.builder();
        form.blocks().forEach(block -> {
            for (int i = 0; i < block.questions().size(); i++) {
                String id = block.questions().get(i).id();
                String name = names.getOrDefault(id, id);
                boolean points = block.scale() instanceof ResponseScale.Points;
                String column = switch (this) {
                    case LIMESURVEY -> block.isList() || points ? block.name() + "[" + name + "]" : name;
                    case REDCAP -> block.isList() ? block.name() + "___" + name : name;
                    case QUALTRICS -> block.isList() ? block.name() + "_" + (i + 1) : name;
                    case SURVEYJS, XLSFORM, XFORM, HTML -> name;
                };
                columns.put(column, id);
            }
        });
        return columns.buildOrThrow();
    }

    private ImmutableMap<String, String> names(List<String> ids) {
        return switch (this) {
            case LIMESURVEY -> LimeSurveyForm.names(ids);
            case REDCAP -> RedcapForm.names(ids);
            case XLSFORM, XFORM, QUALTRICS -> XFormRows.names(ids);
            case SURVEYJS, HTML -> ImmutableMap.of();
        };
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
        return switch (this) {
            case SURVEYJS -> SurveyJsForm.write(form);
            case XLSFORM -> XlsForm.write(form);
            case XFORM -> XForm.write(form);
            case LIMESURVEY -> LimeSurveyForm.write(form);
            case REDCAP -> RedcapForm.write(form);
            case QUALTRICS -> QualtricsForm.write(form);
            case HTML -> HtmlForm.write(form);
        };
    }
}
