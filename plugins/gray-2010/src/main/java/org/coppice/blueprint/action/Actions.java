package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;

/** The catalogue of actions: those of the paper, in our own words. */
public final class Actions {
    private Actions() {}

    /** Returns all actions in their default order. */
    public static ImmutableList<Action> all() {
        return ImmutableList.<Action>builder()
                .addAll(LeadingActions.all())
                .addAll(CommunityActions.all())
                .addAll(SupervisingActions.all())
                .addAll(OutwardActions.all())
                .addAll(CultureActions.all())
                .addAll(HostActions.all())
                .addAll(AgendaActions.all())
                .addAll(TheoryActions.all())
                .build();
    }
}
