/** Answers as survey tools write them, and question banks as survey tools show them. */
module org.coppice.formats {
    requires transitive org.coppice.files;
    requires de.siegmar.fastcsv;
    requires tools.jackson.databind;

    exports org.coppice.formats;
    exports org.coppice.formats.form;

    uses org.coppice.formats.AnswerFormat;
}
