/** An example plugin: a small bank, a weighting and a scoring strategy. */
module org.coppice.example {
    requires org.coppice.spi;

    provides org.coppice.spi.Plugin with
            org.coppice.example.ExamplePlugin;
}
