package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.spi.SampleStatistic;
import org.coppice.spi.ScoredTeam;
import org.coppice.statistics.StatisticAccumulator;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.agreement.OneWaySums;
import org.coppice.statistics.careless.RatingMoments;
import org.coppice.statistics.missing.MissingAudit;
import org.coppice.statistics.missing.MissingCounts;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.missing.RuleEffect;
import org.coppice.statistics.reliability.OneFactor;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.Scalability;
import org.coppice.statistics.reliability.ScaleSums;
import org.coppice.statistics.reliability.ScorePairs;

/**
 * The sample statistics of an analysis, each as a separate {@link SampleStatistic}. They are for strategies that need facts of the sample,
 * and for programs that accumulate a sample in parts. States are merged without loss: the result of merged parts is bit-identical to the
 * result of a single pass. The facts have the names of the fields of the analysis.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class SampleStatistics {
    /** The confidence level of intervals, which are no facts. */
    private static final double LEVEL = 0.95;

    private SampleStatistics() {}

    private record Statistic<B, S extends StatisticAccumulator<?, S>>(
            String id, Supplier<S> none, BiConsumer<S, B> adding, Function<S, Facts> finishing)
            implements SampleStatistic<B, S> {
        @Override
        public S empty() {
            return none.get();
        }

        @Override
        public S add(S state, B team) {
            adding.accept(state, team);
            return state;
        }

        @Override
        public S merge(S a, S b) {
            return a.combine(b);
        }

        @Override
        public ImmutableSortedMap<String, Double> finish(S state) {
            return ImmutableSortedMap.copyOf(finishing.apply(state).byName);
        }
    }

    /** A collection of facts by name. A score without a figure is omitted. */
    private static final class Facts {
        private final TreeMap<String, Double> byName = new TreeMap<>();

        private Facts put(String name, Score score) {
            score.figure().ifPresent(value -> byName.put(name, value));
            return this;
        }

        private Facts put(Figures figures) {
            figures.scores().forEach(this::put);
            return this;
        }
    }

    /** Returns the statistic of the reliability of the answers to a measure in one perspective. */
    public static SampleStatistic<TeamAnswers, ScaleSums> reliability(
            KeyedMeasure measure, Perspective who, MissingTreatment treatment) {
        return new Statistic<>(
                "reliability/" + measure.measure() + "/" + who.id() + "/" + treatment.id(),
                () -> ScaleSums.of(measure),
                (sums, team) -> sums.add(team.only(who).answers()),
                sums -> new Facts()
                        .put(Reliability.of(sums, treatment).consistency().figures())
                        .put(OneFactor.minres(sums.ofAnswered(), treatment).figures()));
    }

    /** Returns the statistic of the between-team variance of the scores of one column and perspective. */
    public static SampleStatistic<ScoredTeam, OneWaySums> teams(ScoreColumn column, Perspective who) {
        return new Statistic<>(
                "teams/" + column.measure() + "/" + column.metric().id() + "/" + who.id(),
                OneWaySums::empty,
                (teams, block) -> teams.add(block.only(who)
                        .scores()
                        .moments(block.scores().columns().indexOf(column))),
                teams -> {
                    TeamAnalysis analysis = TeamAnalysis.of(Anova.of(teams), Optional.empty(), LEVEL);
                    return new Facts()
                            .put(analysis.figures())
                            .put("icc1Reml", analysis.reml().icc1());
                });
    }

    /** Returns the statistic of the scalability of measures as one cumulative scale, over persons of one perspective with all scores. */
    public static SampleStatistic<ScoredTeam, ScorePairs> scalability(
            ImmutableList<ScoreColumn> columns, Perspective who) {
        return new Statistic<>(
                "scalability/" + columns.stream().map(c -> c.measure() + "/").collect(Collectors.joining()) + who.id(),
                () -> ScorePairs.of(columns.size()),
                (pairs, block) -> add(pairs, block.only(who).scores(), columns),
                pairs -> {
                    Scalability scalability = Scalability.of(pairs);
                    Facts facts = new Facts().put("h", scalability.all());
                    for (int c = 0; c < columns.size(); c++) {
                        facts.put(
                                "h/" + columns.get(c).measure(),
                                scalability.each().get(c));
                    }
                    return facts;
                });
    }

    private static void add(ScorePairs pairs, ScoreBlock scores, ImmutableList<ScoreColumn> columns) {
        int[] places = columns.stream().mapToInt(scores.columns()::indexOf).toArray();
        for (int row = 0; row < scores.size(); row++) {
            int person = row;
            double[] all = Arrays.stream(places)
                    .mapToObj(place -> scores.score(person, place).figure())
                    .flatMapToDouble(OptionalDouble::stream)
                    .toArray();
            if (all.length == places.length) {
                pairs.add(all);
            }
        }
    }

    /** Returns the statistic of the mean of a measure under each rule for missing answers, as a proportion of the maximum possible. */
    public static SampleStatistic<TeamAnswers, MissingCounts> missing(KeyedMeasure measure, Perspective who) {
        return new Statistic<>(
                "missing/" + measure.measure() + "/" + who.id(),
                () -> MissingCounts.of(measure, who),
                (counts, team) -> counts.add(team.answers()),
                counts -> {
                    Facts facts = new Facts();
                    for (RuleEffect effect :
                            MissingAudit.of(counts, OptionalInt.empty()).rules()) {
                        facts.put("mean/" + effect.rule().id(), effect.mean());
                    }
                    return facts;
                });
    }

    /** Returns the statistic of the means and covariances of the rating questions in one perspective, used for a respondent's distance. */
    public static SampleStatistic<TeamAnswers, RatingMoments> ratings(QuestionBank bank, Perspective who) {
        return new Statistic<>(
                "ratings/" + who.id(),
                () -> RatingMoments.of(bank, who),
                (moments, team) -> moments.add(team.answers()),
                moments -> {
                    Facts facts = new Facts();
                    moments.means().forEach((question, mean) -> facts.put("mean/" + question, Score.of(mean)));
                    return facts;
                });
    }
}
