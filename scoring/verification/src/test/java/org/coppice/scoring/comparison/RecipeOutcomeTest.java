package org.coppice.scoring.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.TeamKey;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.PlainReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.result.LabelPair;
import org.coppice.scoring.result.LabelPair.Verdict;
import org.coppice.scoring.result.RankChange;
import org.coppice.scoring.result.ReadingComparison;
import org.coppice.scoring.result.RecipeComparison;
import org.coppice.scoring.result.ScoreDifference;
import org.coppice.statistics.rank.RankCorrelation;
import org.junit.jupiter.api.Test;

/** Outcomes made by hand, and their figures. */
class RecipeOutcomeTest {
    private static final Assessment ASSESSMENT =
            Assessment.builder(TestBanks.catalogue()).bank(TestBanks.tiny()).build();
    private static final Recipe RECIPE = ASSESSMENT.recipe();
    private static final Metric POMP = Metric.linear("pomp", "share", 0, 1);
    private static final Measure SCALE = TestBanks.measure("scale");
    private static final String HIDDEN = "";

    /** A team with a figure, or none where it is below 0, and readings: id and label, hidden where that is empty. */
    private static TeamResult team(TeamKey key, double figure, Map<String, String> labels) {
        TeamScore score = (figure >= 0
                        ? TeamScore.builder(SCALE, POMP, Score.of(figure)).n(5)
                        : TeamScore.builder(SCALE, POMP, Score.withheld(WithheldReason.MINIMUM_GROUP, "few")))
                .perspective(Perspective.TEAM_MEMBER)
                .build();
        ;
        ImmutableList<Reading> readings = labels.entrySet().stream()
                .map(one -> reading(one.getKey(), one.getValue()))
                .collect(ImmutableList.toImmutableList());
        return new TeamResult(
                new TeamProfile(key, OptionalInt.of(5), ImmutableList.of(), ImmutableList.of(score), RECIPE),
                ImmutableList.of(),
                Optional.of(new Blueprint(key, readings, ImmutableList.of())));
    }

    private static Reading reading(String id, String label) {
        return PlainReading.builder(Judgement.builder(id, "Reading " + id, Source.paper("Table 1"))
                        .label(
                                label.equals(HIDDEN)
                                        ? new Label.Withheld(Gate.PRIVACY, "few")
                                        : new Label.Stated(label, "It is " + label + "."))
                        .build())
                .build();
    }

    private static RecipeOutcome outcome(List<TeamResult> teams) {
        RecipeOutcome.Builder outcome = RecipeOutcome.of(RECIPE);
        teams.forEach(outcome::add);
        return outcome.build();
    }

    private static RecipeOutcome labelled(String reading, String... labels) {
        List<TeamResult> teams = new ArrayList<>();
        for (int t = 0; t < labels.length; t++) {
            teams.add(team(TeamKey.of("t" + t), 0.5, ImmutableMap.of(reading, labels[t])));
        }
        return outcome(teams);
    }

    private static RecipeOutcome figures(double... figures) {
        List<TeamResult> teams = new ArrayList<>();
        for (int t = 0; t < figures.length; t++) {
            teams.add(team(TeamKey.of("t" + t), figures[t], ImmutableMap.of()));
        }
        return outcome(teams);
    }

    private static RecipeComparison compare(RecipeOutcome first, RecipeOutcome other) {
        return compareAll(first, other).get(0);
    }

    private static List<RecipeComparison> compareAll(RecipeOutcome first, RecipeOutcome... others) {
        FewAnswers none = new FewAnswers(List.of(ASSESSMENT.instrument()), 5);
        return RecipeOutcome.compare(first, List.of(others), none).others();
    }

    private static ScoreDifference score(RecipeComparison comparison) {
        return comparison.scores().get(0);
    }

    @Test
    void severalRecipes_haveOneStep() {
        List<RecipeComparison> compared =
                compareAll(figures(0.1, 0.3, 0.5), figures(0.11, 0.3, 0.5), figures(0.1, 0.3, 0.9));
        assertThat(score(compared.get(0)).largest()).hasValue(0.5);
        assertThat(score(compared.get(1)).largest()).hasValue(0.5);
        assertThat(score(compare(figures(0.1, 0.3, 0.5), figures(0.11, 0.3, 0.5)))
                        .largest())
                .hasValue(0.01);
    }

    @Test
    void ranks_changeByMoreThanTheRoundingOnly() {
        assertThat(score(compare(figures(0.10, 0.11, 0.5), figures(0.11, 0.10, 0.5)))
                        .rankChanges())
                .isEmpty();
        assertThat(score(compare(figures(0.10, 0.12, 0.5), figures(0.12, 0.10, 0.5)))
                        .rankChanges())
                .containsExactly(new RankChange(TeamKey.of("t1"), 2, 3), new RankChange(TeamKey.of("t0"), 3, 2));
    }

    @Test
    void labels_areHeldTeamByTeam() {
        RecipeComparison comparison =
                compare(labelled("r", "a", "a", "a", HIDDEN, HIDDEN), labelled("r", "a", "b", HIDDEN, "b", HIDDEN));
        ReadingComparison reading = comparison.readings().get(0);
        assertThat(reading.teams())
                .extracting(LabelPair::verdict)
                .containsExactly(
                        Verdict.SAME, Verdict.CHANGED, Verdict.FIRST_ALONE, Verdict.OTHER_ALONE, Verdict.NEITHER);
        assertThat(reading.teams().get(1))
                .isEqualTo(new LabelPair(
                        TeamKey.of("t1"), new Label.Stated("a", "It is a."), new Label.Stated("b", "It is b.")));
        assertThat(reading.labels().both()).isEqualTo(2);
        assertThat(reading.labels().changed()).hasValue(0.5);
        assertThat(comparison.labels()).isEqualTo(reading.labels());
    }

    @Test
    void share_ofLabelsThatNobodyStates_isNone() {
        assertThat(compare(labelled("r", HIDDEN), labelled("r", "a")).labels().changed())
                .isEmpty();
    }

    @Test
    void readings_thatOneAloneHas_areNamed_andAllCountTogether() {
        TeamKey key = TeamKey.of("t");
        RecipeOutcome first = outcome(List.of(team(key, 0.5, ImmutableMap.of("r", "a", "s", "a", "mine", "a"))));
        RecipeOutcome other = outcome(List.of(team(key, 0.5, ImmutableMap.of("s", "b", "theirs", "a", "r", "a"))));
        RecipeComparison comparison = compare(first, other);
        assertThat(comparison.readings()).extracting(ReadingComparison::id).containsExactly("r", "s");
        assertThat(comparison.byFirstAlone()).containsExactly("mine");
        assertThat(comparison.byOtherAlone()).containsExactly("theirs");
        assertThat(comparison.labels().changed()).hasValue(0.5);
    }

    @Test
    void ranks_areOfTheTeamsThatBothShow() {
        RankCorrelation rank = compare(figures(0.1, 0.2, 0.3, -1, 0.4), figures(0.2, 0.1, 0.4, 0.9, 0.3))
                .scores()
                .get(0)
                .correlation();
        assertThat(rank.teams()).isEqualTo(4);
        assertThat(rank.rho().figure().orElseThrow()).isCloseTo(0.6, within(1e-15)); // 1 − 6·4/(4·15)
        assertThat(rank.perspectiveId()).isEqualTo("team-member");
        RankCorrelation two = compare(figures(0.1, 0.2, -1), figures(0.2, 0.3, 0.4))
                .scores()
                .get(0)
                .correlation();
        assertThat(two.teams()).isEqualTo(2);
        assertThat(two.rho()).isInstanceOf(Score.Withheld.class);
    }

    @Test
    void ranks_areWaveByWave() {
        List<TeamResult> first = new ArrayList<>();
        List<TeamResult> other = new ArrayList<>();
        for (int year = 2020; year < 2022; year++) {
            for (int t = 0; t < 3; t++) {
                TeamKey key = new TeamKey("t" + t, LocalDate.of(year, 1, 1));
                first.add(team(key, 0.1 * t, ImmutableMap.of()));
                other.add(team(key, year == 2020 ? 0.1 * t : 1 - 0.1 * t, ImmutableMap.of()));
            }
        }
        assertThat(compare(outcome(first), outcome(other)).scores())
                .extracting(score -> score.correlation().rho().figure().orElseThrow())
                .containsExactly(1.0, -1.0);
    }

    @Test
    void outcomes_ofOtherTeams_areRefused() {
        assertThatThrownBy(() -> compare(labelled("r", "a"), labelled("r", "a", "b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the recipes were applied to different teams");
    }
}
