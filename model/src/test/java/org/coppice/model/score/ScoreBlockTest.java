package org.coppice.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;
import org.coppice.model.ConstructId;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Referent;
import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.api.Test;

class ScoreBlockTest {
    private static final Score.Withheld TOO_FEW = Score.withheld(WithheldReason.TOO_FEW_ANSWERS, "1 of 4");
    private static final ImmutableList<ScoreColumn> COLUMNS = ImmutableList.of(column("trust"), column("task"));

    private static ScoreColumn column(String construct) {
        return new ScoreColumn(
                new Measure(ConstructId.of(construct), Referent.TEAM, Horizon.NOW),
                Metric.linear("pomp", "share of the maximum possible", 0, 1));
    }

    @Test
    void cells_setInAnyOrder_areTheSameBlock() {
        ScoreBlock forward = ScoreBlock.builder(COLUMNS, 3)
                .set(0, 0, 0.1)
                .withhold(1, 0, TOO_FEW)
                .set(2, 0, 0.3)
                .set(0, 1, new double[] {0.4, 0.5, 0.6, 9}, 3)
                .build();
        ScoreBlock backward = ScoreBlock.builder(COLUMNS, 3)
                .set(2, 1, 0.6)
                .set(1, 1, 0.5)
                .set(0, 1, 0.4)
                .set(2, 0, 0.3)
                .withhold(1, 0, TOO_FEW)
                .set(0, 0, 0.1)
                .build();
        assertThat(backward).isEqualTo(forward).hasSameHashCodeAs(forward);
        assertThat(forward.measured(0)).containsExactly(0.1, 0.3);
        assertThat(forward.measured(1)).containsExactly(0.4, 0.5, 0.6);
        assertThat(forward.score(1, 0)).isEqualTo(TOO_FEW);
        assertThat(forward.rows(new int[] {1, 2}).measured(0)).containsExactly(0.3);
    }

    @Test
    void standardError_isKept_whereThereIsOne() {
        Score exact = new Score.Measured(0.2, OptionalDouble.of(0.05));
        ScoreBlock block = ScoreBlock.builder(COLUMNS, 3)
                .set(0, 0, 0.1)
                .set(1, 0, exact)
                .set(2, 0, 0.3, 0.0)
                .set(0, 1, new double[] {0.4, 0.5, 0.6}, 3)
                .build();
        assertThat(block.score(0, 0)).isEqualTo(Score.of(0.1));
        assertThat(block.score(1, 0)).isEqualTo(exact);
        assertThat(block.standardError(1, 0)).hasValue(0.05);
        assertThat(block.standardError(2, 0)).hasValue(0);
        assertThat(block.standardError(1, 1)).isEmpty();
        assertThat(block.measured(0)).containsExactly(0.1, 0.2, 0.3);
        ScoreBlock turned = block.rows(new int[] {1, 0});
        assertThat(turned.score(0, 0)).isEqualTo(exact);
        assertThat(turned.standardError(1, 0)).isEmpty();
        assertThat(turned)
                .isNotEqualTo(ScoreBlock.builder(COLUMNS, 2)
                        .set(0, 0, 0.2)
                        .set(1, 0, 0.1)
                        .set(0, 1, new double[] {0.5, 0.4}, 2)
                        .build());
    }

    @Test
    void rows_withoutStandardErrors_equalABlockThatNeverHadOne() {
        ScoreBlock block = ScoreBlock.builder(COLUMNS, 2)
                .set(0, 0, 0.1, 0.5)
                .withhold(0, 1, TOO_FEW)
                .set(1, 0, 0.2)
                .withhold(1, 1, TOO_FEW)
                .build();
        assertThat(block.rows(new int[] {1}))
                .isEqualTo(ScoreBlock.builder(COLUMNS, 1)
                        .set(0, 0, 0.2)
                        .withhold(0, 1, TOO_FEW)
                        .build());
    }

    @Test
    void standardError_ofACellThatIsSetAgain_isGone() {
        ScoreBlock block = ScoreBlock.builder(COLUMNS, 3)
                .set(0, 0, 0.1, 0.5)
                .set(0, 0, 0.1)
                .set(1, 0, 0.1, 0.5)
                .withhold(1, 0, TOO_FEW)
                .set(0, 1, 0.1, 0.5)
                .set(2, 1, 0.7, 0.5)
                .set(1, 1, new double[] {0.4, 0.6}, 2)
                .build();
        assertThat(block.score(0, 0)).isEqualTo(Score.of(0.1));
        assertThat(block.standardError(1, 0)).isEmpty();
        assertThat(block.standardError(0, 1)).hasValue(0.5);
        assertThat(block.score(2, 1)).isEqualTo(Score.of(0.6));
    }

    @Test
    void standardError_thatIsNone_isRefused() {
        ScoreBlock.Builder block = ScoreBlock.builder(COLUMNS, 1);
        for (double error : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> block.set(0, 0, 0.5, error)).hasMessageStartingWith("a standard error is");
        }
        assertThat(block.build().measured(0, 0)).isFalse();
    }

    @Test
    void columnThatThereIsNot_isRefused() {
        ScoreBlock block = ScoreBlock.builder(COLUMNS, 2).build();
        for (int column : new int[] {-1, 2}) {
            assertThatThrownBy(() -> block.measured(column)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> block.score(0, column)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> block.moments(column)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void cell_setAgain_keepsTheLast() {
        ScoreBlock block = ScoreBlock.builder(COLUMNS, 2)
                .set(0, 0, 0.1)
                .withhold(0, 0, TOO_FEW)
                .withhold(1, 0, TOO_FEW)
                .set(1, 0, 0.2)
                .set(0, 1, new double[] {0.3, 0.4}, 2)
                .set(0, 1, new double[] {0.5}, 1)
                .build();
        assertThat(block.score(0, 0)).isEqualTo(TOO_FEW);
        assertThat(block.score(1, 0)).isEqualTo(Score.of(0.2));
        assertThat(block.measured(1)).containsExactly(0.5, 0.4);
    }

    @Test
    void cell_thatNothingWasSaidOf_isWithheld() {
        ScoreBlock block = ScoreBlock.builder(COLUMNS, 3).set(1, 0, 0.5).build();
        assertThat(block.measured(0)).containsExactly(0.5);
        assertThat(block.score(0, 0)).isInstanceOf(Score.Withheld.class).isEqualTo(block.score(2, 1));
    }

    @Test
    void value_outsideItsMetric_isRefused() {
        ScoreBlock.Builder block = ScoreBlock.builder(COLUMNS, 2);
        assertThatThrownBy(() -> block.set(0, 0, 1.1)).hasMessageContaining("lies outside its metric, 0.0 to 1.0");
        assertThatThrownBy(() -> block.set(0, 0, new double[] {0.5, -0.1}, 2))
                .hasMessageContaining("lies outside its metric");
        assertThatThrownBy(() -> block.set(0, 0, Double.NaN)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> block.set(0, 0, new double[] {Double.NaN}, 1))
                .isInstanceOf(InvalidValueException.class);
        assertThat(block.set(0, 0, 1 + 1e-12).set(1, 0, -0.0).build().measured(0))
                .containsExactly(1, 0.0);
    }

    @Test
    void cell_beyondTheRows_isRefused() {
        ScoreBlock.Builder block = ScoreBlock.builder(COLUMNS, 2);
        assertThatThrownBy(() -> block.set(2, 0, 0.5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> block.set(0, 0, 0.5).set(1, 0, 0.5).set(2, 0, 0.5))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> block.set(1, 0, new double[2], 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void builder_thatHasBuilt_isSpent() {
        ScoreBlock.Builder block = ScoreBlock.builder(COLUMNS, 1);
        ScoreBlock built = block.build();
        assertThatThrownBy(() -> block.set(0, 0, 0.5)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> block.withhold(0, 0, TOO_FEW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(block::build).isInstanceOf(IllegalStateException.class);
        assertThat(built.measured(0, 0)).isFalse();
    }
}
