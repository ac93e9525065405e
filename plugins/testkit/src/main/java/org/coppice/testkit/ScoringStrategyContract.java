package org.coppice.testkit;

import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import org.coppice.model.bank.QuestionBank;
import org.coppice.spi.ScoringStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The rules that every scoring strategy keeps, each a test. They are tried on made banks with scales of all kinds, on teams of one and of many, on
 * all declared parameters.
 */
public interface ScoringStrategyContract extends StrategyContract<ScoringStrategy> {
    @Override
    ScoringStrategy strategy();

    /** The banks it is tried on; override it where the strategy is for banks of another kind. */
    default Arbitrary<QuestionBank> banks() {
        return Banks.ofAllScales();
    }

    /** How many made samples each rule is tried on. */
    default int tries() {
        return Tries.MANY;
    }

    /** With its parameters as they are by default it accepts some bank. */
    @Test
    default void defaults_areAccepted() {
        ask("defaults_areAccepted", ScoringRules::binds);
    }

    /** All valid answers are scored without failure, a row for each respondent, each value within the bounds of its metric. */
    @Test
    default void everyTeam_isScoredWithinItsMetric() {
        ask("everyTeam_isScoredWithinItsMetric", ScoringRules::scored);
    }

    /** The same answers have the same scores to the last bit, bound once or twice. */
    @Test
    default void sameAnswers_haveTheSameScores() {
        ask("sameAnswers_haveTheSameScores", ScoringRules::sameTwice);
    }

    /** A respondent has the same scores alone, among others, and in any order of respondents. */
    @Test
    default void respondents_areScoredOneByOne() {
        ask("respondents_areScoredOneByOne", ScoringRules::oneByOne);
    }

    /** The order of the questions plays no part. */
    @Test
    default void orderOfQuestions_doesNotMatter() {
        ask("orderOfQuestions_doesNotMatter", ScoringRules::orderOfQuestions);
    }

    /** A mirrored rating of a reversed question counts as the rating of a plain one, whatever the metric. */
    @Test
    default void mirroredAnswersToReversedQuestions_countTheSame() {
        ask("mirroredAnswersToReversedQuestions_countTheSame", ScoringRules::reversedAnswers);
    }

    /**
     * With each key turned round, a score of ratings is mirrored: both add up to lowest + highest. Asked of
     * measures that are made of ratings alone, where the metric is linear and has both ends, which have to be those that ratings can reach. It
     * holds for weighted means, and for sums of all questions. A strategy whose score has another shape, such as a share of answers above a
     * cut, is excused.
     */
    @Test
    default void turnedKeys_mirrorTheScores() {
        ask("turnedKeys_mirrorTheScores", ScoringRules::turnedKeys);
    }

    /**
     * Who answers no question of a measure has no score for it: it is withheld, with a reason, and never a number. Not asked where the strategy
     * needs facts of the sample, by which it may fill in what is missing.
     */
    @Test
    default void missingAnswers_withholdTheScore() {
        ask("missingAnswers_withholdTheScore", ScoringRules::missing);
    }

    /** Standard errors are finite, and a column that has one has one for each of its scores: none is lost on the way. */
    @Test
    default void standardErrors_areThereForAllScoresOrNone() {
        ask("standardErrors_areThereForAllScoresOrNone", ScoringRules::standardErrors);
    }

    /** A team without respondents has no rows, and the same columns. */
    @Test
    default void emptyTeam_hasNoScores() {
        ask("emptyTeam_hasNoScores", ScoringRules::emptyTeam);
    }

    /** Many threads at once have the same scores as one. */
    @Test
    default void manyThreads_changeNothing() {
        ask("manyThreads_changeNothing", ScoringRules::manyThreads);
    }

    /** Nor does the language of the machine. */
    @Test
    @ResourceLock(Resources.LOCALE)
    default void turkish_changesNothing() {
        ask("turkish_changesNothing", ScoringRules::turkish);
    }

    /** Each declared parameter changes some score, or what is refused. */
    @Test
    default void declaredParameters_areUsed() {
        ask("declaredParameters_areUsed", ScoringRules::parameters);
    }

    /** Nothing is excused that is no rule. */
    @Test
    default void excuses_nameRules() {
        Rules.check(excused(), Rules.names(ScoringStrategyContract.class));
    }

    private void ask(String rule, Consumer<ScoringRules> check) {
        Rules.ask(this, rule, () -> new ScoringRules(new Scoring(strategy(), banks()), tries()), check);
    }
}
