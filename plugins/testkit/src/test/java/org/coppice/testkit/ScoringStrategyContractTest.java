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
        broken("info_isTheSameAtEveryCall", new OtherTitles());
        broken("defaults_areAccepted", new RefusesItsDefaults());
        broken("everyTeam_isScoredWithinItsMetric", new AboveTheTop());
        broken("sameAnswers_haveTheSameScores", new OtherwiseEachTime());
        broken("respondents_areScoredOneByOne", new Among());
        broken("orderOfQuestions_doesNotMatter", new FirstCountsDouble());
        broken("mirroredAnswersToReversedQuestions_countTheSame", new SquareAndItsRest());
        broken("turnedKeys_mirrorTheScores", new Square());
        broken("missingAnswers_withholdTheScore", new MiddleForNothing());
        broken("standardErrors_areThereForAllScoresOrNone", new SureAtTheEnds());
        broken("emptyTeam_hasNoScores", new NeedsSomebody());
        broken("manyThreads_changeNothing", new Crowded());
        broken("turkish_changesNothing", new InEnglishOnly());
        broken("declaredParameters_areUsed", new Idle());
        BROKEN.put("excuses_nameRules", new ScoringStrategyContract() {
            @Override
            public ScoringStrategy strategy() {
                return new PlainScoring();
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
    void everyRule_hasAStrategyThatBreaksIt() {
        Verdict.assertComplete(ScoringStrategyContract.class, broken());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenStrategy_isCaughtByItsRuleAlone(String rule) {
        Verdict.of(ScoringStrategyContract.class, BROKEN.get(rule)).assertBroken(rule);
    }

    @Test
    void plainStrategy_keepsEveryRule() {
        Verdict.of(ScoringStrategyContract.class, PlainScoring::new).assertKept();
    }

    @Test
    void strategy_thatKeepsWhatItWasBoundTo_isToldOf() {
        Verdict.of(ScoringStrategyContract.class, new Broken(new KeepsItsBinding()))
                .assertBroken("sameAnswers_haveTheSameScores");
    }

    private static final class KeepsItsBinding extends PlainScoring {
        private final AtomicReference<ScoringContext> last = new AtomicReference<>();

        @Override
        public Scorer bind(ScoringContext context) {
            last.set(context);
            return answers -> super.bind(last.get()).score(answers);
        }
    }

    @Test
    void strategy_withAStandardErrorForEachScore_keepsEveryRule() {
        Verdict.of(ScoringStrategyContract.class, new Broken(new WithErrors())).assertKept();
    }

    private static final class WithErrors extends PlainScoring {
        @Override
        Score made(double mean) {
            return new Score.Measured(mean, OptionalDouble.of(0.125));
        }
    }

    /** Loses the standard errors of scores near the middle. */
    private static final class SureAtTheEnds extends PlainScoring {
        @Override
        Score made(double mean) {
            boolean near = Math.abs(mean - 0.5) < 0.2137;
            return near ? Score.of(mean) : new Score.Measured(mean, OptionalDouble.of(0.125));
        }
    }

    private static final class OtherTitles extends PlainScoring {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("plain", "Title " + calls.getAndIncrement(), NEEDED);
        }
    }

    private static final class RefusesItsDefaults extends PlainScoring {
        @Override
        public Scorer bind(ScoringContext context) {
            if (context.parameters().text("needed").equals("some")) {
                throw new IllegalArgumentException("some are not enough; choose all");
            }
            return super.bind(context);
        }
    }

    private static final class AboveTheTop extends PlainScoring {
        @Override
        Score made(double mean) {
            return Score.of(mean == 1 ? 1.5 : mean);
        }
    }

    /** Of banks with one construct alone, so that the other rules have something to be tried on. */
    private static final class OtherwiseEachTime extends PlainScoring {
        private QuestionBank last = Banks.ofThePaper();
        private boolean again;

        @Override
        public synchronized Scorer bind(ScoringContext context) {
            QuestionBank bank = context.instrument().bank();
            again = !again && bank.equals(last);
            last = bank;
            return bank.constructs().size() == 1 && again ? new Half().bind(context) : super.bind(context);
        }
    }

    private static final class Half extends PlainScoring {
        @Override
        Score made(double mean) {
            return Score.of(Halves.of(mean));
        }
    }

    /** Each score is drawn towards the mean of all that are scored together. */
    private static final class Among extends PlainScoring {
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

    private static final class FirstCountsDouble extends PlainScoring {
        @Override
        double weight(KeyedMeasure measure, KeyedQuestion question) {
            return (measure.questions().get(0).equals(question) ? 2 : 1) * question.weight();
        }
    }

    private static final class SquareAndItsRest extends PlainScoring {
        @Override
        double plain(double u) {
            return u * u;
        }

        @Override
        double reversed(double u) {
            return 1 - u * u;
        }
    }

    private static final class Square extends PlainScoring {
        @Override
        double plain(double u) {
            return u * u;
        }

        @Override
        double reversed(double u) {
            return (1 - u) * (1 - u);
        }
    }

    private static final class MiddleForNothing extends PlainScoring {
        @Override
        Score unanswered() {
            return Score.of(0.5);
        }
    }

    private static final class NeedsSomebody extends PlainScoring {
        @Override
        public Scorer bind(ScoringContext context) {
            Scorer plain = super.bind(context);
            return answers -> {
                answers.perspective(0);
                return plain.score(answers);
            };
        }
    }

    private static final class Crowded extends PlainScoring {
        private final AtomicInteger inside = new AtomicInteger();

        @Override
        Score score(KeyedMeasure measure, AnswerBlock answers, int row, boolean all) {
            Score score = super.score(measure, answers, row, all);
            return row == 0 && Halves.crowded(inside)
                    ? Score.withheld(WithheldReason.UNDEFINED, "somebody else is here")
                    : score;
        }
    }

    private static final class InEnglishOnly extends PlainScoring {
        @Override
        Score made(double mean) {
            return Score.of(Halves.turkish() ? Halves.of(mean) : mean);
        }
    }

    private static final class Idle extends PlainScoring {
        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("plain", "Plain share", NEEDED, Parameter.real("idle", "Does nothing", 0.5, 0, 1));
        }
    }
}
