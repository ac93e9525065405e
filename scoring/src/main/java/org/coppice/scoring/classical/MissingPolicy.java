package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableList;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.spi.Parameter;
import org.coppice.spi.Parameters;
import org.coppice.spi.SampleStatistic;

/** What is done where answers are missing. A question that does not apply to a respondent counts in none of them. */
enum MissingPolicy {
    /** A score needs half of the applicable questions answered; it is made from those. */
    HALF("half"),
    /** A score needs all of them answered. */
    COMPLETE("complete"),
    /** A score needs one of them answered; it is made from those that are. */
    ANY("any"),
    /** Each missing answer is replaced with the median of the sample's answers to it in the same perspective. */
    IMPUTE_MEDIAN("impute-median"),
    /** The same, with the mean. */
    IMPUTE_MEAN("impute-mean");

    static final Parameter PARAMETER = Parameter.oneOf(
            "missing",
            "What is done where answers are missing",
            HALF.id,
            COMPLETE.id,
            ANY.id,
            IMPUTE_MEDIAN.id,
            IMPUTE_MEAN.id);

    private final String id;

    MissingPolicy(String id) {
        this.id = id;
    }

    static MissingPolicy of(Parameters parameters) {
        String id = parameters.text(PARAMETER.name());
        for (MissingPolicy policy : values()) {
            if (policy.id.equals(id)) {
                return policy;
            }
        }
        throw new AssertionError(id);
    }

    String id() {
        return id;
    }

    boolean imputes() {
        return this == IMPUTE_MEDIAN || this == IMPUTE_MEAN;
    }

    /** The statistic that holds what is filled in; only for a policy that imputes. */
    QuestionCentre centre() {
        return this == IMPUTE_MEAN ? QuestionCentre.MEAN : QuestionCentre.MEDIAN;
    }

    ImmutableList<SampleStatistic<TeamAnswers, ?>> needs() {
        return imputes() ? ImmutableList.of(centre()) : ImmutableList.of();
    }

    /** How many answers a score needs when that many questions apply. */
    int needed(int applicable) {
        return switch (this) {
            case COMPLETE -> applicable;
            case HALF -> (applicable + 1) / 2;
            case ANY -> 1;
            case IMPUTE_MEDIAN, IMPUTE_MEAN -> 0;
        };
    }
}
