/** A plugin to copy from: a small bank, a weighting and a scoring strategy of its own. */
module org.coppice.example {
    requires org.coppice.spi;

    provides org.coppice.spi.Plugin with
            org.coppice.example.ExamplePlugin;
}
