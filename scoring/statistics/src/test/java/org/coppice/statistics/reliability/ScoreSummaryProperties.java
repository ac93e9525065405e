package org.coppice.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.UndefinedFigure;

/** What holds of summaries of any scores. */
class ScoreSummaryProperties {
    @Property(tries = 300)
    void figures_areInOrder(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 100) Integer> percents, @ForAll long seed) {
        List<Score> scores = new ArrayList<>();
        percents.forEach(p -> scores.add(Score.of(p / 100.0)));
        scores.add(UndefinedFigure.undefined("withheld"));
        ScoreSummary actual = ScoreSummary.of(scores);
        assertThat(actual.n()).isEqualTo(percents.size());
        assertThat(actual.missing()).isEqualTo(1);
        assertThat(List.of(
                        actual.lowest(),
                        actual.tenth(),
                        actual.quarter(),
                        actual.median(),
                        actual.threeQuarters(),
                        actual.ninetieth(),
                        actual.highest()))
                .extracting(score -> score.figure().orElseThrow())
                .isSorted();
        assertThat(actual.mean().figure().orElseThrow())
                .isBetween(
                        actual.lowest().figure().orElseThrow() - 1e-12,
                        actual.highest().figure().orElseThrow() + 1e-12);
        long high = percents.stream().filter(p -> p >= 70).count();
        assertThat(actual.seventyOrMore().figure().orElseThrow())
                .isCloseTo((double) high / percents.size(), within(1e-12));
        assertThat(actual.sd().figure().isPresent()).isEqualTo(percents.size() > 1);
        Collections.shuffle(scores, new Random(seed));
        assertThat(ScoreSummary.of(scores)).isEqualTo(actual);
    }

    @Example
    void noScore_hasNoFigure() {
        ScoreSummary actual = ScoreSummary.of(List.of(UndefinedFigure.undefined("nobody answered")));
        assertThat(actual.n()).isZero();
        assertThat(actual.missing()).isEqualTo(1);
        assertThat(actual.mean()).isEqualTo(UndefinedFigure.undefined("there is no score"));
    }
}
