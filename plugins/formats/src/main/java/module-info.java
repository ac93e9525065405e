/** Answers as survey tools write them, and question banks as survey tools show them. */
module org.coppice.formats {
    requires transitive org.coppice.files;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires tools.jackson.databind;

    exports org.coppice.formats;
    exports org.coppice.formats.definition;
    exports org.coppice.formats.form;
    exports org.coppice.formats.plan;

    uses org.coppice.formats.AnswerFormat;

    provides org.coppice.formats.AnswerFormat with
            org.coppice.formats.json.JsonFormat,
            org.coppice.formats.office.XlsxFormat,
            org.coppice.formats.spss.SavFormat,
            org.coppice.formats.text.CsvFormat,
            org.coppice.formats.text.GoogleFormsCsv,
            org.coppice.formats.text.LimeSurveyCsv,
            org.coppice.formats.text.MicrosoftFormsCsv,
            org.coppice.formats.text.OdkCsv,
            org.coppice.formats.text.QualtricsCsv,
            org.coppice.formats.text.RedcapCsv,
            org.coppice.formats.text.SurveyMonkeyCsv;
}
