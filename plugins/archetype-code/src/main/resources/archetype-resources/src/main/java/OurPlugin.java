package ${package};

import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** The entry point: describes the plugin and its contribution. */
public final class OurPlugin implements Plugin {
    @Override
    public Descriptor descriptor() {
        return new Descriptor("${artifactId}", "${version}", "Our organisation", Contract.NUMBER); // CHANGE the title
    }

    @Override
    public Contribution contribution() {
        return Contribution.builder()
                .bank(OurBank.bank())
                .scoring(new OurStrategy())
                .build();
    }
}
