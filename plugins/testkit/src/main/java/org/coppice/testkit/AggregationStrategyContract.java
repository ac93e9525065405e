package org.coppice.testkit;

import java.util.function.Consumer;
import org.coppice.spi.AggregationStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The rules that every aggregation strategy keeps, each a test. They are tried on made scores in metrics with and without ends, of groups of one and
 * of many, on all declared parameters.
 */
public interface AggregationStrategyContract extends StrategyContract<AggregationStrategy> {
    @Override
    AggregationStrategy strategy();

    /** How many made samples each rule is tried on. */
    default int tries() {
        return Tries.MANY;
    }

    /** With its parameters as they are by default it accepts some instrument. */
    @Test
    default void defaults_areAccepted() {
        ask("defaults_areAccepted", AggregationRules::binds);
    }

    /** Groups of two and more have an estimate for each column, value and interval within the bounds of its metric. */
    @Test
    default void figures_lieWithinTheirMetric() {
        ask("figures_lieWithinTheirMetric", AggregationRules::withinMetric);
    }

    /** So has a group of one. */
    @Test
    default void oneMember_hasFiguresOrAReason() {
        ask("oneMember_hasFiguresOrAReason", AggregationRules::oneMember);
    }

    /** A group of nobody has none: they are withheld. */
    @Test
    default void emptyGroup_hasNoFigures() {
        ask("emptyGroup_hasNoFigures", AggregationRules::emptyGroup);
    }

    /** Where nobody has a score, the figure is withheld, with a reason, and never a number. */
    @Test
    default void missingScores_withholdTheFigure() {
        ask("missingScores_withholdTheFigure", AggregationRules::missing);
    }

    /** A person without a score changes no figure of the others. */
    @Test
    default void personWithoutAScore_changesNothing() {
        ask("personWithoutAScore_changesNothing", AggregationRules::scoreless);
    }

    /** The same scores have the same figures to the last bit, bound once or twice. */
    @Test
    default void sameScores_haveTheSameFigures() {
        ask("sameScores_haveTheSameFigures", AggregationRules::sameTwice);
    }

    /** The order of respondents plays no part, but for rounding. */
    @Test
    default void orderOfRespondents_doesNotMatter() {
        ask("orderOfRespondents_doesNotMatter", AggregationRules::order);
    }

    /** Many threads at once have the same figures as one. */
    @Test
    default void manyThreads_changeNothing() {
        ask("manyThreads_changeNothing", AggregationRules::manyThreads);
    }

    /** Nor does the language of the machine. */
    @Test
    @ResourceLock(Resources.LOCALE)
    default void turkish_changesNothing() {
        ask("turkish_changesNothing", AggregationRules::turkish);
    }

    /**
     * In groups of the default minimum, five people, and in larger ones, no figure and no end of an interval is the score of one person, unless at
     * least two people have lower scores and at least two have higher ones.
     *
     * <p>The host shows a figure of five people or more, and withholds the scores of persons. A figure that is the lowest, the
     * highest or another score near an end shows one person's score, and people in the team often know whose it is. The median is
     * the score of one person too, but with two people on each side nobody can tell whose: that is why the rule permits it.
     */
    @Test
    default void figures_giveNobodyAway() {
        ask("figures_giveNobodyAway", AggregationRules::nobodysScore);
    }

    /** Each declared parameter changes some figure, or what is refused. */
    @Test
    default void declaredParameters_areUsed() {
        ask("declaredParameters_areUsed", AggregationRules::parameters);
    }

    /** Nothing is excused that is no rule. */
    @Test
    default void excuses_nameRules() {
        Rules.check(excused(), Rules.names(AggregationStrategyContract.class));
    }

    private void ask(String rule, Consumer<AggregationRules> check) {
        Rules.ask(this, rule, () -> new AggregationRules(strategy(), tries()), check);
    }
}
