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
 * A reading that speaks for or against an action.
 *
 * @param reading the id of the reading
 * @param speaks whether it does
 */
record Call(String reading, Predicate<Reading> speaks) {
    /** Below this an outcome is less likely than not. */
    private static final double LIKELY = 0.5;

    /** A reading that says one of those labels. */
    static Call of(String reading, String... labels) {
        ImmutableSet<String> ids = ImmutableSet.copyOf(labels);
        return new Call(
                reading,
                one -> one.judgement().label().stated().filter(ids::contains).isPresent());
    }

    /** A reading that says something, but not that. */
    static Call not(String reading, String label) {
        return new Call(
                reading,
                one -> one.judgement()
                        .label()
                        .stated()
                        .filter(id -> !id.equals(label))
                        .isPresent());
    }

    /** A reading without a label because there is no shared view. */
    static Call divided(String reading) {
        return new Call(
                reading,
                one -> one.judgement().label() instanceof Label.Withheld withheld
                        && withheld.gate() == Gate.SHARED_VIEW);
    }

    /** A culture that is the weakest and does not lead. */
    static Call weakest(LearningCulture culture) {
        return new Call(
                "superordinate",
                one -> one instanceof SuperordinateReading cultures
                        && cultures.weakest().filter(culture::equals).isPresent()
                        && !cultures.leading().contains(culture));
    }

    /** A blind spot in the outlook. */
    static Call blindSpot() {
        return new Call(
                "outlook",
                one -> one instanceof OutlookReading outlook
                        && !outlook.blindSpots().isEmpty());
    }

    /** A risk from the host that is likely to be elevated or high. */
    static Call hostRisk() {
        return new Call(
                "organisation",
                one -> one instanceof OrganisationReading organisation
                        && !organisation.hostRisk().isEmpty()
                        && organisation.hostRisk().getOrDefault("low", 1.0) < LIKELY);
    }

    /** How personalisation stands against the stage. */
    static Call againstStage(String verdict) {
        return new Call(
                "personalisation",
                one -> one instanceof PersonalisationReading personalisation
                        && personalisation
                                .againstStage()
                                .filter(verdict::equals)
                                .isPresent());
    }

    /** Levels none of which is deeper than {@code depth}. */
    static Call shallow(int depth) {
        return new Call(
                "personalisation",
                one -> one instanceof PersonalisationReading personalisation
                        && !personalisation.likely().isEmpty()
                        && personalisation.likely().stream().allMatch(level -> level.depth() <= depth));
    }

    /** The readings that speak by one of those calls, each once. */
    static ImmutableList<Reading> speaking(ImmutableList<Call> calls, ImmutableList<Reading> readings) {
        return readings.stream()
                .filter(one -> calls.stream()
                        .anyMatch(call ->
                                call.reading().equals(one.id()) && call.speaks().test(one)))
                .collect(ImmutableList.toImmutableList());
    }
}
