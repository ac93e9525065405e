package org.coppice.model.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Doubles;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class MomentsProperties {
    @Property
    void values_inAnotherOrder_changeNoBit(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(max = 1) Double> values, @ForAll Random random) {
        Moments before = Moments.of(Doubles.toArray(values));
        Collections.shuffle(values, random);
        assertThat(Moments.of(Doubles.toArray(values))).isEqualTo(before);
    }
}
