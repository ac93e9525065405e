/** The vocabulary of Coppice: values only, without I/O, without a framework. */
@SuppressWarnings("module") // the friends are built later
module org.coppice.model {
    requires transitive com.google.common;
    requires static transitive org.apiguardian.api;
    requires static transitive org.jspecify;

    exports org.coppice.model;
    exports org.coppice.model.answer;
    exports org.coppice.model.bank;
    exports org.coppice.model.blueprint;
    exports org.coppice.model.digest;
    exports org.coppice.model.fault;
    exports org.coppice.model.profile;
    exports org.coppice.model.score;
    exports org.coppice.model.vocabulary;
    exports org.coppice.model.check to
            org.coppice.cli,
            org.coppice.files,
            org.coppice.formats,
            org.coppice.report,
            org.coppice.scoring,
            org.coppice.spi,
            org.coppice.statistics,
            org.coppice.validation;
}
