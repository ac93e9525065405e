package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.model.Construct;
import org.coppice.model.blueprint.FollowUp;
import org.coppice.model.blueprint.SideBySide;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.score.Score;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.StuckSign;
import org.coppice.model.vocabulary.TeamStage;
import org.junit.jupiter.api.Test;

/**
 * What the blueprint shows of two waves and of perspectives side by side follows from the figures that the profiles show, so that as equations
 * it adds nothing to them: who joined, left or answered in part is hidden as well as there.
 */
class WavesDisclosureProperties {
    private static final ImmutableList<Construct> SEEN = ImmutableList.<Construct>builder()
            .add(LearningCulture.values())
            .add(TeamStage.values())
            .add(StuckSign.values())
            .add(Outlook.values())
            .build();

    @Property(tries = 200)
    void changes_areDifferencesOfShownFigures(@ForAll long seed) {
        check(seed);
    }

    /** The property would hold of nothing shown; of these seeds something is, and a figure is hidden in one of the waves. */
    @Test
    void seeds_includeChangesAndWithheldFigures() {
        int shown = 0;
        int hidden = 0;
        for (long seed = 0; seed < 60; seed++) {
            List<TeamResult> waves = check(seed);
            shown += waves.get(1).blueprint().orElseThrow().followed().stream()
                            .anyMatch(one -> !one.moved().isEmpty())
                    ? 1
                    : 0;
            hidden += waves.stream()
                            .flatMap(wave -> wave.profile().scores().stream())
                            .anyMatch(score -> score.value() instanceof Score.Withheld)
                    ? 1
                    : 0;
        }
        assertThat(shown).isGreaterThan(5);
        assertThat(hidden).isGreaterThan(5);
    }

    private static List<TeamResult> check(long seed) {
        Random random = new Random(seed);
        List<TeamResult> waves =
                team(random).before(LocalDate.of(2025, 1, 1), team(random)).results();
        for (FollowUp one : waves.get(1).blueprint().orElseThrow().followed()) {
            for (FollowUp.Movement moved : one.moved()) {
                assertThat(moved.change())
                        .isCloseTo(shown(waves.get(1), moved) - shown(waves.get(0), moved), within(0.015 + 1e-9));
            }
        }
        for (TeamResult wave : waves) {
            for (SideBySide one : wave.blueprint().orElseThrow().perspectives()) {
                for (SideBySide.View view : one.views()) {
                    assertThat(wave.profile()
                                    .score(one.measure(), view.perspective())
                                    .orElseThrow()
                                    .value()
                                    .figure())
                            .hasValue(view.figure());
                }
            }
        }
        return waves;
    }

    private static double shown(TeamResult wave, FollowUp.Movement moved) {
        return wave.profile()
                .score(moved.measure(), moved.perspective())
                .orElseThrow()
                .value()
                .figure()
                .orElseThrow();
    }

    /** Four to eight people, some of whom leave something out. */
    private static ReadingFixture team(Random random) {
        ReadingFixture team = new ReadingFixture().with(b -> b.parameter("draws", "100"));
        int persons = 4 + random.nextInt(5);
        for (Construct one : SEEN) {
            int centre = 10 + random.nextInt(80);
            team.sees(
                    one,
                    random.ints(persons, centre - 10, centre + 11)
                            .map(view -> random.nextInt(30) == 0 ? -1 : view)
                            .toArray());
        }
        return team;
    }
}
