/** The host: finds plugins, reads files, assesses teams; and the built-in strategies. */
module org.coppice.scoring {
    requires transitive org.coppice.spi;
    requires de.siegmar.fastcsv;
    requires org.apache.commons.statistics.distribution;
    requires org.snakeyaml.engine;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    exports org.coppice.scoring;
    exports org.coppice.scoring.agreement;
    exports org.coppice.scoring.analysis;
    exports org.coppice.scoring.change;
    exports org.coppice.scoring.compare;
    exports org.coppice.scoring.diff;
    exports org.coppice.scoring.file;
    exports org.coppice.scoring.missing;
    exports org.coppice.scoring.norm;
    exports org.coppice.scoring.quality;
    exports org.coppice.scoring.reliability;
    exports org.coppice.scoring.statistic;
    exports org.coppice.scoring.wording;

    uses org.coppice.scoring.DataPluginReader;
    uses org.coppice.spi.Plugin;

    provides org.coppice.scoring.DataPluginReader with
            org.coppice.scoring.file.PluginFileReader;
}
