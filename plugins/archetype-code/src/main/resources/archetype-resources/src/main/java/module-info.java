/** The plugin ${artifactId}. */
module ${package} {
    requires org.coppice.spi;

    provides org.coppice.spi.Plugin with
            ${package}.OurPlugin; // META-INF/services names it too, for the class path
}
