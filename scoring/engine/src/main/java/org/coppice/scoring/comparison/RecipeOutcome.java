package org.coppice.scoring.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.TeamResult;
import org.coppice.model.check.Check;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.UnansweredQuestion;
import org.coppice.model.profile.View;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.result.LabelPair;
import org.coppice.scoring.result.ReadingComparison;
import org.coppice.scoring.result.RecipeComparison;
import org.coppice.scoring.result.SampleComparison;
import org.coppice.scoring.result.ScoreDifference;
import org.coppice.statistics.rank.RankCorrelation;
import org.coppice.statistics.rank.Spearman;
import org.jspecify.annotations.Nullable;

/** The results of one recipe for the teams of a sample, for comparison with another recipe: the figures and labels that are shown. */
public final class RecipeOutcome {
    /** The rounding of published figures, as a share of their range. */
    private static final double PUBLISHED_ROUNDING = 0.01;

    private static final Score.Withheld FEW_ANSWERED = Score.withheld(
            WithheldReason.MINIMUM_GROUP, "fewer people than the minimum group answered one of its questions");

    private final Recipe recipe;
    private final ImmutableMap<TeamKey, Team> teams;
    private final ImmutableList<UnansweredQuestion> unanswered;

    private RecipeOutcome(
            Recipe recipe, ImmutableMap<TeamKey, Team> teams, ImmutableList<UnansweredQuestion> unanswered) {
        this.recipe = recipe;
        this.teams = teams;
        this.unanswered = unanswered;
    }

    private record Figure(Measure measure, Optional<Perspective> perspective) {}

    private record Row(Figure figure, @Nullable LocalDate wave) {}

    /** The figures of a team (empty if a figure is not shown) and its readings. */
    private record Team(
            ImmutableMap<Figure, Optional<Double>> figures,
            ImmutableMap<Figure, Double> ranges,
            ImmutableMap<Figure, ImmutableSet<Perspective>> from,
            ImmutableMap<String, Said> readings) {
        static Team of(TeamResult result) {
            Map<Figure, Optional<Double>> figures = new LinkedHashMap<>();
            Map<Figure, Double> ranges = new LinkedHashMap<>();
            Map<Figure, ImmutableSet<Perspective>> from = new LinkedHashMap<>();
            for (TeamScore score : result.profile().scores()) { // + 0.0 turns −0 into 0
                Figure figure = new Figure(score.measure(), score.perspective());
                Metric metric = score.metric();
                ranges.putIfAbsent(figure, metric.bounded() ? metric.highest() - metric.lowest() : 0);
                from.putIfAbsent(figure, score.from());
                figures.putIfAbsent(
                        figure,
                        score.value().figure().stream().mapToObj(x -> x + 0.0).findFirst());
            }
            ImmutableMap.Builder<String, Said> readings = ImmutableMap.builder();
            result.blueprint().ifPresent(blueprint -> {
                for (Reading reading : blueprint.readings()) {
                    readings.put(
                            reading.id(),
                            new Said(
                                    reading.judgement().title(),
                                    reading.judgement().label()));
                }
            });
            return new Team(
                    ImmutableMap.copyOf(figures),
                    ImmutableMap.copyOf(ranges),
                    ImmutableMap.copyOf(from),
                    readings.buildOrThrow());
        }
    }

    private record Said(String title, Label label) {}

    /** Returns a builder of the results of a recipe. */
    public static Builder of(Recipe recipe) {
        return new Builder(recipe);
    }

    /** A builder of the results of a recipe. It keeps only what is compared. */
    public static final class Builder {
        private final Recipe recipe;
        private final ImmutableMap.Builder<TeamKey, Team> teams = ImmutableMap.builder();
        private ImmutableList<UnansweredQuestion> unanswered = ImmutableList.of();

        private Builder(Recipe recipe) {
            this.recipe = recipe;
        }

        /** Adds a team. */
        public Builder add(TeamResult result) {
            teams.put(result.profile().team(), Team.of(result));
            return this;
        }

        /** Adds the questions that some teams did not answer, from the figures of the sample. */
        public Builder add(SampleFigures figures) {
            unanswered = figures.constructs().stream()
                    .flatMap(score -> score.unanswered().stream())
                    .distinct()
                    .collect(ImmutableList.toImmutableList());
            return this;
        }

        /** Returns the results of all teams. */
        public RecipeOutcome build() {
            return new RecipeOutcome(recipe, teams.buildOrThrow(), unanswered);
        }
    }

    /**
     * Compares the results of other recipes for the same teams, each with the first.
     *
     * @param few the groups whose figures are not compared in the published view
     * @throws IllegalArgumentException if an outcome has other teams
     */
    public static SampleComparison compare(RecipeOutcome first, List<RecipeOutcome> others, FewAnswers few) {
        ImmutableList<RecipeComparison> compared =
                others.stream().map(other -> first.against(other, few)).collect(ImmutableList.toImmutableList());
        return new SampleComparison(
                first.recipe,
                first.teams.size(),
                first.published() ? CommonSteps.of(compared) : compared,
                first.unanswered,
                Optional.empty());
    }

    private boolean published() {
        return recipe.view() == View.PUBLISHED;
    }

    private RecipeComparison against(RecipeOutcome other, FewAnswers few) {
        sameTeams(other);
        Map<String, String> here = readings();
        Map<String, String> there = other.readings();
        return new RecipeComparison(
                other.recipe,
                here.entrySet().stream()
                        .filter(reading -> there.containsKey(reading.getKey()))
                        .map(reading -> reading(reading.getKey(), reading.getValue(), other))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(Sets.difference(here.keySet(), there.keySet())),
                ImmutableList.copyOf(Sets.difference(there.keySet(), here.keySet())),
                scores(other, few));
    }

    /** Returns the titles of the readings, by id. */
    private Map<String, String> readings() {
        Map<String, String> titles = new LinkedHashMap<>();
        teams.values().forEach(team -> team.readings().forEach((id, said) -> titles.putIfAbsent(id, said.title())));
        return titles;
    }

    private ReadingComparison reading(String id, String title, RecipeOutcome other) {
        ImmutableList.Builder<LabelPair> pairs = ImmutableList.builder();
        teams.forEach((key, team) -> {
            Said here = team.readings().get(id);
            Said there = other.team(key).readings().get(id);
            if (here != null && there != null) {
                pairs.add(new LabelPair(key, here.label(), there.label()));
            }
        });
        return new ReadingComparison(id, title, pairs.build());
    }

    private Team team(TeamKey key) {
        return Objects.requireNonNull(teams.get(key));
    }

    private void sameTeams(RecipeOutcome other) {
        Check.that(teams.keySet().equals(other.teams.keySet()), "the recipes were applied to different teams");
    }

    private ImmutableList<ScoreDifference> scores(RecipeOutcome other, FewAnswers few) {
        return rows(other).entrySet().stream()
                .map(row -> difference(row.getKey(), row.getValue(), other, few))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the figures that both have, with the teams for which both have them, shown or not. */
    private Map<Row, List<TeamKey>> rows(RecipeOutcome other) {
        Map<Row, List<TeamKey>> rows = new LinkedHashMap<>();
        teams.forEach((key, team) -> Sets.intersection(
                        team.figures().keySet(), other.team(key).figures().keySet())
                .forEach(figure -> rows.computeIfAbsent(new Row(figure, key.wave()), row -> new ArrayList<>())
                        .add(key)));
        return rows;
    }

    private RankCorrelation rank(Row row, List<TeamKey> both, RecipeOutcome other) {
        return new RankCorrelation(
                row.figure().measure(),
                row.figure().perspective(),
                row.wave(),
                both.size(),
                Spearman.of(figures(row, both), other.figures(row, both)));
    }

    private ScoreDifference difference(Row row, List<TeamKey> keys, RecipeOutcome other, FewAnswers few) {
        List<TeamKey> both = both(row, keys, other);
        RankCorrelation rank = rank(row, both, other);
        if (published()
                && both.stream()
                        .anyMatch(key -> few.any(key, rank.measure(), from(key, row.figure()))
                                || few.any(key, rank.measure(), other.from(key, row.figure())))) {
            return ScoreDifference.of(
                    new RankCorrelation(rank.measure(), rank.perspective(), rank.wave(), rank.teams(), FEW_ANSWERED));
        }
        if (published() && !sameStrategies(other)) {
            return ScoreDifference.of(tenths(rank));
        }
        return sameStrategies(other)
                ? ScoreDifference.of(
                        rank,
                        both,
                        figures(row, both),
                        other.figures(row, both),
                        team(keys.get(0)).ranges().getOrDefault(row.figure(), 0.0),
                        published() ? PUBLISHED_ROUNDING : 0)
                : ScoreDifference.of(rank);
    }

    /**
     * Returns the correlation in tenths. Several aggregations of the same scores are several equations in them, so that the published view gives
     * only a coarse figure of how they differ.
     */
    private static RankCorrelation tenths(RankCorrelation rank) {
        Score rho = rank.rho().figure().isPresent()
                ? Score.of(Math.rint(10 * rank.rho().figure().getAsDouble()) / 10 + 0.0)
                : rank.rho();
        return new RankCorrelation(rank.measure(), rank.perspective(), rank.wave(), rank.teams(), rho);
    }

    /** Returns whether figures are scored and aggregated in the same way, so that they have the same range and are of the same persons. */
    private boolean sameStrategies(RecipeOutcome other) {
        return recipe.scoring().equals(other.recipe.scoring())
                && recipe.aggregation().equals(other.recipe.aggregation());
    }

    /** Returns the teams for which both show the figure. */
    private List<TeamKey> both(Row row, List<TeamKey> keys, RecipeOutcome other) {
        return keys.stream()
                .filter(key -> figure(key, row.figure()).isPresent()
                        && other.figure(key, row.figure()).isPresent())
                .toList();
    }

    private List<Double> figures(Row row, List<TeamKey> keys) {
        return keys.stream().map(key -> figure(key, row.figure()).orElseThrow()).toList();
    }

    /** Returns the perspectives whose groups a figure includes. */
    private ImmutableSet<Perspective> from(TeamKey key, Figure figure) {
        return team(key).from().getOrDefault(figure, ImmutableSet.of());
    }

    private Optional<Double> figure(TeamKey key, Figure figure) {
        return team(key).figures().getOrDefault(figure, Optional.empty());
    }
}
