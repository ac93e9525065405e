package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Source;

/**
 * An action for a team, with the readings that trigger it.
 *
 * @param id the stable id
 * @param title the title
 * @param who the person responsible
 * @param withWhom the people involved
 * @param firstStep the first step
 * @param sign the sign by which the change is noticed
 * @param source the source in the paper
 * @param triggers the readings that support the action
 * @param contraindications the readings that contradict the action
 */
public record Action(
        String id,
        String title,
        String who,
        String withWhom,
        String firstStep,
        String sign,
        Source source,
        ImmutableList<ActionTrigger> triggers,
        ImmutableList<ActionTrigger> contraindications) {
    /** The usual person responsible. */
    public static final String MANAGER = "the manager";

    /** The people usually involved. */
    public static final String TEAM = "the whole team";

    /** Returns an action without contraindications. */
    public static Action of(
            String id,
            String title,
            String who,
            String withWhom,
            String firstStep,
            String sign,
            Source source,
            ActionTrigger... triggers) {
        return new Action(
                id, title, who, withWhom, firstStep, sign, source, ImmutableList.copyOf(triggers), ImmutableList.of());
    }

    /** Returns the same action with contraindications. */
    public Action unless(ActionTrigger... others) {
        return new Action(id, title, who, withWhom, firstStep, sign, source, triggers, ImmutableList.copyOf(others));
    }
}
