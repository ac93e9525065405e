package org.coppice.gray2010;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.coppice.model.CumulativeScale;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** Contributes the blueprint strategy {@code gray-2010} and the cumulative scale of the levels of personalisation. */
public final class Gray2010Plugin implements Plugin {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "gray-2010", "0.1.0", "The blueprint of Gray, Parker, Rutter and Williams (2010)", Contract.NUMBER);
    }

    @Override
    public Contribution contribution() {
        return Contribution.builder()
                .blueprint(new Gray2010())
                .cumulativeScale(new CumulativeScale(
                        "personalisation",
                        "Levels of personalisation",
                        Arrays.stream(PersonalisationLevel.values())
                                .filter(level -> level != PersonalisationLevel.NONE)
                                .collect(ImmutableList.toImmutableList())))
                .build();
    }
}
