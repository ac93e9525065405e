/** Statistics of scales, groups and waves: values and arrays in, figures out. */
module org.coppice.statistics {
    requires transitive org.coppice.model;
    requires org.apache.commons.statistics.distribution;

    exports org.coppice.statistics;
    exports org.coppice.statistics.agreement;
    exports org.coppice.statistics.careless;
    exports org.coppice.statistics.change;
    exports org.coppice.statistics.missing;
    exports org.coppice.statistics.norm;
    exports org.coppice.statistics.pooling;
    exports org.coppice.statistics.rank;
    exports org.coppice.statistics.reliability;
    exports org.coppice.statistics.style;
}
