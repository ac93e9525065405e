package org.coppice.testkit.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.ScoreBlock;
import org.coppice.spi.Aggregator;
import org.coppice.spi.Parameter;
import org.coppice.spi.ScoredTeam;
import org.coppice.testkit.generate.ParameterValues;

/** The rules of aggregation strategies: one method for each rule of {@code AggregationStrategyContract}. */
public final class AggregationRules {
    private static final int FEW = 5;

    private static final int SMALLEST_SHOWN = Recipe.DEFAULT_MINIMUM_GROUP;

    private static final int NEIGHBOURS = 2; // people on each side of a score who hide whose score it is

    private static final double SAME = 1e-9;

    private static final int TIMES = 1000; // aggregation of a group is quick

    private final AggregationHarness aggregation;

    private final int tries;

    public AggregationRules(AggregationHarness aggregation, int tries) {
        this.aggregation = aggregation;
        this.tries = tries;
    }

    public void binds() {
        int[] bound = {0};
        String[] rejection = {""};
        PropertyRunner.check(tries, aggregation.groups(), group -> {
            try {
                aggregation.bound(new ScoredSample(group.bank(), group.teams(), Map.of()));
                bound[0]++;
            } catch (RuntimeException | Error e) { // code of a plugin may throw anything
                rejection[0] = ContractViolation.reason(e);
            }
        });
        if (bound[0] == 0) {
            throw aggregation.violation(
                    "rejects every generated instrument with the default values of its parameters: " + rejection[0],
                    "choose defaults that suit any instrument");
        }
    }

    public void withinMetric() {
        PropertyRunner.check(tries, aggregation.groups(), group -> {
            Aggregator aggregator = aggregation.aggregator(group);
            for (ScoredTeam team : group.teams()) {
                aggregation.checked(
                        aggregator, team, "a group of " + team.scores().size());
            }
        });
    }

    public void oneMember() {
        PropertyRunner.check(tries, aggregation.groups(), group -> {
            Aggregator aggregator = aggregation.aggregator(group);
            aggregation.checked(aggregator, ScoredSamples.rows(group.first(), new int[] {0}), "a group of one");
        });
    }

    public void emptyGroup() {
        PropertyRunner.check(tries, aggregation.groups(), group -> {
            Aggregator aggregator = aggregation.aggregator(group);
            aggregation.withheld(
                    aggregation.checked(aggregator, ScoredSamples.rows(group.first(), new int[0]), "an empty group"),
                    group.columns(),
                    "an empty group");
        });
    }

    public void missing() {
        PropertyRunner.check(tries, aggregation.groups(), group -> {
            Aggregator aggregator = aggregation.aggregator(group);
            ScoredTeam team = group.first();
            ScoreBlock.Builder none =
                    ScoreBlock.builder(group.columns(), team.scores().size());
            for (int c = 0; c < group.columns().size(); c++) {
                for (int row = 0; row < team.scores().size(); row++) {
                    none.withhold(row, c, ScoredSamples.MISSING);
                }
            }
            ScoredTeam silent = new ScoredTeam(team.answers(), none.build());
            String what = "a group in which nobody has a score";
            aggregation.withheld(aggregation.checked(aggregator, silent, what), group.columns(), what);
        });
    }

    public void personWithoutScore() {
        PropertyRunner.check(tries, aggregation.groups(), group -> {
            Aggregator aggregator = aggregation.aggregator(group);
            ScoredTeam team = group.first();
            int last = team.scores().size() - 1;
            ScoreBlock.Builder scores = ScoreBlock.builder(group.columns(), last + 1);
            for (int c = 0; c < group.columns().size(); c++) {
                for (int row = 0; row < last; row++) {
                    scores.set(row, c, team.scores().score(row, c));
                }
                scores.withhold(last, c, ScoredSamples.MISSING);
            }
            ScoredTeam with = new ScoredTeam(team.answers(), scores.build());
            ScoredTeam without =
                    ScoredSamples.rows(team, IntStream.range(0, last).toArray());
            aggregation.same(
                    group,
                    AggregationHarness.estimates(aggregator, without),
                    AggregationHarness.estimates(aggregator, with),
                    "changes a figure if a person without a score is in the group",
                    "use only people who have a score, as scores().moments(column) does");
        });
    }

    public void repeatable() {
        PropertyRunner.check(tries, aggregation.groups(), group -> {
            List<Estimate> once = AggregationHarness.estimates(aggregation.aggregator(group), group.first());
            Aggregator again = aggregation.aggregator(group);
            for (int time = 0; time < 2; time++) {
                List<Estimate> then = AggregationHarness.estimates(again, group.first());
                if (!then.equals(once)) {
                    throw aggregation.violation(
                            "returned " + once + " and then, for the same scores, " + then,
                            "compute figures only from scores, instrument, parameters and context.seed(): not from time, chance,"
                                    + " mutable fields, or the order of a hash table");
                }
            }
        });
    }

    public void disclosure() {
        PropertyRunner.check(tries, ScoredSamples.of(aggregation.info(), SMALLEST_SHOWN), group -> {
            Aggregator aggregator = aggregation.aggregator(group);
            ScoredTeam team = ScoredSamples.withDistinctScores(group);
            List<Estimate> estimates = AggregationHarness.estimates(aggregator, team);
            for (int c = 0; c < group.columns().size(); c++) {
                for (double figure : figures(estimates.get(c))) {
                    check(team, c, figure);
                }
            }
        });
    }

    private static double[] figures(Estimate estimate) {
        DoubleStream.Builder figures = DoubleStream.builder();
        estimate.value().figure().ifPresent(figures::add);
        if (estimate.interval() instanceof Interval.Between between) {
            figures.add(between.lower());
            figures.add(between.upper());
        }
        return figures.build().toArray();
    }

    private void check(ScoredTeam team, int column, double figure) {
        double[] scores = team.scores().measured(column);
        long lower =
                Arrays.stream(scores).filter(score -> score < figure - SAME).count();
        long higher =
                Arrays.stream(scores).filter(score -> score > figure + SAME).count();
        if (lower + higher < scores.length && Math.min(lower, higher) < NEIGHBOURS) {
            throw aggregation.violation(
                    "returned " + figure + " for "
                            + ScoreDifferences.name(team.scores().columns().get(column)) + " of " + scores.length
                            + " people with the scores " + Arrays.toString(scores)
                            + ", which is the score of one of them; " + lower + " scored lower and " + higher
                            + " higher",
                    "compute figures and intervals from several persons, such as a mean, and do not return the lowest, the highest"
                            + " or another score near an end");
        }
    }

    public void order() {
        PropertyRunner.check(tries, aggregation.groups(), group -> {
            Aggregator aggregator = aggregation.aggregator(group);
            ScoredTeam team = group.first();
            int size = team.scores().size();
            int[] backwards =
                    IntStream.range(0, size).map(row -> size - 1 - row).toArray();
            aggregation.same(
                    group,
                    AggregationHarness.estimates(aggregator, team),
                    AggregationHarness.estimates(aggregator, ScoredSamples.rows(team, backwards)),
                    "changes a figure if the respondents are in another order",
                    "do not use the position of a respondent");
        });
    }

    public void manyThreads() {
        PropertyRunner.check(FEW, aggregation.groups(), group -> {
            Aggregator shared = aggregation.aggregator(group);
            List<RepeatabilityProbe.Task> tasks = group.teams().stream()
                    .map(team -> {
                        List<Estimate> expected = AggregationHarness.estimates(shared, team);
                        return new RepeatabilityProbe.Task(
                                List.of(expected, expected),
                                () -> List.of(
                                        shared.aggregate(team),
                                        aggregation.bound(group).aggregate(team)));
                    })
                    .toList();
            if (!RepeatabilityProbe.isRepeatableFromManyThreads(TIMES, tasks)) {
                throw aggregation.violation(
                        "returns other figures, or fails, if many threads call it at once",
                        "do not change fields after bind; create what a group needs in aggregate(…)");
            }
        });
    }

    public void turkishLocale() {
        PropertyRunner.check(tries, aggregation.groups(), group -> {
            List<Estimate> here = RepeatabilityProbe.inRootLocale(
                    () -> AggregationHarness.estimates(aggregation.aggregator(group), group.first()));
            Object there = RepeatabilityProbe.inTurkishLocale(() -> outcome(group));
            if (!here.equals(there)) {
                throw aggregation.violation(
                        "returns " + here + " and, with the Turkish default locale, " + there,
                        "pass Locale.ROOT to toLowerCase, toUpperCase and String.format: in Turkish, i becomes İ and the decimal point a comma");
            }
        });
    }

    public void parameters() {
        for (Parameter parameter : aggregation.info().parameters()) {
            boolean[] used = {false};
            PropertyRunner.check(tries, aggregation.groups(), group -> {
                used[0] = used[0]
                        || ParameterValues.hasEffect(
                                parameter,
                                group,
                                group.settings(),
                                (one, settings) -> outcome(new ScoredSample(one.bank(), one.teams(), settings)));
            });
            if (!used[0]) {
                throw aggregation.violation(
                        "declares parameter \"" + parameter.name() + "\", but no value of it (tried: "
                                + String.join(", ", ParameterValues.of(parameter)) + ") changes a figure",
                        "use the parameter, or do not declare it; if it concerns groups of another kind, excuse the rule with that reason");
            }
        }
    }

    private Object outcome(ScoredSample group) {
        try {
            return AggregationHarness.estimates(aggregation.aggregator(group), group.first());
        } catch (RuleNotApplicableException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
