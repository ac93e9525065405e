package org.coppice.testkit;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Aggregator;
import org.coppice.spi.Parameter;
import org.coppice.spi.Parameters;
import org.coppice.spi.ScoredTeam;

/** What an aggregation strategy is held to: one method for each rule of {@link AggregationStrategyContract}. */
final class AggregationRules {
    private static final int FEW = 5;
    private static final int SMALLEST_SHOWN = Recipe.DEFAULT_MINIMUM_GROUP;
    private static final int HIDING = 2; // people on each side of a score who hide whose it is
    private static final double SAME = 1e-9;
    private static final int TIMES = 1000; // a group is soon aggregated
    private static final double LEVEL = Contexts.LEVEL;

    private final AggregationStrategy strategy;
    private final int tries;

    AggregationRules(AggregationStrategy strategy, int tries) {
        this.strategy = strategy;
        this.tries = tries;
    }

    private Arbitrary<Group> groups() {
        return Groups.of(strategy.info());
    }

    void binds() {
        int[] bound = {0};
        String[] refusal = {""};
        Tries.of(tries, groups(), group -> {
            try {
                bound(new Group(group.bank(), group.teams(), Map.of()));
                bound[0]++;
            } catch (RuntimeException | Error e) { // a stranger's code
                refusal[0] = Breach.reason(e);
            }
        });
        if (bound[0] == 0) {
            throw breach(
                    "can be bound to no made instrument with its parameters as they are by default: " + refusal[0],
                    "choose defaults that it can work with");
        }
    }

    void withinMetric() {
        Tries.of(tries, groups(), group -> {
            Aggregator aggregator = aggregator(group);
            for (ScoredTeam team : group.teams()) {
                checked(aggregator, team, "a group of " + team.scores().size());
            }
        });
    }

    void oneMember() {
        Tries.of(tries, groups(), group -> {
            Aggregator aggregator = aggregator(group);
            checked(aggregator, Groups.rows(group.first(), new int[] {0}), "a group of one");
        });
    }

    void emptyGroup() {
        Tries.of(tries, groups(), group -> {
            Aggregator aggregator = aggregator(group);
            withheld(
                    checked(aggregator, Groups.rows(group.first(), new int[0]), "a group of nobody"),
                    group.columns(),
                    "a group of nobody");
        });
    }

    void missing() {
        Tries.of(tries, groups(), group -> {
            Aggregator aggregator = aggregator(group);
            ScoredTeam team = group.first();
            ScoreBlock.Builder none =
                    ScoreBlock.builder(group.columns(), team.scores().size());
            for (int c = 0; c < group.columns().size(); c++) {
                for (int row = 0; row < team.scores().size(); row++) {
                    none.withhold(row, c, Groups.MISSING);
                }
            }
            ScoredTeam silent = new ScoredTeam(team.answers(), none.build());
            String what = "a group in which nobody has a score";
            withheld(checked(aggregator, silent, what), group.columns(), what);
        });
    }

    void scoreless() {
        Tries.of(tries, groups(), group -> {
            Aggregator aggregator = aggregator(group);
            ScoredTeam team = group.first();
            int last = team.scores().size() - 1;
            ScoreBlock.Builder scores = ScoreBlock.builder(group.columns(), last + 1);
            for (int c = 0; c < group.columns().size(); c++) {
                for (int row = 0; row < last; row++) {
                    scores.set(row, c, team.scores().score(row, c));
                }
                scores.withhold(last, c, Groups.MISSING);
            }
            ScoredTeam with = new ScoredTeam(team.answers(), scores.build());
            ScoredTeam without = Groups.rows(team, IntStream.range(0, last).toArray());
            same(
                    group,
                    estimates(aggregator, without),
                    estimates(aggregator, with),
                    "gives another figure where a person without a score is in the group",
                    "count those alone who have a score: scores().moments(column) does");
        });
    }

    void sameTwice() {
        Tries.of(tries, groups(), group -> {
            List<Estimate> once = estimates(aggregator(group), group.first());
            Aggregator again = aggregator(group);
            for (int time = 0; time < 2; time++) {
                List<Estimate> then = estimates(again, group.first());
                if (!then.equals(once)) {
                    throw breach(
                            "gave " + once + " and then, for the same scores, " + then,
                            "let a figure depend on scores, instrument, parameters and context.seed() alone: not on time, chance,"
                                    + " fields that change, or the order of a hash");
                }
            }
        });
    }

    void nobodysScore() {
        Tries.of(tries, Groups.of(strategy.info(), SMALLEST_SHOWN), group -> {
            Aggregator aggregator = aggregator(group);
            ScoredTeam team = Groups.scattered(group);
            List<Estimate> estimates = estimates(aggregator, team);
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
        if (lower + higher < scores.length && Math.min(lower, higher) < HIDING) {
            throw breach(
                    "gave " + figure + " for "
                            + Differences.name(team.scores().columns().get(column)) + " of " + scores.length
                            + " people, which is the score of one of them; " + lower + " scored lower and " + higher
                            + " higher",
                    "compute figures and intervals from several persons, such as a mean, and show no lowest, highest or other"
                            + " score near an end");
        }
    }

    void order() {
        Tries.of(tries, groups(), group -> {
            Aggregator aggregator = aggregator(group);
            ScoredTeam team = group.first();
            int size = team.scores().size();
            int[] backwards =
                    IntStream.range(0, size).map(row -> size - 1 - row).toArray();
            same(
                    group,
                    estimates(aggregator, team),
                    estimates(aggregator, Groups.rows(team, backwards)),
                    "gives another figure where the respondents stand in another order",
                    "give no respondent a part because of their place");
        });
    }

    void manyThreads() {
        Tries.of(FEW, groups(), group -> {
            Aggregator shared = aggregator(group);
            List<Alike.Work> works = group.teams().stream()
                    .map(team -> {
                        List<Estimate> expected = estimates(shared, team);
                        return new Alike.Work(
                                List.of(expected, expected),
                                () -> List.of(
                                        shared.aggregate(team), bound(group).aggregate(team)));
                    })
                    .toList();
            if (!Alike.fromManyThreads(TIMES, works)) {
                throw breach(
                        "gives other figures, or fails, where many threads ask at once",
                        "keep nothing in fields that changes after bind; what is needed for a group is made in aggregate(…)");
            }
        });
    }

    void turkish() {
        Tries.of(tries, groups(), group -> {
            List<Estimate> here = Alike.inNoLanguage(() -> estimates(aggregator(group), group.first()));
            Object there = Alike.inTurkish(() -> outcome(group));
            if (!here.equals(there)) {
                throw breach(
                        "gives " + here + " and, where the language is Turkish, " + there,
                        "give Locale.ROOT to toLowerCase, toUpperCase and String.format: there i is İ, and a decimal point a comma");
            }
        });
    }

    void parameters() {
        for (Parameter parameter : strategy.info().parameters()) {
            boolean[] used = {false};
            Tries.of(tries, groups(), group -> {
                used[0] = used[0]
                        || Values.matters(
                                parameter,
                                group,
                                group.settings(),
                                (one, settings) -> outcome(new Group(one.bank(), one.teams(), settings)));
            });
            if (!used[0]) {
                throw breach(
                        "declares parameter \"" + parameter.name() + "\", and no value of it (tried: "
                                + String.join(", ", Values.of(parameter)) + ") changes a figure",
                        "use it, or do not declare it; where it is for groups of another kind, excuse the rule with that reason");
            }
        }
    }

    private Object outcome(Group group) {
        try {
            return estimates(aggregator(group), group.first());
        } catch (NotAsked e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void same(Group group, List<Estimate> first, List<Estimate> then, String what, String remedy) {
        Optional<String> difference = Differences.of(group.columns(), first, then);
        if (difference.isPresent()) {
            throw breach(what + ": " + difference.get(), remedy);
        }
    }

    private void withheld(List<Estimate> estimates, List<ScoreColumn> columns, String what) {
        for (int c = 0; c < columns.size(); c++) {
            if (estimates.get(c).value().figure().isPresent()) {
                throw breach(
                        "gave " + estimates.get(c) + " for " + Differences.name(columns.get(c)) + " of " + what,
                        "withhold it: Estimate.withheld(Score.withheld(WithheldReason.NO_SCORES, …))");
            }
        }
    }

    private List<Estimate> checked(Aggregator aggregator, ScoredTeam group, String what) {
        List<Estimate> estimates;
        try {
            estimates = Objects.requireNonNull(aggregator.aggregate(group), "aggregate returned null");
        } catch (RuntimeException | Error e) { // a stranger's code
            throw breach(
                    "failed at " + what + ": " + Breach.reason(e),
                    "give an estimate for every column of scores, or withhold it with a reason");
        }
        List<ScoreColumn> columns = group.scores().columns();
        if (estimates.size() != columns.size()) {
            throw breach(
                    "gave " + estimates.size() + " estimates for " + columns.size() + " columns of scores",
                    "give one for each column, in their order");
        }
        for (int c = 0; c < columns.size(); c++) {
            if (!within(estimates.get(c), columns.get(c).metric())) {
                throw breach(
                        "gave " + estimates.get(c) + " for " + Differences.name(columns.get(c)) + " of " + what
                                + ", outside its metric or at another level than " + LEVEL,
                        "keep value and interval within the metric, with metric().clip(…), and take context.level()");
            }
        }
        return estimates;
    }

    private static boolean within(Estimate estimate, Metric metric) {
        boolean value = estimate.value().figure().stream().allMatch(x -> metric.clip(x) == x);
        if (estimate.interval() instanceof Interval.Between between) {
            return value
                    && between.level() == LEVEL
                    && metric.clip(between.lower()) == between.lower()
                    && metric.clip(between.upper()) == between.upper();
        }
        return value;
    }

    /** Bound as the host does it. */
    private Aggregator bound(Group group) {
        AggregationContext.Builder context = Contexts.aggregation(strategy, group.bank(), group.settings());
        Parameters parameters = Parameters.of(strategy.info().parameters(), group.settings());
        return Objects.requireNonNull(
                strategy.bind(context.facts(Facts.of(strategy.needs(parameters), group.teams()))
                        .build()),
                "bind returned null");
    }

    private Aggregator aggregator(Group group) {
        return NotAsked.ifItFails(() -> bound(group));
    }

    private static ImmutableList<Estimate> estimates(Aggregator aggregator, ScoredTeam group) {
        return NotAsked.ifItFails(() -> Objects.requireNonNull(aggregator.aggregate(group), "aggregate returned null"));
    }

    private Breach breach(String what, String remedy) {
        return new Breach("aggregation strategy \"" + strategy.info().id() + "\"", what, remedy);
    }
}
