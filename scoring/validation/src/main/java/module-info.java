/** Jakarta Validation constraints for the beans of hosts. */
module org.coppice.validation {
    requires transitive jakarta.validation;
    requires transitive org.coppice.model;

    exports org.coppice.validation;
}
