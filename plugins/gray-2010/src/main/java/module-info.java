/** The blueprint strategies {@code gray-2010} and {@code classic}. */
@SuppressWarnings("module") // the year in its name is the paper's
module org.coppice.gray2010 {
    requires org.coppice.spi;
    requires org.coppice.statistics;

    provides org.coppice.spi.Plugin with
            org.coppice.gray2010.Gray2010Plugin,
            org.coppice.classic.ClassicPlugin;
}
