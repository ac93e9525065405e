package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.View;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Aggregator;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Parameters;
import org.coppice.spi.Plugin;
import org.coppice.spi.StrategyInfo;
import org.junit.jupiter.api.Test;

/** Readings of means take a team's figures as means only where the aggregation declares that they are, whatever its id is. */
class MeanFiguresTest {
    private static final double FIGURE = 0.7;

    /** Gives one figure to all groups, and says of it what the test wants. */
    private record Fixed(boolean means) implements AggregationStrategy {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("fixed", "One figure");
        }

        @Override
        public boolean givesMeans(Parameters parameters) {
            return means;
        }

        @Override
        public Aggregator bind(AggregationContext context) {
            return group -> IntStream.range(0, group.scores().columns().size())
                    .mapToObj(column -> new Estimate(
                            Score.of(FIGURE),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            Interval.withheld(WithheldReason.TOO_FEW)))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private record Added(AggregationStrategy strategy) implements Plugin {
        @Override
        public Descriptor descriptor() {
            return new Descriptor("fixed", "1.0.0", "One figure", Contract.NUMBER);
        }

        @Override
        public Contribution contribution() {
            return Contribution.builder().aggregation(strategy).build();
        }
    }

    private static double outlook(boolean means) {
        QuestionBank.Builder bank = QuestionBank.builder("outlook", "1.0.0", "Outlook")
                .scale(new ResponseScale.Likert("hundred", 0, 100, ImmutableList.of()));
        for (Outlook one : Outlook.values()) {
            bank.construct(one)
                    .question(Question.builder(one.id(), one.label(), "hundred").measures(one.id()));
        }
        Assessment assessment = Assessment.builder(Catalogue.of(new Gray2010Plugin(), new Added(new Fixed(means))))
                .bank(bank.build())
                .view(View.RESEARCH)
                .aggregation("fixed")
                .blueprint("gray-2010")
                .build();
        TeamAnswersBuilder team = assessment.team("made");
        for (int person = 0; person < 6; person++) {
            int seen = 30 + 4 * person; // 40 is the mean
            team.respondent("p" + person)
                    .answers(IntStream.range(0, Outlook.values().length)
                            .boxed()
                            .collect(ImmutableMap.toImmutableMap(i -> Outlook.values()[i].id(), i -> seen)));
        }
        return assessment
                .blueprint(team.build())
                .reading("outlook")
                .orElseThrow()
                .value()
                .orElseThrow()
                .value();
    }

    @Test
    void meanFigures_areUsedAsShown() {
        assertThat(outlook(true)).isCloseTo(FIGURE, within(1e-9));
    }

    @Test
    void otherFigures_areReplacedByTheMeanOfPersons() {
        assertThat(outlook(false)).isCloseTo(0.4, within(1e-9));
    }
}
