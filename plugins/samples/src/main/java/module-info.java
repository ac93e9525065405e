/** Example programs of hosts that use Coppice. */
module org.coppice.samples {
    requires com.google.common;
    requires org.coppice.files;
    requires org.coppice.formats;
    requires org.coppice.report;
    requires org.coppice.scoring;
    requires static org.jspecify;
}
