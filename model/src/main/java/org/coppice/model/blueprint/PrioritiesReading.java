package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import org.coppice.model.score.Interval;
import org.coppice.model.vocabulary.DomainQuestion;

/**
 * What to work on first.
 *
 * @param judgement what it says
 * @param priorities the rows of Table 2 that could be ranked, the first first
 * @param importanceAsked whether importance was asked; else all matter the same
 * @param related further figures that are shown with it
 * @since 0.1.0
 */
public record PrioritiesReading(
        Judgement judgement,
        ImmutableList<Priority> priorities,
        boolean importanceAsked,
        ImmutableList<Finding> related)
        implements Reading {

    /**
     * One matter and its rank.
     *
     * @param row the row of Table 2
     * @param rank its rank, from 1
     * @param interval of the rank
     * @param amongFirst how likely it is among the first
     * @param tier from 1; matters whose intervals overlap share one
     */
    public record Priority(DomainQuestion row, int rank, Interval.Between interval, double amongFirst, int tier) {}
}
