package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalDouble;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Aggregator;
import org.coppice.spi.ScoredTeam;
import org.coppice.spi.Scorer;
import org.coppice.spi.ScoringContext;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.StrategyInfo;
import org.junit.jupiter.api.Test;

/** Standard errors of persons' scores, which a scoring strategy knows and an aggregation weighs by. */
class StandardErrorsTest {
    private static final ScoreColumn COLUMN = ThirdPartyPlugin.COLUMN;
    private static final List<Perspective> MEMBERS = List.of(Perspective.TEAM_MEMBER);

    /** A bank in which carers are asked a third of the measure, which is too little for a score. */
    private static final QuestionBank BANK = QuestionBank.builder("b", "1.0.0", "B")
            .scale(ResponseScale.Likert.of("five", 5))
            .construct(Facet.of("c", "c", "c"))
            .question(Question.builder("q", "Q", "five").measures("c"))
            .question(Question.builder("r", "R", "five").measures("c").asked(MEMBERS))
            .question(Question.builder("s", "S", "five").measures("c").asked(MEMBERS))
            .build();

    /** A tenth of the first answer a, with the standard error 1/a. */
    private static final class Exact implements ScoringStrategy {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("exact", "Exact");
        }

        @Override
        public Scorer bind(ScoringContext context) {
            return answers -> {
                ScoreBlock.Builder scores = ScoreBlock.builder(List.of(COLUMN), answers.size());
                for (int row = 0; row < answers.size(); row++) {
                    double answer = answers.value(row, 0);
                    scores.set(row, 0, new Score.Measured(answer / 10, OptionalDouble.of(1 / answer)));
                }
                return scores.build();
            };
        }
    }

    /** The mean of the scores, each weighed by its precision: one over the square of its standard error. */
    private static final class ByPrecision implements AggregationStrategy {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("by-precision", "By precision");
        }

        @Override
        public Aggregator bind(AggregationContext context) {
            return group -> ImmutableList.of(new Estimate(
                    mean(group),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Interval.withheld(WithheldReason.NOT_GIVEN)));
        }

        private static Score mean(ScoredTeam group) {
            double sum = 0;
            double weights = 0;
            for (int row = 0; row < group.scores().size(); row++) {
                if (group.scores().score(row, 0) instanceof Score.Measured score) {
                    double weight = Math.pow(score.standardError().orElseThrow(), -2);
                    sum += weight * score.value();
                    weights += weight;
                }
            }
            return weights > 0
                    ? Score.of(sum / weights)
                    : Score.withheld(WithheldReason.NOT_APPLICABLE, "nobody in the group has a score");
        }
    }

    @Test
    void standardErrors_reachTheAggregation() {
        Assessment assessment = Assessment.builder(
                        ThirdPartyPlugin.with(adds -> adds.scoring(new Exact()).aggregation(new ByPrecision())))
                .bank(BANK)
                .scoring("exact")
                .aggregation("by-precision")
                .build();
        TeamAnswersBuilder team = TeamAnswers.builder(BANK, "t");
        int[] answers = {2, 2, 4, 4, 5, 5};
        for (int i = 0; i < answers.length; i++) {
            team.respondent("m" + i).answer("q", answers[i]);
            team.respondent("c" + i, Perspective.CARER).answer("q", answers[i]);
        }
        TeamProfile profile = assessment.assess(team.build());
        // (4 * .2 + 16 * .4 + 25 * .5) / 45; without weights it would be .37
        assertThat(profile.score(COLUMN.measure(), Perspective.TEAM_MEMBER)
                        .orElseThrow()
                        .value()
                        .figure()
                        .orElseThrow())
                .isCloseTo(0.4378, within(0.005));
    }
}
