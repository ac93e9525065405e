package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;

/**
 * The reading of what the team should work on first.
 *
 * @param judgement the judgement
 * @param ranks the rows of Table 2 that could be ranked, in the order of their ranks
 * @param importanceAsked whether importance was asked; otherwise all rows are equally important
 * @param related additional figures that are shown with it
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record PrioritiesReading(
        Judgement judgement, ImmutableList<Rank> ranks, boolean importanceAsked, ImmutableList<Finding> related)
        implements Reading {}
