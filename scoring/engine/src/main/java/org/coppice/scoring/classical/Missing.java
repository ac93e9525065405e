package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Named;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.spi.Parameter;
import org.coppice.spi.Parameters;
import org.coppice.spi.SampleStatistic;
import org.coppice.statistics.missing.MissingRule;

/** The rule for missing answers as a parameter of a strategy, and the sample statistic that the rule needs. */
final class Missing {
    static final Parameter PARAMETER = Parameter.oneOf(
            "missing",
            "How missing answers are treated",
            MissingRule.HALF.id(),
            MissingRule.COMPLETE.id(),
            MissingRule.ANY.id(),
            MissingRule.IMPUTE_MEDIAN.id(),
            MissingRule.IMPUTE_MEAN.id());

    private Missing() {}

    static MissingRule rule(Parameters parameters) {
        return Named.of(MissingRule.all(), PARAMETER.name(), parameters.text(PARAMETER.name()));
    }

    static ImmutableList<SampleStatistic<TeamAnswers, ?>> needs(MissingRule rule) {
        return rule.imputes() ? ImmutableList.of(centre(rule)) : ImmutableList.of();
    }

    /** Returns the statistic that contains the imputed values. It is only for rules that impute. */
    static QuestionCentre centre(MissingRule rule) {
        return rule == MissingRule.IMPUTE_MEAN ? QuestionCentre.MEAN : QuestionCentre.MEDIAN;
    }
}
