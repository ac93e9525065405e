package org.coppice.testkit;

import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import org.coppice.model.bank.QuestionBank;
import org.coppice.spi.ScoringStrategy;
import org.coppice.testkit.rule.PropertyRunner;
import org.coppice.testkit.rule.ScoringAnswerRules;
import org.coppice.testkit.rule.ScoringHarness;
import org.coppice.testkit.rule.ScoringRules;
import org.coppice.testkit.sample.Banks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The rules of scoring strategies, each as a test. A rule is checked on generated banks with scales of all kinds, on teams of one person and of
 * several, and on values of all declared parameters.
 *
 * <pre>{@code
 * class LowestAnswerTest implements ScoringStrategyContract {
 *     public ScoringStrategy strategy() { return new LowestAnswer(); }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface ScoringStrategyContract extends StrategyContract<ScoringStrategy> {
    @Override
    ScoringStrategy strategy();

    /** The banks on which the rules are checked; override it for a strategy that needs banks of another kind. */
    default Arbitrary<QuestionBank> banks() {
        return Banks.ofAllScales();
    }

    /** The number of generated samples on which each rule is checked. */
    default int tries() {
        return PropertyRunner.MANY;
    }

    /** The strategy accepts at least one generated bank with the default values of its parameters. */
    @Test
    default void defaults_areAccepted() {
        ask("defaults_areAccepted", ScoringRules::binds);
    }

    /** All valid answers are scored without an exception: a row for each respondent, each value within the bounds of its metric. */
    @Test
    default void everyTeam_isScoredWithinItsMetric() {
        ask("everyTeam_isScoredWithinItsMetric", ScoringRules::withinMetric);
    }

    /** The same answers give the same scores to the last bit, from the same scorer and from one that is bound again. */
    @Test
    default void sameAnswers_haveTheSameScores() {
        ask("sameAnswers_haveTheSameScores", ScoringRules::repeatable);
    }

    /** A respondent has the same scores alone, together with others, and in any order of respondents. */
    @Test
    default void respondents_areScoredOneByOne() {
        ask("respondents_areScoredOneByOne", ScoringRules::rowByRow);
    }

    /** The order of the questions does not change the scores. */
    @Test
    default void orderOfQuestions_doesNotMatter() {
        askOfAnswers("orderOfQuestions_doesNotMatter", ScoringAnswerRules::orderOfQuestions);
    }

    /** A mirrored rating of a reversed question counts as the rating of a question that is not reversed, in any metric. */
    @Test
    default void mirroredAnswersToReversedQuestions_countTheSame() {
        askOfAnswers("mirroredAnswersToReversedQuestions_countTheSame", ScoringAnswerRules::mirroredAnswers);
    }

    /**
     * Reversing each key mirrors a score of ratings: both scores add up to lowest + highest. The rule is checked on measures that have ratings
     * only, in a linear metric whose bounds are the lowest and the highest score that ratings can reach. It holds for weighted means and for sums
     * of all questions. A strategy whose score is not linear in the ratings, such as a share of answers above a cut-off, is excused.
     */
    @Test
    default void reversedKeys_mirrorTheScores() {
        askOfAnswers("reversedKeys_mirrorTheScores", ScoringAnswerRules::reversedKeys);
    }

    /**
     * The score of a respondent who answers no question of a measure is withheld with a reason. The rule does not apply to a strategy that
     * needs facts of the sample, because it may impute missing answers from them.
     */
    @Test
    default void missingAnswers_withholdTheScore() {
        askOfAnswers("missingAnswers_withholdTheScore", ScoringAnswerRules::missing);
    }

    /** Standard errors are finite, and a column has one for each of its scores or none at all. */
    @Test
    default void standardErrors_areGivenForAllScoresOrNone() {
        ask("standardErrors_areGivenForAllScoresOrNone", ScoringRules::standardErrors);
    }

    /** A team without respondents has no rows and the same columns as other teams. */
    @Test
    default void emptyTeam_hasNoScores() {
        ask("emptyTeam_hasNoScores", ScoringRules::emptyTeam);
    }

    /** Many threads that use one scorer get the same scores as one thread. */
    @Test
    default void manyThreads_changeNothing() {
        ask("manyThreads_changeNothing", ScoringRules::manyThreads);
    }

    /** The default locale of the machine changes nothing; the rule uses Turkish. */
    @Test
    @ResourceLock(Resources.LOCALE)
    default void turkishLocale_changesNothing() {
        ask("turkishLocale_changesNothing", ScoringRules::turkishLocale);
    }

    /** Each declared parameter changes at least one score, or which values are rejected. */
    @Test
    default void declaredParameters_areUsed() {
        ask("declaredParameters_areUsed", ScoringRules::parameters);
    }

    /** The keys of {@link #excused} are names of rules. */
    @Test
    default void excuses_nameExistingRules() {
        ContractRules.checkNames(excused(), ContractRules.names(ScoringStrategyContract.class));
    }

    private void askOfAnswers(String rule, Consumer<ScoringAnswerRules> check) {
        ContractRules.ask(
                this, rule, () -> new ScoringAnswerRules(new ScoringHarness(strategy(), banks()), tries()), check);
    }

    private void ask(String rule, Consumer<ScoringRules> check) {
        ContractRules.ask(this, rule, () -> new ScoringRules(new ScoringHarness(strategy(), banks()), tries()), check);
    }
}
