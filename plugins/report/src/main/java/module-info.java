/** Pages and pictures from the results of teams and samples. */
@SuppressWarnings("module") // the command line is built later
module org.coppice.report {
    requires transitive org.coppice.files;
    requires de.siegmar.fastcsv;
    requires gg.jte.runtime;
    requires static java.compiler; // annotations of compiled templates

    exports org.coppice.report;
    exports org.coppice.report.picture;
    exports org.coppice.report.words to
            org.coppice.cli;
}
