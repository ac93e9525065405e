/** Contract tests for plugins, and generated banks, answers and teams. */
module org.coppice.testkit {
    requires transitive net.jqwik.api;
    requires transitive org.coppice.files;
    requires transitive org.coppice.formats;
    requires transitive org.junit.jupiter.api;
    requires org.apache.commons.statistics.distribution;
    requires org.opentest4j;

    exports org.coppice.testkit;
    exports org.coppice.testkit.sample;
}
