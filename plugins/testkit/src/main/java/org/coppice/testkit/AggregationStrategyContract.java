package org.coppice.testkit;

import java.util.function.Consumer;
import org.coppice.spi.AggregationStrategy;
import org.coppice.testkit.rule.AggregationHarness;
import org.coppice.testkit.rule.AggregationRules;
import org.coppice.testkit.rule.PropertyRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The rules of aggregation strategies, each as a test. A rule is checked on generated scores in bounded and unbounded metrics, on groups of one
 * person and of several, and on values of all declared parameters.
 *
 * <pre>{@code
 * class HodgesLehmannTest implements AggregationStrategyContract {
 *     public AggregationStrategy strategy() { return new HodgesLehmann(); }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface AggregationStrategyContract extends StrategyContract<AggregationStrategy> {
    @Override
    AggregationStrategy strategy();

    /** The number of generated samples on which each rule is checked. */
    default int tries() {
        return PropertyRunner.MANY;
    }

    /** The strategy accepts at least one generated instrument with the default values of its parameters. */
    @Test
    default void defaults_areAccepted() {
        ask("defaults_areAccepted", AggregationRules::binds);
    }

    /** A group of two or more has an estimate for each column; value and interval are within the bounds of the metric. */
    @Test
    default void figures_lieWithinTheirMetric() {
        ask("figures_lieWithinTheirMetric", AggregationRules::withinMetric);
    }

    /** A group of one has an estimate for each column within the bounds of the metric, or a withheld one with a reason. */
    @Test
    default void oneMember_hasFiguresOrAReason() {
        ask("oneMember_hasFiguresOrAReason", AggregationRules::oneMember);
    }

    /** All figures of an empty group are withheld. */
    @Test
    default void emptyGroup_hasNoFigures() {
        ask("emptyGroup_hasNoFigures", AggregationRules::emptyGroup);
    }

    /** The figure is withheld with a reason if nobody in the group has a score. */
    @Test
    default void missingScores_withholdTheFigure() {
        ask("missingScores_withholdTheFigure", AggregationRules::missing);
    }

    /** A person without a score does not change the figures of the group. */
    @Test
    default void personWithoutAScore_changesNothing() {
        ask("personWithoutAScore_changesNothing", AggregationRules::personWithoutScore);
    }

    /** The same scores give the same figures to the last bit, from the same aggregator and from one that is bound again. */
    @Test
    default void sameScores_haveTheSameFigures() {
        ask("sameScores_haveTheSameFigures", AggregationRules::repeatable);
    }

    /** The order of respondents does not change the figures, apart from rounding. */
    @Test
    default void orderOfRespondents_doesNotMatter() {
        ask("orderOfRespondents_doesNotMatter", AggregationRules::order);
    }

    /** Many threads that use one aggregator get the same figures as one thread. */
    @Test
    default void manyThreads_changeNothing() {
        ask("manyThreads_changeNothing", AggregationRules::manyThreads);
    }

    /** The default locale of the machine changes nothing; the rule uses Turkish. */
    @Test
    @ResourceLock(Resources.LOCALE)
    default void turkishLocale_changesNothing() {
        ask("turkishLocale_changesNothing", AggregationRules::turkishLocale);
    }

    /**
     * No figure and no interval limit of a group of five or more (the default minimum) is the score of one person, unless at least two people
     * have lower scores and at least two have higher scores.
     *
     * <p>The host shows figures of five people or more and withholds the scores of persons. A figure that is the lowest, the
     * highest or another score near an end discloses one person's score, and people in the team often know whose it is. The median is
     * the score of one person too, but with two people on each side nobody can identify the person: therefore the rule permits it.
     */
    @Test
    default void figures_discloseNoPersonsScore() {
        ask("figures_discloseNoPersonsScore", AggregationRules::disclosure);
    }

    /** Each declared parameter changes at least one figure, or which values are rejected. */
    @Test
    default void declaredParameters_areUsed() {
        ask("declaredParameters_areUsed", AggregationRules::parameters);
    }

    /** The keys of {@link #excused} are names of rules. */
    @Test
    default void excuses_nameExistingRules() {
        ContractRules.checkNames(excused(), ContractRules.names(AggregationStrategyContract.class));
    }

    private void ask(String rule, Consumer<AggregationRules> check) {
        ContractRules.ask(this, rule, () -> new AggregationRules(new AggregationHarness(strategy()), tries()), check);
    }
}
