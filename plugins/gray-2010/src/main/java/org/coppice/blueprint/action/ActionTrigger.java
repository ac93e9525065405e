package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Predicate;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.OrganisationReading;
import org.coppice.model.blueprint.OutlookReading;
import org.coppice.model.blueprint.PersonalisationReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.vocabulary.LearningCulture;

/**
 * A condition on a reading that supports or contradicts an action.
 *
 * @param reading the id of the reading
 * @param holds the condition
 */
record ActionTrigger(String reading, Predicate<Reading> holds) {
    /** The probability below which an outcome is less likely than not. */
    private static final double LIKELY = 0.5;

    /** A reading with one of these labels. */
    static ActionTrigger of(String reading, String... labels) {
        ImmutableSet<String> ids = ImmutableSet.copyOf(labels);
        return new ActionTrigger(
                reading,
                one -> one.judgement().label().stated().filter(ids::contains).isPresent());
    }

    /** A reading with a stated label other than this one. */
    static ActionTrigger not(String reading, String label) {
        return new ActionTrigger(
                reading,
                one -> one.judgement()
                        .label()
                        .stated()
                        .filter(id -> !id.equals(label))
                        .isPresent());
    }

    /** A reading whose label is withheld because there is no shared view. */
    static ActionTrigger noSharedView(String reading) {
        return new ActionTrigger(
                reading,
                one -> one.judgement().label() instanceof Label.Withheld withheld
                        && withheld.gate() == Gate.SHARED_VIEW);
    }

    /** A culture that is the weakest and does not lead. */
    static ActionTrigger weakest(LearningCulture culture) {
        return new ActionTrigger(
                "superordinate",
                one -> one instanceof SuperordinateReading cultures
                        && cultures.weakest().filter(culture::equals).isPresent()
                        && !cultures.leading().contains(culture));
    }

    /** A blind spot in the outlook. */
    static ActionTrigger blindSpot() {
        return new ActionTrigger(
                "outlook",
                one -> one instanceof OutlookReading outlook
                        && !outlook.blindSpots().isEmpty());
    }

    /** A risk from the organisation that is probably elevated or high. */
    static ActionTrigger hostRisk() {
        return new ActionTrigger(
                "organisation",
                one -> one instanceof OrganisationReading organisation
                        && !organisation.hostRisk().isEmpty()
                        && organisation.hostRisk().getOrDefault("low", 1.0) < LIKELY);
    }

    /** A result of the comparison of personalisation with the stage. */
    static ActionTrigger comparedWithStage(String verdict) {
        return new ActionTrigger(
                "personalisation",
                one -> one instanceof PersonalisationReading personalisation
                        && personalisation
                                .againstStage()
                                .filter(verdict::equals)
                                .isPresent());
    }

    /** Probable levels of personalisation up to {@code depth}. */
    static ActionTrigger noDeeperThan(int depth) {
        return new ActionTrigger(
                "personalisation",
                one -> one instanceof PersonalisationReading personalisation
                        && !personalisation.likely().isEmpty()
                        && personalisation.likely().stream().allMatch(level -> level.depth() <= depth));
    }

    /** Returns the readings for which at least one trigger holds. */
    static ImmutableList<Reading> matching(ImmutableList<ActionTrigger> triggers, ImmutableList<Reading> readings) {
        return readings.stream()
                .filter(one -> triggers.stream()
                        .anyMatch(trigger -> trigger.reading().equals(one.id())
                                && trigger.holds().test(one)))
                .collect(ImmutableList.toImmutableList());
    }
}
