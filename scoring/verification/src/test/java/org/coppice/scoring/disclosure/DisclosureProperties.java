package org.coppice.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.model.ConstructId;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.LinearSpan;
import org.coppice.scoring.RandomSample;
import org.coppice.scoring.TestBanks;
import org.junit.jupiter.api.Test;

/**
 * Everything published, read as linear equations in the groups' sums of scores: no group under the minimum, no union of such groups
 * under the minimum, and no group that is all alike lies in their span. As shown groups are in the span by themselves, this covers
 * every complement too.
 */
class DisclosureProperties {

    /** A group of one team: how many have a score, and their true mean. */
    private record Cell(String team, Perspective who, int n, double mean, boolean alike, boolean open) {}

    @Property(tries = 400)
    void published_asEquations_giveAwayNoSmallGroup(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 5, 8);
        Random random = new Random(seed);
        int minimum = 3 + random.nextInt(4);
        boolean consent = random.nextBoolean();
        Weighting weighting = weighting(random);
        List<TeamAnswers> teams = sample.teams();
        SampleProfile published = assess(sample, weighting, View.PUBLISHED, minimum, consent, teams);
        SampleProfile truth = assess(sample, weighting, View.RESEARCH, 1, true, teams);
        for (SampleScore construct : truth.constructs()) {
            check(construct.measure(), published, truth, minimum, consent, weighting, sample.bank());
        }
    }

    private static void check(
            Measure measure,
            SampleProfile published,
            SampleProfile truth,
            int minimum,
            boolean consent,
            Weighting weighting,
            QuestionBank bank) {
        List<Cell> cells = cells(measure, truth, consent);
        LinearSpan span = new LinearSpan();
        for (TeamProfile team : published.teams()) {
            for (TeamScore score : team.scores()) {
                if (score.measure().equals(measure) && score.value() instanceof Score.Measured measured) {
                    double[] row = teamRow(cells, team, score, weighting);
                    assertEquation(cells, row, measured);
                    span.add(row);
                }
            }
        }
        List<Cell> hidden = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            if (!span.contains(unit(cells.size(), List.of(c)))) {
                hidden.add(cells.get(c));
            }
        }
        for (SampleScore score : published.constructs()) {
            if (score.measure().equals(measure) && score.value() instanceof Score.Measured measured) {
                double[] row = sampleRow(cells, hidden, score, published, bank, minimum);
                assertEquation(cells, row, measured);
                span.add(row);
            }
        }
        assertNothingSmallIn(span, cells, hidden, minimum);
    }

    private static void assertNothingSmallIn(LinearSpan span, List<Cell> cells, List<Cell> hidden, int minimum) {
        for (int subset = 1; subset < 1 << Math.min(hidden.size(), 14); subset++) {
            List<Integer> members = new ArrayList<>();
            int people = 0;
            for (int h = 0; h < Math.min(hidden.size(), 14); h++) {
                if ((subset >> h & 1) == 1) {
                    members.add(cells.indexOf(hidden.get(h)));
                    people += hidden.get(h).n();
                }
            }
            if (people < minimum || members.size() == 1) {
                assertThat(span.contains(unit(cells.size(), members)))
                        .as("the sum of %s", members.stream().map(cells::get).toList())
                        .isFalse();
            }
        }
        for (Cell cell : cells) {
            boolean mayBeShown = cell.open() || (cell.n() >= minimum && !cell.alike());
            assertThat(mayBeShown || hidden.contains(cell))
                    .as("%s is hidden", cell)
                    .isTrue();
        }
    }

    private static List<Cell> cells(Measure measure, SampleProfile truth, boolean consent) {
        List<Cell> cells = new ArrayList<>();
        for (TeamProfile team : truth.teams()) {
            for (TeamScore score : team.scores()) {
                if (score.measure().equals(measure)
                        && score.perspective().isPresent()
                        && score.value() instanceof Score.Measured measured) {
                    Perspective who = score.perspective().get();
                    boolean open = who == Perspective.CONSENSUS || (who == Perspective.MANAGER && consent);
                    cells.add(new Cell(
                            team.team().team(),
                            who,
                            score.n().orElseThrow(),
                            measured.value(),
                            score.sd().orElse(0) < 1e-9,
                            open));
                }
            }
        }
        return cells;
    }

    private static double[] teamRow(List<Cell> cells, TeamProfile team, TeamScore score, Weighting weighting) {
        double total = score.from().stream().mapToDouble(weighting::perspective).sum();
        double[] row = new double[cells.size()];
        for (int c = 0; c < row.length; c++) {
            Cell cell = cells.get(c);
            if (cell.team().equals(team.team().team()) && score.from().contains(cell.who())) {
                double share = score.perspective().isPresent() ? 1 : weighting.perspective(cell.who()) / total;
                row[c] = share / cell.n();
            }
        }
        return row;
    }

    /** The mean of the shown cells of the perspective or, where this is what was published, of those and the hidden ones that may be added. */
    private static double[] sampleRow(
            List<Cell> cells,
            List<Cell> hidden,
            SampleScore score,
            SampleProfile published,
            QuestionBank bank,
            int minimum) {
        int everyone = 0;
        List<Integer> shown = new ArrayList<>();
        List<Integer> both = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            Cell cell = cells.get(c);
            if (cell.who() == score.perspective()) {
                everyone += cell.n();
                if (!hidden.contains(cell)) {
                    shown.add(c);
                    both.add(c);
                } else if (nothingKnown(cell, score.measure(), published, bank)) {
                    both.add(c);
                }
            }
        }
        boolean added = score.respondents().isPresent()
                ? score.respondents().getAsInt() == people(cells, both)
                : everyone - people(cells, shown) >= minimum; // the number is absent if fewer are left out
        List<Integer> members = added ? both : shown;
        double[] row = unit(cells.size(), members);
        for (int c = 0; c < row.length; c++) {
            row[c] /= people(cells, members);
        }
        return row;
    }

    private static int people(List<Cell> cells, List<Integer> members) {
        return members.stream().mapToInt(c -> cells.get(c).n()).sum();
    }

    /** Whether neither a figure nor a band of the group is shown, in any measure that shares questions with this one. */
    private static boolean nothingKnown(Cell cell, Measure measure, SampleProfile published, QuestionBank bank) {
        Set<ConstructId> connected = connected(measure, bank);
        return published.teams().stream()
                .filter(team -> team.team().team().equals(cell.team()))
                .flatMap(team -> team.scores().stream())
                .filter(score -> score.perspective().equals(Optional.of(cell.who())))
                .filter(score -> connected.contains(score.measure().construct()))
                .allMatch(score -> score.value() instanceof Score.Withheld withheld
                        && !withheld.reason().equals(WithheldReason.ALL_ALIKE));
    }

    private static Set<ConstructId> connected(Measure measure, QuestionBank bank) {
        Set<ConstructId> connected = new HashSet<>(Set.of(measure.construct()));
        boolean again = true;
        while (again) {
            again = false;
            for (Question question : bank.questions()) {
                Set<ConstructId> of =
                        question.keys().stream().map(Key::construct).collect(Collectors.toSet());
                if (!Collections.disjoint(of, connected)) {
                    again |= connected.addAll(of);
                }
            }
        }
        return connected;
    }

    /** The equation is what was published: the true sums give the figure, up to its rounding. */
    private static void assertEquation(List<Cell> cells, double[] row, Score.Measured published) {
        double value = 0;
        for (int c = 0; c < row.length; c++) {
            value += row[c] * cells.get(c).n() * cells.get(c).mean();
        }
        assertThat(published.value()).isCloseTo(value, within(0.005 + 1e-9));
    }

    private static double[] unit(int size, List<Integer> members) {
        double[] row = new double[size];
        members.forEach(c -> row[c] = 1);
        return row;
    }

    private static Weighting weighting(Random random) {
        Map<Perspective, Double> weights = new EnumMap<>(Perspective.class);
        for (Perspective who : Perspective.values()) {
            if (who != Perspective.CONSENSUS && random.nextInt(4) > 0) {
                weights.put(who, 0.1 + random.nextDouble());
            }
        }
        return Weighting.builder("w", "1.0.0", "w")
                .perspectives(ImmutableMap.copyOf(weights))
                .build();
    }

    private static SampleProfile assess(
            RandomSample sample,
            Weighting weighting,
            View view,
            int minimum,
            boolean consent,
            List<TeamAnswers> teams) {
        AssessmentBuilder builder = Assessment.builder(TestBanks.catalogue())
                .bank(sample.bank())
                .weighting(weighting)
                .view(view)
                .minimumGroup(minimum);
        return (consent ? builder.consent(Perspective.MANAGER) : builder)
                .build()
                .assess(Sample.of(teams));
    }

    @Test
    void sample_withOneSmallTeam_leavesItOut() {
        SampleProfile profile = sizes(5, 6, 5, 4);
        SampleScore score = profile.constructs().get(0);
        assertThat(score.value()).isEqualTo(sizes(5, 6, 5).constructs().get(0).value());
        assertThat(score.respondents()).isEmpty(); // 11, which would show that four are left out
    }

    @Test
    void sample_withTwoSmallTeamsThatReachTheMinimumTogether_takesThemIn() {
        assertThat(sizes(5, 6, 3, 4, 2).constructs().get(0).respondents()).hasValue(15);
    }

    @Test
    void sample_ofSmallTeamsOnly_hasAFigureWhereTheyReachTheMinimumTogether() {
        assertThat(sizes(5, 2, 4).constructs().get(0).respondents()).hasValue(6);
        assertThat(sizes(5, 2, 2).constructs().get(0).value())
                .isEqualTo(Score.withheld(WithheldReason.MINIMUM_GROUP, "fewer than 5 people"));
    }

    /** The published profile of teams of these sizes. */
    private static SampleProfile sizes(int minimum, int... sizes) {
        Assessment assessment = Assessment.builder(TestBanks.catalogue())
                .bank(TestBanks.tiny())
                .minimumGroup(minimum)
                .build();
        List<TeamAnswers> teams = new ArrayList<>();
        for (int t = 0; t < sizes.length; t++) {
            var team = assessment.team("t" + t);
            for (int p = 0; p < sizes[t]; p++) {
                team.respondent("p" + p).answers(Map.of("q1", 1 + p % 5, "q2", 1 + (p + t) % 5));
            }
            teams.add(team.build());
        }
        return assessment.assess(Sample.of(teams));
    }
}
