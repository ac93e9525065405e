package org.coppice.report.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.SampleResult;
import org.coppice.model.blueprint.TeamResult;

/** The pictures of a page. */
final class Drawings {
    Drawings(Setting setting) {}

    /** Returns the pictures of a team. */
    ImmutableList<Block> of(TeamResult team, ImmutableSet<Perspective> wanted) {
        return ImmutableList.of();
    }

    /** Returns the pictures of a sample. */
    ImmutableList<Block> of(SampleResult sample) {
        return ImmutableList.of();
    }
}
