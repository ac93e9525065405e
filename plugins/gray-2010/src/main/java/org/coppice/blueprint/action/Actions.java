package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;

/** The catalogue of actions: the paper's own, in plain words of ours. */
public final class Actions {
    private Actions() {}

    /** All of them, in the order in which they stand where nothing else tells. */
    public static ImmutableList<Action> all() {
        return ImmutableList.<Action>builder()
                .addAll(LeadingActions.all())
                .addAll(CommunityActions.all())
                .addAll(SupervisingActions.all())
                .addAll(OutwardActions.all())
                .addAll(CultureActions.all())
                .addAll(HostActions.all())
                .addAll(AgendaActions.all())
                .build();
    }
}
