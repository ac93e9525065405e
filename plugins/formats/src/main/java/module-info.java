/** Answers as survey tools write them, and question banks as survey tools show them. */
module org.coppice.formats {
    requires transitive org.coppice.files;
    requires de.siegmar.fastcsv;

    exports org.coppice.formats;

    uses org.coppice.formats.AnswerFormat;
}
