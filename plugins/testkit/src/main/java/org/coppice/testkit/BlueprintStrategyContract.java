package org.coppice.testkit;

import java.util.function.Consumer;
import org.coppice.model.bank.QuestionBank;
import org.coppice.spi.BlueprintStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The rules that every blueprint strategy keeps, each a test. The host scores made teams and has the strategy read them, with the minimum group of
 * five.
 */
public interface BlueprintStrategyContract extends StrategyContract<BlueprintStrategy> {
    @Override
    BlueprintStrategy strategy();

    /** The bank that the teams answer: one of ratings for all words of the paper; override it where the strategy reads another. */
    default QuestionBank bank() {
        return Banks.ofThePaper();
    }

    /** How many made teams each rule is tried on; each is scored and read as a whole. */
    default int tries() {
        return BlueprintRules.SOME;
    }

    /** With its parameters as they are by default it can be bound. */
    @Test
    default void defaults_areAccepted() {
        ask("defaults_areAccepted", BlueprintRules::binds);
    }

    /** Every team, that of nobody and of one too, is read without failure and has the same readings. */
    @Test
    default void everyTeam_hasTheSameReadings() {
        ask("everyTeam_hasTheSameReadings", BlueprintRules::everyTeam);
    }

    /** Of some team it says something. */
    @Test
    default void someTeam_isTold() {
        ask("someTeam_isTold", BlueprintRules::something);
    }

    /** The same team is read the same, bound once or twice. */
    @Test
    default void sameTeam_isReadTheSame() {
        ask("sameTeam_isReadTheSame", BlueprintRules::sameTwice);
    }

    /** The order of respondents plays no part. */
    @Test
    default void orderOfRespondents_doesNotMatter() {
        ask("orderOfRespondents_doesNotMatter", BlueprintRules::order);
    }

    /** Probabilities lie from 0 to 1 and add up to 1, where there are any. */
    @Test
    default void probabilities_addUpToOne() {
        ask("probabilities_addUpToOne", BlueprintRules::probabilities);
    }

    /** No note is blank, and no label without an id. */
    @Test
    default void texts_areNeverBlank() {
        ask("texts_areNeverBlank", BlueprintRules::texts);
    }

    /** Nothing is said of a team that answered nothing. */
    @Test
    default void missingAnswers_withholdEveryLabel() {
        ask("missingAnswers_withholdEveryLabel", BlueprintRules::noAnswers);
    }

    /**
     * A label that is stated names the gates that were checked, none of which failed, and says how certain it is: a probability in words, or on
     * what it rests instead. {@code not known} is for labels that are withheld.
     */
    @Test
    default void statedLabels_haveGatesAndCertainty() {
        ask("statedLabels_haveGatesAndCertainty", BlueprintRules::grounds);
    }

    /** A group below the minimum is read alike whatever it answered. */
    @Test
    default void groupBelowTheMinimum_isNotRead() {
        ask("groupBelowTheMinimum_isNotRead", BlueprintRules::belowMinimum);
    }

    /** So is a larger team, as far as fewer than the minimum answered. */
    @Test
    default void withheldFigures_areNotRead() {
        ask("withheldFigures_areNotRead", BlueprintRules::withheldFigures);
    }

    /** Many threads at once read the same as one. */
    @Test
    default void manyThreads_changeNothing() {
        ask("manyThreads_changeNothing", BlueprintRules::manyThreads);
    }

    /** Nor does the language of the machine. */
    @Test
    @ResourceLock(Resources.LOCALE)
    default void turkish_changesNothing() {
        ask("turkish_changesNothing", BlueprintRules::turkish);
    }

    /** Each declared parameter changes some reading, or what is refused. */
    @Test
    default void declaredParameters_areUsed() {
        ask("declaredParameters_areUsed", BlueprintRules::parameters);
    }

    /** Nothing is excused that is no rule. */
    @Test
    default void excuses_nameRules() {
        Rules.check(excused(), Rules.names(BlueprintStrategyContract.class));
    }

    private void ask(String rule, Consumer<BlueprintRules> check) {
        Rules.ask(this, rule, () -> new BlueprintRules(strategy(), bank(), tries()), check);
    }
}
