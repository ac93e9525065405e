/** The command line of Coppice. */
module org.coppice.cli {
    requires transitive org.coppice.files;
    requires org.coppice.formats;
    requires org.coppice.report;
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires org.apache.commons.statistics.distribution;
    requires java.xml;
    requires ojalgo;

    exports org.coppice.cli.simulate;

    opens org.coppice.cli to
            info.picocli;
    opens org.coppice.cli.command to
            info.picocli;
    opens org.coppice.cli.option to
            info.picocli;

    provides java.util.spi.ToolProvider with
            org.coppice.cli.CoppiceTool;
}
