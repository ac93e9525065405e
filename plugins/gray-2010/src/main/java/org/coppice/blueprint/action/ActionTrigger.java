package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.blueprint.draws.Shares;
import org.coppice.blueprint.evidence.Certainty;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.HostRisk;
import org.coppice.blueprint.evidence.LabelText;
import org.coppice.model.Construct;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.OrganisationReading;
import org.coppice.model.blueprint.OutlookReading;
import org.coppice.model.blueprint.PersonalisationReading;
import org.coppice.model.blueprint.PrioritiesReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.spi.Parameter;

/** A condition on the readings of a team that calls for an action, or is evidence against one. Each has a declared gravity. */
interface ActionTrigger {
    /** Returns the statements that call for the action; none if the condition does not hold. */
    ImmutableList<Call> calls(TeamReadings team);

    /** A reading with one of these labels. */
    static ActionTrigger of(double gravity, String reading, String... labels) {
        ImmutableSet<String> ids = ImmutableSet.copyOf(labels);
        return ofReading(
                gravity,
                reading,
                one -> one.judgement().label().stated().filter(ids::contains).isPresent());
    }

    /** A reading for which a condition holds; its label is the statement. */
    private static ActionTrigger ofReading(double gravity, String reading, Predicate<Reading> holds) {
        return team -> team
                .reading(reading)
                .filter(one -> one.judgement().label() instanceof Label.Stated)
                .filter(holds)
                .map(one -> new Call(
                        reading,
                        one.judgement().label().text(),
                        gravity,
                        Sureness.of(one.judgement().certainty()),
                        one.judgement().certainty(),
                        ""))
                .stream()
                .collect(ImmutableList.toImmutableList());
    }

    /** Readings whose labels are withheld because there is no shared view. */
    static ActionTrigger noSharedView(double gravity, String... readings) {
        return team -> Arrays.stream(readings)
                .flatMap(id -> team.reading(id).stream())
                .filter(one -> one.judgement().label() instanceof Label.Withheld withheld
                        && withheld.gate() == Gate.SHARED_VIEW)
                .map(one -> new Call(
                        one.id(),
                        sentence(((Label.Withheld) one.judgement().label()).detail()),
                        gravity,
                        Sureness.LIKELY,
                        Certainty.NOT_GIVEN,
                        ""))
                .collect(ImmutableList.toImmutableList());
    }

    /** A figure that is below a cut-off with enough probability. The gravity grows with the distance. */
    static ActionTrigger low(double gravity, String reading, Construct construct, Parameter cutoff) {
        return team -> team
                .score(reading, construct)
                .flatMap(score -> low(gravity, reading, construct, team, team.cutoff(cutoff), score))
                .stream()
                .collect(ImmutableList.toImmutableList());
    }

    /** The lowest figure of several constructs, if it is below a cut-off. */
    static ActionTrigger lowest(
            double gravity, String reading, Construct construct, Construct[] all, Parameter cutoff) {
        return team -> Arrays.stream(all)
                        .filter(one -> team.figure(reading, one).isPresent())
                        .min(Comparator.comparingDouble(
                                one -> team.figure(reading, one).getAsDouble()))
                        .filter(construct::equals)
                        .isPresent()
                ? low(gravity, reading, construct, cutoff).calls(team)
                : ImmutableList.of();
    }

    private static Optional<Call> low(
            double gravity, String reading, Construct construct, TeamReadings team, double cut, TeamScore score) {
        double figure = score.value().figure().orElseThrow();
        double sureness = Sureness.below(cut, score);
        return sureness >= team.cutoff(Cutoffs.SURE) // false too for a strategy without these cut-offs
                ? Optional.of(new Call(
                        reading,
                        String.format(
                                Locale.ROOT, "Members rate %s at %.2f, below %.2f.", name(construct), figure, cut),
                        Shares.limited(gravity + cut - figure),
                        sureness,
                        Certainty.words(sureness, team.published()),
                        ""))
                : Optional.empty();
    }

    private static String name(Construct construct) {
        String label = construct.label().toLowerCase(Locale.ROOT);
        if (construct instanceof LearningCulture) {
            return label + " learning";
        }
        if (construct == CommunityStrand.CONDITIONS) {
            return "the conditions for learning together";
        }
        return construct instanceof Outlook outlook ? LabelText.name(outlook) : label;
    }

    /** Blind spots of one facet of the outlook; the people who rate it lower are the partners if they are the people of this facet. */
    static ActionTrigger blindSpot(double gravity, Outlook facet, String people, Perspective... raters) {
        return team -> team.reading("outlook").stream()
                .flatMap(one -> one instanceof OutlookReading outlook ? outlook.blindSpots().stream() : Stream.of())
                .filter(spot -> spot.id().startsWith(prefix(facet)))
                .map(spot -> new Call(
                                "outlook",
                                sentence(spot.label()),
                                gravity,
                                Sureness.SURE,
                                Certainty.words(0.9, team.published()),
                                "")
                        .with(Arrays.stream(raters)
                                .filter(who -> isRatedBy(spot, facet, who))
                                .map(Perspective::label)
                                .findFirst()
                                .orElse(people)))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isRatedBy(Finding spot, Outlook facet, Perspective who) {
        return spot.id().equals(prefix(facet) + who.id());
    }

    private static String prefix(Outlook facet) {
        return "blind-spot-" + facet.id().replace("outlook.", "") + "-";
    }

    /** A risk from the organisation that is elevated or high, if its probability is published, as in the sentence of the reading. */
    static ActionTrigger hostRisk(double gravity) {
        return team -> team.reading("organisation").stream()
                .filter(one -> !team.fewMembers() && one instanceof OrganisationReading)
                .map(one -> HostRisk.of(((OrganisationReading) one).hostRisk(), team.cutoffs(), team.level()))
                .flatMap(Optional::stream)
                .filter(risk -> !risk.name().equals("low"))
                .map(risk -> new Call(
                        "organisation",
                        risk.sentence() + ".",
                        gravity,
                        Sureness.of(Certainty.words(risk.probability(), team.published())),
                        Certainty.words(risk.probability(), team.published()),
                        ""))
                .collect(ImmutableList.toImmutableList());
    }

    /** A result of the comparison of personalisation with the stage. */
    static ActionTrigger comparedWithStage(double gravity, String verdict) {
        return ofReading(
                gravity,
                "personalisation",
                one -> one instanceof PersonalisationReading levels
                        && levels.againstStage().filter(verdict::equals).isPresent());
    }

    /** Probable levels of personalisation up to {@code depth}. */
    static ActionTrigger noDeeperThan(double gravity, int depth) {
        return ofReading(
                gravity,
                "personalisation",
                one -> one instanceof PersonalisationReading levels
                        && !levels.likely().isEmpty()
                        && levels.likely().stream().allMatch(level -> level.depth() <= depth));
    }

    /** Topics that clearly come first: each topic that the label names is among the first with a high probability. */
    static ActionTrigger separatePriorities(double gravity) {
        return team -> ofReading(
                        gravity,
                        "priorities",
                        one -> one instanceof PrioritiesReading priorities
                                && priorities.ranks().stream()
                                        .anyMatch(rank -> one.judgement().states(rank.id()))
                                && one.judgement().sureness().orElse(0) >= team.cutoff(Cutoffs.SURE))
                .calls(team);
    }

    /** Returns a text as a sentence. */
    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    /** Returns the distinct partners that calls name, in their order; empty if none does. */
    static Optional<String> partners(ImmutableList<Call> calls) {
        String all = calls.stream()
                .map(Call::partner)
                .filter(one -> !one.isEmpty())
                .distinct()
                .collect(Collectors.joining(" and "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
