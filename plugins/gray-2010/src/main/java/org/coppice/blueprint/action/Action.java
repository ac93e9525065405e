package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Source;

/**
 * Something that a team can do, with what calls for it.
 *
 * @param id the stable id
 * @param title what, in a few words
 * @param who who sees to it
 * @param withWhom with whom
 * @param firstStep the first step
 * @param sign how one would notice the change
 * @param source the place in the paper that it stems from
 * @param calls what calls for it
 * @param against what speaks against it
 */
public record Action(
        String id,
        String title,
        String who,
        String withWhom,
        String firstStep,
        String sign,
        Source source,
        ImmutableList<Call> calls,
        ImmutableList<Call> against) {
    /** Who mostly sees to it. */
    public static final String MANAGER = "the manager";

    /** With whom it is mostly done. */
    public static final String TEAM = "the whole team";

    /** An action that nothing speaks against. */
    public static Action of(
            String id,
            String title,
            String who,
            String withWhom,
            String firstStep,
            String sign,
            Source source,
            Call... calls) {
        return new Action(
                id, title, who, withWhom, firstStep, sign, source, ImmutableList.copyOf(calls), ImmutableList.of());
    }

    /** The same, with what speaks against it. */
    public Action unless(Call... others) {
        return new Action(id, title, who, withWhom, firstStep, sign, source, calls, ImmutableList.copyOf(others));
    }
}
