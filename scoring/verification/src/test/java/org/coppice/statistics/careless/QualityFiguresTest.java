package org.coppice.statistics.careless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.profile.View;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.TestBanks;
import org.coppice.spi.ScoredTeam;
import org.junit.jupiter.api.Test;

/** Figures with the flagged and without. */
class QualityFiguresTest {
    private static final ScoreColumn COLUMN =
            new ScoreColumn(TestBanks.measure("a"), Metric.linear("pomp", "share of the maximum possible", 0, 1));

    private static ScoredTeam team(Perspective who, double... scores) {
        AnswerBlockBuilder answers = AnswerBlock.builder(Ratings.TWO);
        ScoreBlock.Builder block = ScoreBlock.builder(ImmutableList.of(COLUMN), scores.length);
        for (int row = 0; row < scores.length; row++) {
            answers.row(who).answer(0, 3);
            block.set(row, 0, scores[row]);
        }
        List<String> ids =
                IntStream.range(0, scores.length).mapToObj(Integer::toString).toList();
        return new ScoredTeam(TeamAnswers.of(TeamKey.of("t"), ids, false, answers.build()), block.build());
    }

    private static List<AnswerQuality> flagging(int... rows) {
        return IntStream.of(rows)
                .mapToObj(row -> new AnswerQuality(
                        row,
                        ImmutableSet.of(),
                        ImmutableSet.of(),
                        true,
                        Figures.builder().build()))
                .toList();
    }

    private static QualityFigures figures(ScoredTeam team, View view, int minimum, int... flagged) {
        return QualitySums.of(
                        Ratings.instrument(Ratings.TWO), team.answers().answers(), team.scores(), 0, flagging(flagged))
                .figures(minimum, view, team.scores().columns().get(0).metric());
    }

    /** .4, .45, .5 flagged and .4, .5, .6, .7 not: all 3.55/7, the rest 2.2/4 = .55. */
    @Test
    void figures_areShownWithAndWithoutWhereBothReachTheMinimum() {
        ScoredTeam team = team(Perspective.TEAM_MEMBER, 0.4, 0.45, 0.5, 0.4, 0.5, 0.6, 0.7);
        QualityFigures figures = figures(team, View.PUBLISHED, 3, 0, 1, 2);
        assertThat(figures.all().mean().figure().orElseThrow()).isCloseTo(3.55 / 7, within(1e-12));
        assertThat(figures.rest().mean().figure().orElseThrow()).isCloseTo(0.55, within(1e-12));
        assertThat(figures.rest().n()).hasValue(4);
        assertThat(figures.flagged()).hasValue(3);
    }

    /** Two flagged of seven: 7 · .4 − 5 · mean of the rest would be the sum of two people's scores. So for two who are not flagged. */
    @Test
    void rest_thatWouldDiscloseFewerThanTheMinimum_isWithheld() {
        ScoredTeam team = team(Perspective.TEAM_MEMBER, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7);
        for (QualityFigures figures : ImmutableList.of(
                figures(team, View.PUBLISHED, 3, 0, 1),
                figures(team, View.PUBLISHED, 3, 0, 1, 2, 3, 4),
                figures(team, View.PUBLISHED, 3, 0, 1, 2, 3, 4, 5, 6))) {
            assertThat(figures.all().n()).hasValue(7);
            assertThat(figures.rest().mean())
                    .isInstanceOfSatisfying(
                            Score.Withheld.class,
                            why -> assertThat(why.reason()).isEqualTo(WithheldReason.COMPLEMENT));
            assertThat(figures.flagged()).isEmpty();
        }
    }

    @Test
    void flagged_withEqualAnswers_areNotShownInThePublishedView() {
        ScoredTeam team = team(Perspective.TEAM_MEMBER, 0.2, 0.2, 0.2, 0.4, 0.5, 0.6);
        assertThat(figures(team, View.PUBLISHED, 3, 0, 1, 2).rest().n()).isEmpty();
        assertThat(figures(team, View.RESEARCH, 3, 0, 1, 2).rest().n()).hasValue(3);
    }

    @Test
    void figures_ofNobodyFlagged_areTheSame() {
        ScoredTeam team = team(Perspective.TEAM_MEMBER, 0.4, 0.5, 0.6);
        QualityFigures figures = figures(team, View.PUBLISHED, 3);
        assertThat(figures.rest()).isEqualTo(figures.all());
        assertThat(figures.flagged()).hasValue(0);
        QualityFigures few = figures(team, View.PUBLISHED, 4);
        assertThat(few.all().n()).isEmpty();
        assertThat(few.flagged()).isEqualTo(OptionalInt.empty());
    }

    @Property(tries = 400)
    void rest_shown_neverDisclosesFewerThanTheMinimum(
            @ForAll @IntRange(min = 1, max = 14) int people,
            @ForAll @IntRange(max = 14) int flagged,
            @ForAll @IntRange(min = 3, max = 6) int minimum) {
        int out = Math.min(people, flagged);
        double[] scores = IntStream.range(0, people)
                .mapToDouble(p -> 0.4 + p * 7 % 15 / 90.0)
                .toArray();
        QualityFigures figures = figures(
                team(Perspective.TEAM_MEMBER, scores),
                View.PUBLISHED,
                minimum,
                IntStream.range(0, out).toArray());
        boolean whole = people >= minimum;
        boolean shown = whole && (out == 0 || (out >= minimum && people - out >= minimum));
        assertThat(figures.all().n().isPresent()).isEqualTo(whole);
        assertThat(figures.rest().n().isPresent()).isEqualTo(shown);
        assertThat(figures.flagged()).isEqualTo(shown ? OptionalInt.of(out) : OptionalInt.empty());
        if (shown) {
            assertThat(figures.rest().n().orElseThrow() + out)
                    .isEqualTo(figures.all().n().orElseThrow());
        }
    }
}
