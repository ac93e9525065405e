package org.coppice.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.score.Score;
import org.junit.jupiter.api.Test;

/** Loevinger's H, against arithmetic by hand. */
class ScalabilityTest {
    @Test
    void perfectPattern_givesExactlyOne() {
        ScorePairs people = ScorePairs.of(5);
        for (int reached = 0; reached <= 5; reached++) {
            double[] scores = new double[5];
            for (int level = 0; level < 5; level++) {
                scores[level] = reached > level ? 0.9 : reached == level ? 0.3 : 0.1;
            }
            people.add(scores);
        }
        Scalability h = Scalability.of(people);
        assertThat(h.all()).isEqualTo(Score.of(1));
        assertThat(h.each()).hasSize(5).containsOnly(Score.of(1));
    }

    /** Each pattern of yes and no once. */
    @Test
    void independentScales_giveNothing() {
        ScorePairs people = ScorePairs.of(5);
        for (int pattern = 0; pattern < 32; pattern++) {
            double[] scores = new double[5];
            for (int level = 0; level < 5; level++) {
                scores[level] = pattern >> level & 1;
            }
            people.add(scores);
        }
        Scalability h = Scalability.of(people);
        assertThat(h.persons()).isEqualTo(32);
        assertThat(h.all()).isEqualTo(Score.of(0));
        assertThat(h.each()).containsOnly(Score.of(0));
    }

    /**
     * Of a = 0 0 1 2, b = 0 1 0 2, c = 0 1 1 1, each of mean 3/4, products less 4 · 9/16 = 9/4: of a and b 4 − 9/4 = 7/4, and sorted alike (0 0 1 2
     * with 0 0 1 2) 5 − 9/4 = 11/4; of a and c 3 − 9/4 = 3/4, and sorted 3 − 9/4 = 3/4; of b and c the same. H = (7 + 3 + 3)/(11 + 3 + 3), of
     * a and of b (7 + 3)/(11 + 3), of c (3 + 3)/(3 + 3).
     */
    @Test
    void smallCase_isAsWorkedOutByHand() {
        Scalability h = Scalability.of(
                ScorePairs.of(3).add(0, 0, 0).add(0, 1, 1).add(1, 0, 1).add(2, 2, 1));
        assertThat(h.all().figure().orElseThrow()).isCloseTo(13.0 / 17, within(1e-15));
        assertThat(h.each().get(0).figure().orElseThrow()).isCloseTo(10.0 / 14, within(1e-15));
        assertThat(h.each().get(1).figure().orElseThrow()).isCloseTo(10.0 / 14, within(1e-15));
        assertThat(h.each().get(2)).isEqualTo(Score.of(1));
    }

    /** Of a = 0 0 0 1 and b = 1 0 0 0 the covariance is −1/16 of 3/16. */
    @Test
    void scalesThatGoAgainstOneAnother_giveLessThanNothing() {
        Scalability h =
                Scalability.of(ScorePairs.of(2).add(0, 1).add(0, 0).add(0, 0).add(1, 0));
        assertThat(h.all().figure().orElseThrow()).isCloseTo(-1.0 / 3, within(1e-15));
    }

    /** The mean of .1 three times is not .1: the scale is nevertheless left out. */
    @Test
    void scaleOnWhichAllAreAlike_hasNoFigure_andLeavesTheOthersAlone() {
        Scalability h =
                Scalability.of(ScorePairs.of(3).add(0, 0.1, 0).add(1, 0.1, 0).add(1, 0.1, 1));
        assertThat(h.all()).isEqualTo(Score.of(1));
        assertThat(h.each().get(1)).isInstanceOf(Score.Withheld.class);
        Scalability alone =
                Scalability.of(ScorePairs.of(2).add(0, 0.1).add(1, 0.1).add(1, 0.1));
        assertThat(alone.all()).isInstanceOf(Score.Withheld.class);
        assertThat(Scalability.of(ScorePairs.of(2)).all()).isInstanceOf(Score.Withheld.class);
    }

    @Test
    void strength_goesByMokkensBands() {
        assertThat(ScaleStrength.of(-3)).isEqualTo(ScaleStrength.NONE);
        assertThat(ScaleStrength.of(0.29)).isEqualTo(ScaleStrength.NONE);
        assertThat(ScaleStrength.of(0.3)).isEqualTo(ScaleStrength.WEAK);
        assertThat(ScaleStrength.of(0.4)).isEqualTo(ScaleStrength.MEDIUM);
        assertThat(ScaleStrength.of(0.5)).isEqualTo(ScaleStrength.STRONG);
        assertThat(ScaleStrength.of(1)).isEqualTo(ScaleStrength.STRONG);
    }

    @Test
    void scoresThatDoNotFit_areRefused() {
        assertThatThrownBy(() -> ScorePairs.of(2).add(1, 2, 3))
                .hasMessage("there are 3 scores for 2 scales; give one for each scale");
        assertThatThrownBy(() -> ScorePairs.of(2).add(1, Double.NaN)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ScorePairs.of(2).combine(ScorePairs.of(3)))
                .hasMessage("pairs of 2 scales and of 3 scales cannot be combined");
        assertThatThrownBy(() -> ScorePairs.of(1)).hasMessage("there are 1 scales; a correlation needs at least two");
    }
}
