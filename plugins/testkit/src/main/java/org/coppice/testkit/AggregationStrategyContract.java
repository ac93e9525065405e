package org.coppice.testkit;

import java.util.function.Consumer;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.StrategyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The rules that every aggregation strategy keeps, each a test. They are tried on made scores in metrics with and without ends, of groups of one and
 * of many, on all declared parameters.
 */
public interface AggregationStrategyContract extends Excusable {
    /** The strategy; the same at every call, or a new one of the same kind. */
    AggregationStrategy strategy();

    /** How many made samples each rule is tried on. */
    default int tries() {
        return Tries.MANY;
    }

    /** Id, title and parameters never change. */
    @Test
    default void info_isTheSameAtEveryCall() {
        Rules.unlessExcused(this, "info_isTheSameAtEveryCall");
        StrategyInfo first = strategy().info();
        StrategyInfo then = strategy().info();
        StrategyRules.sameInfo("aggregation strategy", first, then);
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
        Rules.unlessExcused(this, rule);
        check.accept(new AggregationRules(strategy(), tries()));
    }
}
