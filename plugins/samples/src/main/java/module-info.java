/** Programs to copy from: what a host writes to use Coppice. */
module org.coppice.samples {
    requires com.google.common;
    requires org.coppice.files;
    requires org.coppice.scoring;
    requires static org.jspecify;
}
