package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.FollowUp;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.PlainReading;
import org.coppice.model.blueprint.PublishedProbability;
import org.coppice.model.blueprint.Rank;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.SideBySide;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.BlueprintInput;

/**
 * Makes the blueprint of any strategy as coarse as the published view requires. A reading that fewer people than the minimum for figures of
 * spread carry, in one of the perspectives of its evidence, keeps its label, its reasons and its certainty in words; it has no probability,
 * value or rank. A reading that names no evidence is carried by all figures of the profile. Other probabilities are rounded to tenths.
 */
final class CoarseBlueprint {
    /** Perspectives with one answer sheet, whose figure the profile shows or withholds as a whole. */
    private static final ImmutableSet<Perspective> SINGLE = ImmutableSet.of(Perspective.MANAGER, Perspective.CONSENSUS);

    private final int least;

    private CoarseBlueprint(int least) {
        this.least = least;
    }

    /** Returns the rule of a recipe; empty in the research view. */
    static Optional<CoarseBlueprint> of(Recipe recipe) {
        return recipe.view() == View.PUBLISHED
                ? Optional.of(new CoarseBlueprint(recipe.minimums().spread()))
                : Optional.empty();
    }

    /** Returns the blueprint of the team as it may be published. */
    Blueprint of(Blueprint read, BlueprintInput team) {
        TeamProfile now = team.profile();
        Optional<TeamProfile> before = team.earlier().isEmpty()
                ? Optional.empty()
                : Optional.of(team.earlier().get(team.earlier().size() - 1).profile());
        return new Blueprint(
                read.team(),
                all(read.readings(), one -> few(one, now) ? inWords(one) : rounded(one)),
                read.recommendations(),
                all(read.perspectives(), one -> withoutIntervals(one, now)),
                all(read.followed(), one -> withoutIntervals(one, now, before)),
                read.guide());
    }

    private static <T> ImmutableList<T> all(List<T> some, UnaryOperator<T> change) {
        return some.stream().map(change).collect(ImmutableList.toImmutableList());
    }

    private boolean few(Reading reading, TeamProfile profile) {
        ImmutableList<EvidenceStep> evidence = reading.judgement().evidence();
        return evidence.isEmpty()
                ? profile.scores().stream().anyMatch(this::few)
                : evidence.stream().map(EvidenceStep::score).anyMatch(this::few);
    }

    /** Returns whether few people carry a shown figure; a figure whose number of people is absent has an interval if they are enough. */
    private boolean few(TeamScore score) {
        return score.value() instanceof Score.Measured
                && score.perspective().filter(who -> !SINGLE.contains(who)).isPresent()
                && (score.n().isPresent()
                        ? score.n().getAsInt() < least
                        : !(score.interval() instanceof Interval.Between));
    }

    private boolean few(Measure measure, Perspective who, TeamProfile profile) {
        return profile.scores().stream()
                .filter(score ->
                        score.measure().equals(measure) && score.perspective().equals(Optional.of(who)))
                .anyMatch(this::few);
    }

    private static Reading inWords(Reading reading) {
        Judgement judgement = reading.judgement();
        String words = judgement.sureness().isPresent()
                ? PublishedProbability.words(judgement.sureness().getAsDouble())
                : judgement.certainty();
        return PlainReading.builder(judgement.toBuilder().certainty(words).build())
                .build();
    }

    /** Returns the reading itself if its probabilities are in tenths, and otherwise a plain reading whose probabilities are. */
    private static Reading rounded(Reading reading) {
        Judgement judgement = reading.judgement();
        boolean coarse = reading.probabilities().values().stream().allMatch(PublishedProbability::isRounded)
                && judgement.sureness().stream().allMatch(PublishedProbability::isRounded)
                && reading.ranks().stream().mapToDouble(Rank::amongFirst).allMatch(PublishedProbability::isRounded);
        if (coarse) {
            return reading;
        }
        Judgement.Builder sure = judgement.toBuilder();
        judgement.sureness().ifPresent(p -> sure.certainty(PublishedProbability.round(p), judgement.certainty()));
        return PlainReading.builder(sure.build())
                .probabilities(PublishedProbability.shares(reading.probabilities()))
                .value(reading.value())
                .related(reading.related())
                .ranks(all(
                        reading.ranks(),
                        one -> Rank.builder(one.id(), one.label(), one.rank(), one.interval())
                                .amongFirst(PublishedProbability.round(one.amongFirst()))
                                .tier(one.tier())
                                .build()))
                .build();
    }

    private SideBySide withoutIntervals(SideBySide compared, TeamProfile profile) {
        boolean fewMembers = few(compared.measure(), Perspective.TEAM_MEMBER, profile);
        return new SideBySide(
                compared.measure(),
                compared.label(),
                all(
                        compared.views(),
                        view -> fewMembers || few(compared.measure(), view.perspective(), profile)
                                ? new SideBySide.View(
                                        view.perspective(),
                                        view.figure(),
                                        view.membersMore(),
                                        withheld(view.interval()),
                                        view.blindSpot())
                                : view));
    }

    private FollowUp withoutIntervals(FollowUp followed, TeamProfile now, Optional<TeamProfile> before) {
        return new FollowUp(
                followed.recommendation(),
                followed.title(),
                followed.since(),
                followed.compared(),
                all(
                        followed.moved(),
                        one -> few(one.measure(), one.perspective(), now)
                                        || before.filter(then -> few(one.measure(), one.perspective(), then))
                                                .isPresent()
                                ? FollowUp.Movement.builder(
                                                one.measure(),
                                                one.label(),
                                                one.perspective(),
                                                one.change(),
                                                withheld(one.interval()))
                                        .paired(one.paired())
                                        .build()
                                : one));
    }

    /** Returns the reason why there is no interval: the size of the group, also if the strategy could not compute one from its figures. */
    private static Interval withheld(Interval interval) {
        boolean none = interval instanceof Interval.Withheld withheld
                && !withheld.reason().equals(WithheldReason.NOT_GIVEN);
        return none ? interval : Interval.withheld(WithheldReason.MINIMUM_SPREAD);
    }
}
