package org.coppice.testkit;

import java.util.function.Consumer;
import org.coppice.model.bank.QuestionBank;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.testkit.rule.BlueprintDisclosureRules;
import org.coppice.testkit.rule.BlueprintHarness;
import org.coppice.testkit.rule.BlueprintLabelRules;
import org.coppice.testkit.rule.BlueprintRules;
import org.coppice.testkit.sample.Banks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The rules of blueprint strategies, each as a test. The host scores generated teams with a minimum group of five, and the strategy reads them.
 *
 * <pre>{@code
 * class TrustBlueprintTest implements BlueprintStrategyContract {
 *     public BlueprintStrategy strategy() { return new TrustBlueprint(); }
 *     public QuestionBank bank() { return TrustBank.bank(); }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface BlueprintStrategyContract extends StrategyContract<BlueprintStrategy> {
    @Override
    BlueprintStrategy strategy();

    /** The bank that the teams answer: ratings for all constructs of the paper, unless overridden for a strategy that reads other constructs. */
    default QuestionBank bank() {
        return Banks.ofPaperVocabulary();
    }

    /** The number of generated teams on which each rule is checked; each is scored and read completely. */
    default int tries() {
        return BlueprintRules.SOME;
    }

    /** The strategy accepts the bank with the default values of its parameters. */
    @Test
    default void defaults_areAccepted() {
        ask("defaults_areAccepted", BlueprintRules::binds);
    }

    /** Every team has the same readings and causes no exception, including a team of nobody and a team of one person. */
    @Test
    default void everyTeam_hasTheSameReadings() {
        ask("everyTeam_hasTheSameReadings", BlueprintRules::everyTeam);
    }

    /** At least one generated team has a stated label. */
    @Test
    default void someTeam_hasAStatedLabel() {
        ask("someTeam_hasAStatedLabel", BlueprintRules::someLabel);
    }

    /** The same team has the same blueprint, from the same reader and from one that is bound again. */
    @Test
    default void sameTeam_isReadTheSame() {
        ask("sameTeam_isReadTheSame", BlueprintRules::repeatable);
    }

    /** The order of respondents does not change the blueprint. */
    @Test
    default void orderOfRespondents_doesNotMatter() {
        ask("orderOfRespondents_doesNotMatter", BlueprintRules::order);
    }

    /** Probabilities are from 0 to 1 and add up to 1; a reading may have none. */
    @Test
    default void probabilities_addUpToOne() {
        askOfLabels("probabilities_addUpToOne", BlueprintLabelRules::probabilities);
    }

    /** Notes and the ids of labels are never blank. */
    @Test
    default void texts_areNeverBlank() {
        askOfLabels("texts_areNeverBlank", BlueprintLabelRules::texts);
    }

    /** All labels are withheld for a team that answered nothing. */
    @Test
    default void missingAnswers_withholdEveryLabel() {
        askOfDisclosure("missingAnswers_withholdEveryLabel", BlueprintDisclosureRules::noAnswers);
    }

    /**
     * A stated label lists the gates that were checked, none of which failed, and its certainty: a probability in words, or the basis of the
     * label. {@code not known} is for labels that are withheld.
     */
    @Test
    default void statedLabels_haveGatesAndCertainty() {
        askOfLabels("statedLabels_haveGatesAndCertainty", BlueprintLabelRules::gatesAndCertainty);
    }

    /** The answers of a group below the minimum do not change the blueprint. */
    @Test
    default void groupBelowTheMinimum_isNotRead() {
        askOfDisclosure("groupBelowTheMinimum_isNotRead", BlueprintDisclosureRules::belowMinimum);
    }

    /** Answers to questions that fewer people than the minimum answered do not change the blueprint of a larger team. */
    @Test
    default void withheldFigures_areNotRead() {
        askOfDisclosure("withheldFigures_areNotRead", BlueprintDisclosureRules::withheldFigures);
    }

    /**
     * In the published view, a group that is too small for figures of spread is read from the profile: the strategy states labels for such teams,
     * and permuting the answers to one construct among their people changes nothing.
     */
    @Test
    default void smallGroups_areReadFromTheProfile() {
        askOfDisclosure("smallGroups_areReadFromTheProfile", BlueprintDisclosureRules::smallGroups);
    }

    /** Many threads that use one reader get the same blueprints as one thread. */
    @Test
    default void manyThreads_changeNothing() {
        ask("manyThreads_changeNothing", BlueprintRules::manyThreads);
    }

    /** The default locale of the machine changes nothing; the rule uses Turkish. */
    @Test
    @ResourceLock(Resources.LOCALE)
    default void turkishLocale_changesNothing() {
        ask("turkishLocale_changesNothing", BlueprintRules::turkishLocale);
    }

    /** Each declared parameter changes at least one reading, or which values are rejected. */
    @Test
    default void declaredParameters_areUsed() {
        ask("declaredParameters_areUsed", BlueprintRules::parameters);
    }

    /** The keys of {@link #excused} are names of rules. */
    @Test
    default void excuses_nameExistingRules() {
        ContractRules.checkNames(excused(), ContractRules.names(BlueprintStrategyContract.class));
    }

    private void ask(String rule, Consumer<BlueprintRules> check) {
        ContractRules.ask(this, rule, () -> new BlueprintRules(host(), tries()), check);
    }

    private void askOfLabels(String rule, Consumer<BlueprintLabelRules> check) {
        ContractRules.ask(this, rule, () -> new BlueprintLabelRules(host(), tries()), check);
    }

    private void askOfDisclosure(String rule, Consumer<BlueprintDisclosureRules> check) {
        ContractRules.ask(this, rule, () -> new BlueprintDisclosureRules(host(), tries()), check);
    }

    private BlueprintHarness host() {
        return new BlueprintHarness(strategy(), bank());
    }
}
