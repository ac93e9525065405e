package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.score.Interval;
import org.coppice.model.vocabulary.DomainQuestion;

/**
 * The reading of what the team should work on first.
 *
 * @param judgement the judgement
 * @param priorities the rows of Table 2 that could be ranked, in the order of their ranks
 * @param importanceAsked whether importance was asked; otherwise all rows are equally important
 * @param related additional figures that are shown with it
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record PrioritiesReading(
        Judgement judgement,
        ImmutableList<Priority> priorities,
        boolean importanceAsked,
        ImmutableList<Finding> related)
        implements Reading {

    /**
     * A row of Table 2 with its rank.
     *
     * @param row the row of Table 2
     * @param rank its rank, from 1
     * @param interval the interval of the rank
     * @param amongFirst the probability that it is among the first
     * @param tier the tier, from 1; rows whose intervals overlap share a tier
     */
    public record Priority(DomainQuestion row, int rank, Interval.Between interval, double amongFirst, int tier) {}
}
