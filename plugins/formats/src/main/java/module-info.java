/** Answers as survey tools write them, and question banks as survey tools show them. */
module org.coppice.formats {
    requires transitive org.coppice.files;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires tools.jackson.databind;

    exports org.coppice.formats;
    exports org.coppice.formats.gzip;

    uses org.coppice.formats.AnswerFormat;

    provides org.coppice.formats.AnswerFormat with
            org.coppice.formats.json.JsonFormat,
            org.coppice.formats.office.XlsxFormat,
            org.coppice.formats.spss.SavFormat;
}
