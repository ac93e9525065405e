package org.coppice.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.Parameter;
import org.coppice.spi.Scorer;
import org.coppice.spi.ScoringContext;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.StrategyInfo;
import org.coppice.testkit.sample.Banks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken by a strategy that only it catches. */
@ResourceLock(Resources.LOCALE)
class ScoringStrategyContractTest {
    private static final Map<String, ScoringStrategyContract> BROKEN = new HashMap<>();

    static {
        broken("info_isTheSameAtEveryCall", new ChangingTitle());
        broken("defaults_areAccepted", new RejectsItsDefaults());
        broken("everyTeam_isScoredWithinItsMetric", new AboveTheMaximum());
        broken("sameAnswers_haveTheSameScores", new ChangingResult());
        broken("respondents_areScoredOneByOne", new DependsOnOthers());
        broken("orderOfQuestions_doesNotMatter", new FirstWeightedDouble());
        broken("mirroredAnswersToReversedQuestions_countTheSame", new NotMirroredAnswers());
        broken("reversedKeys_mirrorTheScores", new NotLinear());
        broken("missingAnswers_withholdTheScore", new MiddleIfMissing());
        broken("standardErrors_areGivenForAllScoresOrNone", new StandardErrorsAtTheBounds());
        broken("emptyTeam_hasNoScores", new FailsOnAnEmptyTeam());
        broken("manyThreads_changeNothing", new NotThreadSafe());
        broken("turkishLocale_changesNothing", new LocaleDependent());
        broken("declaredParameters_areUsed", new UnusedParameter());
        BROKEN.put("excuses_nameExistingRules", new ScoringStrategyContract() {
            @Override
            public ScoringStrategy strategy() {
                return new ValidScoring();
            }

            @Override
            public Map<String, String> excused() {
                return Map.of("turned_keys", "a slip of the pen");
            }
        });
    }

    private static void broken(String rule, ScoringStrategy strategy) {
        BROKEN.put(rule, new Broken(strategy));
    }

    private record Broken(ScoringStrategy strategy) implements ScoringStrategyContract {
        @Override
        public int tries() {
            return 100; // the broken ones are broken often
        }
    }

    static Stream<String> broken() {
        return BROKEN.keySet().stream().sorted();
    }

    @Test
    void everyRule_hasAStrategyThatViolatesIt() {
        ContractResult.assertComplete(ScoringStrategyContract.class, broken());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void defectiveStrategy_violatesItsRuleOnly(String rule) {
        ContractResult.of(ScoringStrategyContract.class, BROKEN.get(rule)).assertViolated(rule);
    }

    @Test
    void validStrategy_keepsEveryRule() {
        ContractResult.of(ScoringStrategyContract.class, ValidScoring::new).assertKept();
    }

    @Test
    void strategyThatKeepsItsLastBinding_isReported() {
        ContractResult.of(ScoringStrategyContract.class, new Broken(new KeepsItsBinding()))
                .assertViolated("sameAnswers_haveTheSameScores");
    }

    private static final class KeepsItsBinding extends ValidScoring {
        private final AtomicReference<ScoringContext> last = new AtomicReference<>();

        @Override
        public Scorer bind(ScoringContext context) {
            last.set(context);
            return answers -> super.bind(last.get()).score(answers);
        }
    }

    @Test
    void strategyWithStandardErrors_keepsEveryRule() {
        ContractResult.of(ScoringStrategyContract.class, new Broken(new WithErrors()))
                .assertKept();
    }

    private static final class WithErrors extends ValidScoring {
        @Override
        Score scored(double mean) {
            return new Score.Measured(mean, OptionalDouble.of(0.125));
        }
    }

    /** Loses the standard errors of scores near the middle. */
    private static final class StandardErrorsAtTheBounds extends ValidScoring {
        @Override
        Score scored(double mean) {
            boolean near = Math.abs(mean - 0.5) < 0.2137;
            return near ? Score.of(mean) : new Score.Measured(mean, OptionalDouble.of(0.125));
        }
    }

    private static final class ChangingTitle extends ValidScoring {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("plain", "Title " + calls.getAndIncrement(), NEEDED);
        }
    }

    private static final class RejectsItsDefaults extends ValidScoring {
        @Override
        public Scorer bind(ScoringContext context) {
            if (context.parameters().text("needed").equals("some")) {
                throw new IllegalArgumentException("some are not enough; choose all");
            }
            return super.bind(context);
        }
    }

    private static final class AboveTheMaximum extends ValidScoring {
        @Override
        Score scored(double mean) {
            return Score.of(mean == 1 ? 1.5 : mean);
        }
    }

    /** Of banks with one construct alone, so that the other rules have something to be tried on. */
    private static final class ChangingResult extends ValidScoring {
        private QuestionBank last = Banks.ofPaperVocabulary();
        private boolean again;

        @Override
        public synchronized Scorer bind(ScoringContext context) {
            QuestionBank bank = context.instrument().bank();
            again = !again && bank.equals(last);
            last = bank;
            return bank.constructs().size() == 1 && again ? new CompressedScores().bind(context) : super.bind(context);
        }
    }

    private static final class CompressedScores extends ValidScoring {
        @Override
        Score scored(double mean) {
            return Score.of(DefectHelpers.of(mean));
        }
    }

    /** Each score is drawn towards the mean of all that are scored together. */
    private static final class DependsOnOthers extends ValidScoring {
        @Override
        public Scorer bind(ScoringContext context) {
            Scorer plain = super.bind(context);
            return answers -> {
                ScoreBlock block = plain.score(answers);
                ScoreBlock.Builder scores = ScoreBlock.builder(block.columns(), block.size());
                for (int c = 0; c < block.columns().size(); c++) {
                    double mean =
                            block.moments(c).n() == 0 ? 0 : block.moments(c).mean();
                    for (int row = 0; row < block.size(); row++) {
                        Score score = block.score(row, c);
                        scores.set(
                                row,
                                c,
                                score.figure().isPresent()
                                        ? Score.of((score.figure().getAsDouble() + mean) / 2)
                                        : score);
                    }
                }
                return scores.build();
            };
        }
    }

    private static final class FirstWeightedDouble extends ValidScoring {
        @Override
        double weight(KeyedMeasure measure, KeyedQuestion question) {
            return (measure.questions().get(0).equals(question) ? 2 : 1) * question.weight();
        }
    }

    private static final class NotMirroredAnswers extends ValidScoring {
        @Override
        double plain(double u) {
            return u * u;
        }

        @Override
        double reversed(double u) {
            return 1 - u * u;
        }
    }

    private static final class NotLinear extends ValidScoring {
        @Override
        double plain(double u) {
            return u * u;
        }

        @Override
        double reversed(double u) {
            return (1 - u) * (1 - u);
        }
    }

    private static final class MiddleIfMissing extends ValidScoring {
        @Override
        Score unanswered() {
            return Score.of(0.5);
        }
    }

    private static final class FailsOnAnEmptyTeam extends ValidScoring {
        @Override
        public Scorer bind(ScoringContext context) {
            Scorer plain = super.bind(context);
            return answers -> {
                answers.perspective(0);
                return plain.score(answers);
            };
        }
    }

    private static final class NotThreadSafe extends ValidScoring {
        private final AtomicInteger inside = new AtomicInteger();

        @Override
        Score score(KeyedMeasure measure, AnswerBlock answers, int row, boolean all) {
            Score score = super.score(measure, answers, row, all);
            return row == 0 && DefectHelpers.crowded(inside)
                    ? Score.withheld(WithheldReason.UNDEFINED, "somebody else is here")
                    : score;
        }
    }

    private static final class LocaleDependent extends ValidScoring {
        @Override
        Score scored(double mean) {
            return Score.of(DefectHelpers.turkish() ? DefectHelpers.of(mean) : mean);
        }
    }

    private static final class UnusedParameter extends ValidScoring {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("plain", "Plain share", NEEDED, Parameter.real("idle", "Does nothing", 0.5, 0, 1));
        }
    }
}
