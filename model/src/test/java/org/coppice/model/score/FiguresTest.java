package org.coppice.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Interval BETWEEN = new Interval.Between(0.5, 0.9, 0.95);
    private static final Score NONE = Score.withheld(WithheldReason.UNDEFINED, "nobody answered");
    private static final Figures FIGURES = Figures.builder()
            .put("omega", Score.of(0.75))
            .put("alpha", NONE)
            .put("omega", BETWEEN)
            .put("bootstrap", BETWEEN)
            .build();

    @Test
    void figures_haveTheOrderInWhichTheyWerePut() {
        assertThat(FIGURES.scores().keySet()).containsExactly("omega", "alpha");
        assertThat(FIGURES.intervals().keySet()).containsExactly("omega", "bootstrap");
        assertThat(FIGURES.names()).containsExactly("omega", "alpha", "bootstrap");
    }

    @Test
    void scoreAndInterval_ofTheSameName_areSeparate() {
        assertThat(FIGURES.score("omega")).isEqualTo(Score.of(0.75));
        assertThat(FIGURES.interval("omega")).isEqualTo(BETWEEN);
    }

    @Test
    void unknownName_isReportedWithTheNearest() {
        assertThatThrownBy(() -> FIGURES.score("alhpa"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("alhpa")
                .hasMessageContaining("alpha")
                .hasMessageContaining("omega");
        assertThatThrownBy(() -> FIGURES.interval("alpha")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void map_changesScoresAndIntervals_andKeepsTheOrder() {
        Figures mapped = FIGURES.map(
                score -> score.figure().isPresent() ? Score.of(1) : score,
                interval -> new Interval.Between(0, 1, 0.95));
        assertThat(mapped)
                .isEqualTo(Figures.builder()
                        .put("omega", Score.of(1))
                        .put("alpha", NONE)
                        .put("omega", new Interval.Between(0, 1, 0.95))
                        .put("bootstrap", new Interval.Between(0, 1, 0.95))
                        .build());
        assertThat(mapped.names()).containsExactlyElementsOf(FIGURES.names());
        assertThat(FIGURES.map(score -> score)).isEqualTo(FIGURES).hasSameHashCodeAs(FIGURES);
    }

    @Test
    void mapScores_isGivenTheName() {
        Figures mapped = FIGURES.mapScores((name, score) -> name.equals("omega") ? NONE : score);
        assertThat(mapped.score("omega")).isEqualTo(NONE);
        assertThat(mapped.intervals()).isEqualTo(FIGURES.intervals());
        assertThat(mapped).isNotEqualTo(FIGURES);
    }

    @Test
    void sameNameTwice_isRefused() {
        assertThatThrownBy(() ->
                        Figures.builder().put("alpha", NONE).put("alpha", NONE).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("alpha");
    }

    @Test
    void putAll_addsTheFiguresOfAnother() {
        Figures more =
                Figures.builder().put("rows", Score.of(3)).putAll(FIGURES).build();
        assertThat(more.names()).containsExactly("rows", "omega", "alpha", "bootstrap");
        assertThat(more.interval("bootstrap")).isEqualTo(BETWEEN);
    }
}
