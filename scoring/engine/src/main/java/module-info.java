/** The host: finds plugins, binds strategies, assesses teams and samples, and withholds what must not be published. */
module org.coppice.scoring {
    requires transitive org.coppice.spi;
    requires transitive org.coppice.statistics;
    requires org.apache.commons.statistics.distribution;

    exports org.coppice.scoring;
    exports org.coppice.scoring.option;
    exports org.coppice.scoring.plugin;
    exports org.coppice.scoring.result;

    uses org.coppice.scoring.plugin.DataPluginReader;
    uses org.coppice.spi.Plugin;
}
