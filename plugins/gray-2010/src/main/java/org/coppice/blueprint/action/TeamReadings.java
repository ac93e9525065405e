package org.coppice.blueprint.action;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Construct;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Score;
import org.coppice.spi.Parameter;

/**
 * The readings of a team, from which actions follow. Actions depend only on what is published of the readings: labels, certainties in words, notes, and the
 * figures of the profile that are their evidence.
 */
public final class TeamReadings {
    private final ImmutableList<Reading> all;
    private final Cutoffs cutoffs;
    private final double level;
    private final boolean published;
    private final boolean fewMembers;

    private TeamReadings(
            ImmutableList<Reading> all, Cutoffs cutoffs, double level, boolean published, boolean fewMembers) {
        this.all = all;
        this.cutoffs = cutoffs;
        this.level = level;
        this.published = published;
        this.fewMembers = fewMembers;
    }

    /** Returns the readings of the team of that evidence. */
    public static TeamReadings of(ImmutableList<Reading> readings, Evidence evidence) {
        return new TeamReadings(
                readings, evidence.cutoffs(), evidence.level(), evidence.published(), evidence.fewMembers());
    }

    /** Returns the reading with that id, if there is one. */
    Optional<Reading> reading(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    double cutoff(Parameter cutoff) {
        return cutoffs.of(cutoff);
    }

    Cutoffs cutoffs() {
        return cutoffs;
    }

    /** Returns the level of the intervals. */
    double level() {
        return level;
    }

    boolean published() {
        return published;
    }

    /** Returns whether so few members answered that only labels and words of the readings are published. */
    boolean fewMembers() {
        return fewMembers;
    }

    /** Returns the members' score of a construct that a reading has as evidence, if it is shown and enough people answered with care. */
    Optional<TeamScore> score(String reading, Construct construct) {
        return reading(reading).stream()
                .filter(TeamReadings::hasReliableAnswers)
                .flatMap(one -> one.judgement().evidence().stream())
                .map(EvidenceStep::score)
                .filter(score -> score.measure().equals(Measures.now(construct))
                        && score.perspective().equals(Optional.of(Perspective.TEAM_MEMBER))
                        && score.value() instanceof Score.Measured)
                .findFirst();
    }

    private static boolean hasReliableAnswers(Reading one) {
        return !(one.judgement().label() instanceof Label.Withheld withheld)
                || !(withheld.gate().equals(Gate.RESPONSE_RATE)
                        || withheld.gate().equals(Gate.ANSWER_QUALITY));
    }

    /** Returns the members' figure of a construct that a reading has as evidence, if it is shown. */
    OptionalDouble figure(String reading, Construct construct) {
        return score(reading, construct).map(score -> score.value().figure()).orElse(OptionalDouble.empty());
    }
}
