package veteran;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Aggregator;
import org.coppice.spi.Parameter;
import org.coppice.spi.Parameters;
import org.coppice.spi.SampleStatistic;
import org.coppice.spi.StrategyInfo;
import org.coppice.spi.ScoredTeam;

/** The middle between least and most, drawn by the share {@code pull} towards the mean of all persons of the sample. */
final class MidRange implements AggregationStrategy {
    @Override
    public StrategyInfo info() {
        return StrategyInfo.of("veteran-middle", "Middle of the range", Parameter.real("pull", "How far to the sample", 0, 0, 1));
    }

    @Override
    public ImmutableList<SampleStatistic<ScoredTeam, ?>> needs(Parameters parameters) {
        return parameters.real("pull") > 0 ? ImmutableList.of(new MeanOfAll()) : ImmutableList.of();
    }

    @Override
    public Aggregator bind(AggregationContext context) {
        double pull = context.parameters().real("pull");
        double sample = pull > 0 ? context.facts().get("veteran-mean", "mean").orElseThrow() : 0;
        return group -> ImmutableList.of(estimate(group.scores().measured(0), pull, sample, context));
    }

    private static Estimate estimate(double[] scores, double pull, double sample, AggregationContext context) {
        if (scores.length < 2) {
            return Estimate.withheld(Score.withheld(WithheldReason.TOO_FEW_ANSWERS, "fewer than two"));
        }
        double least = Arrays.stream(scores).min().orElseThrow();
        double most = Arrays.stream(scores).max().orElseThrow();
        double middle = (1 - pull) * (least + most) / 2 + pull * sample;
        double reach = context.studentT(scores.length - 1) * (most - least) / (2 * Math.sqrt(scores.length));
        return new Estimate(
                Score.of(middle),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                new Interval.Between(Math.max(0, middle - reach), Math.min(1, middle + reach), context.level()));
    }

    /** Sum and number of all persons' scores. */
    private static final class MeanOfAll implements SampleStatistic<ScoredTeam, double[]> {
        @Override
        public String id() {
            return "veteran-mean";
        }

        @Override
        public double[] empty() {
            return new double[2];
        }

        @Override
        public double[] add(double[] state, ScoredTeam team) {
            for (double score : team.scores().measured(0)) {
                state[0] += score;
                state[1]++;
            }
            return state;
        }

        @Override
        public double[] merge(double[] a, double[] b) {
            return new double[] {a[0] + b[0], a[1] + b[1]};
        }

        @Override
        public ImmutableSortedMap<String, Double> finish(double[] state) {
            return ImmutableSortedMap.of("mean", state[0] / state[1]);
        }
    }
}
