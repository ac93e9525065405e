package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Roster;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Instrument;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.ResponseRate;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.audit.SpreadDetail;
import org.coppice.scoring.disclosure.HeadCount;
import org.coppice.scoring.disclosure.Rounding;
import org.coppice.scoring.disclosure.SpreadRule;

/** Creates the profile of a team from its groups: the figures that may be shown and the figures pooled from them, rounded for the view. */
public final class ProfileWriter {
    private static final Estimate NOTHING_TO_POOL = Estimate.withheld(
            Score.withheld(WithheldReason.NO_SCORES, "none of the perspectives in the pooled figure can be shown"));

    private final Instrument instrument;
    private final Recipe recipe;
    private final Roster roster;
    private final HeadCount counts;
    private final SpreadRule spread;
    private final Pooling pooling;
    private final ImmutableList<Rounding> rounding; // by column
    private final Rounding share;
    private final ImmutableList<ImmutableSet<Perspective>> asked; // by column

    ProfileWriter(
            Instrument instrument,
            ImmutableList<ScoreColumn> columns,
            Recipe recipe,
            Roster roster,
            SpreadRule spread,
            Pooling pooling) {
        this.instrument = instrument;
        this.recipe = recipe;
        this.roster = roster;
        this.counts = new HeadCount(recipe);
        this.spread = spread;
        this.pooling = pooling;
        this.share = Rounding.ofShares(recipe.view());
        this.rounding = columns.stream()
                .map(column -> Rounding.of(recipe.view(), column.metric()))
                .collect(ImmutableList.toImmutableList());
        this.asked = columns.stream()
                .map(column -> Arrays.stream(Perspective.values())
                        .filter(who -> instrument.asks(column.measure(), who))
                        .collect(Sets.toImmutableEnumSet()))
                .collect(ImmutableList.toImmutableList());
    }

    TeamProfile profile(TeamAnswers team, TeamGroups groups, BetweenTeams between) {
        ImmutableList<ResponseRate> responses = responses(team);
        ImmutableList.Builder<TeamScore> scores = ImmutableList.builder();
        List<Shown> shown = new ArrayList<>();
        Map<Perspective, AnsweredQuestions> answered = Maps.toMap(
                groups.cells().keySet(),
                who -> AnsweredQuestions.of(groups.rowsOf(who).answers().answers()));
        for (int c = 0; c < groups.columns().size(); c++) {
            shown.clear();
            for (var group : groups.cells().entrySet()) {
                TeamGroups.Cell cell = group.getValue().get(c);
                Perspective who = group.getKey();
                int n = cell.moments().n();
                TeamScore score = spread.of(
                        score(groups.columns().get(c), c, cell, n, between.reliability(team.key(), who, c, n))
                                .perspective(who)
                                .unanswered(unanswered(groups.columns().get(c), who, answered))
                                .build(),
                        cell.estimate().interval(),
                        spread.detail(who, c, cell.moments(), cell.lattice()),
                        n,
                        counts.in(n, responded(team, who)).isPresent());
                if (asked.get(c).contains(who)) {
                    scores.add(score);
                }
                double weight = instrument.weighting().perspective(who);
                if (weight > 0 && score.value() instanceof Score.Measured) {
                    shown.add(new Shown(weight, cell, score));
                }
            }
            scores.add(pooled(groups.columns().get(c), c, shown));
        }
        return new TeamProfile(
                team.key(),
                counts.total(HeadCount.all(responses), counts.hidden(responses)),
                responses.stream().map(counts::shown).collect(ImmutableList.toImmutableList()),
                scores.build(),
                recipe);
    }

    private ImmutableList<String> unanswered(
            ScoreColumn column, Perspective who, Map<Perspective, AnsweredQuestions> answered) {
        AnsweredQuestions questions = Objects.requireNonNull(answered.get(who));
        return questions.isConclusive(recipe.minimumGroup())
                ? questions.without(instrument.measure(column.measure()), who)
                : ImmutableList.of();
    }

    /** A figure of a perspective that may be shown and is included in the pooled figure. */
    private record Shown(double weight, TeamGroups.Cell cell, TeamScore score) {}

    private TeamScore pooled(ScoreColumn column, int c, List<Shown> shown) {
        if (shown.isEmpty()) {
            return score(column, c, NOTHING_TO_POOL, 0)
                    .pooled(ImmutableSet.of())
                    .build();
        }
        if (shown.size() == 1) {
            TeamScore only = shown.get(0).score();
            return only.toBuilder()
                    .pooled(only.from())
                    .unanswered(ImmutableList.of())
                    .build();
        }
        List<Map.Entry<Estimate, Double>> parts = new ArrayList<>();
        ImmutableSet.Builder<Perspective> from = ImmutableSet.builder();
        int n = 0;
        int fewest = Integer.MAX_VALUE;
        boolean counted = true;
        SpreadDetail detail = SpreadDetail.FIGURES;
        for (Shown part : shown) {
            parts.add(Maps.immutableEntry(part.cell().estimate(), part.weight()));
            from.addAll(part.score().from());
            n += part.cell().moments().n();
            fewest = Math.min(fewest, part.cell().moments().n());
            counted &= part.score().n().isPresent();
            detail = least(detail, part.score());
        }
        Estimate estimate = pooling.pool(parts, n, column.metric());
        return spread.of(
                score(column, c, estimate, n).pooled(from.build()).build(),
                estimate.interval(),
                detail,
                fewest,
                counted);
    }

    private TeamScore.Builder score(
            ScoreColumn column, int c, TeamGroups.Cell cell, int n, OptionalDouble reliability) {
        Estimate estimate = cell.hidden().map(Estimate::withheld).orElse(cell.estimate());
        TeamScore.Builder score = score(column, c, estimate, n);
        return estimate.value() instanceof Score.Withheld
                ? score
                : score.agreement(cell.agreement()).reliability(share.spread(reliability));
    }

    /** Returns what may be shown of the spread of pooled groups: not more than is shown of each. */
    private static SpreadDetail least(SpreadDetail others, TeamScore part) {
        if (part.interval() instanceof Interval.Between) {
            return others;
        }
        return part.precision().isPresent() && others != SpreadDetail.NOTHING
                ? SpreadDetail.PRECISION
                : SpreadDetail.NOTHING;
    }

    /** Returns a builder of the score of an estimate, rounded for the view. */
    private TeamScore.Builder score(ScoreColumn column, int c, Estimate estimate, int n) {
        Rounding exact = rounding.get(c);
        TeamScore.Builder score = TeamScore.builder(column.measure(), column.metric(), exact.score(estimate.value()));
        return estimate.value() instanceof Score.Withheld
                ? score.interval(Interval.withheld(WithheldReason.WITHHELD))
                : score.n(n).sd(exact.spread(estimate.sd())).interval(exact.interval(estimate.interval()));
    }

    /** Returns the exact number of respondents of each perspective. */
    ImmutableList<ResponseRate> responses(TeamAnswers team) {
        ImmutableSet<Perspective> answered = team.perspectives();
        ImmutableSet<Perspective> expected = roster.perspectives(team.key());
        ImmutableList.Builder<ResponseRate> responses = ImmutableList.builder();
        for (Perspective who : expected.isEmpty() ? answered : Sets.immutableEnumSet(Sets.union(answered, expected))) {
            if (who != Perspective.CONSENSUS) {
                responses.add(rate(team, who));
            }
        }
        return responses.build();
    }

    /** Returns the number of team members who responded or, if none did, of those on the roster; 0 if there is none. */
    int members(TeamAnswers team) {
        int responded = responded(team, Perspective.TEAM_MEMBER);
        return responded > 0
                ? responded
                : roster.people(team.key(), Perspective.TEAM_MEMBER).orElse(0);
    }

    private static int responded(TeamAnswers team, Perspective who) {
        int responded = 0;
        for (int row = 0; row < team.size(); row++) {
            if (team.answers().perspective(row) == who && team.answers().responded(row)) {
                responded++;
            }
        }
        return responded;
    }

    private ResponseRate rate(TeamAnswers team, Perspective who) {
        try {
            return new ResponseRate(who, responded(team, who), roster.people(team.key(), who));
        } catch (InvalidValueException e) {
            throw e.of("team " + team.key());
        }
    }
}
