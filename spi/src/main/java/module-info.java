/** What a plugin implements; it sees the model and nothing else. */
module org.coppice.spi {
    requires transitive org.coppice.model;

    exports org.coppice.spi;
}
