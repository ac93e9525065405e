/** The host: finds plugins, reads files, assesses teams; and the built-in strategies. */
module org.coppice.scoring {
    requires transitive org.coppice.spi;
    requires com.networknt.schema;
    requires de.siegmar.fastcsv;
    requires jakarta.validation;
    requires org.hibernate.validator;
    requires org.apache.commons.statistics.distribution;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    exports org.coppice.scoring.file;
}
