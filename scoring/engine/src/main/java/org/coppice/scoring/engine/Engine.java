package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Roster;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.ResponseRate;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.scoring.audit.GroupLattice;
import org.coppice.scoring.audit.Lattice;
import org.coppice.scoring.audit.LatticeTables;
import org.coppice.scoring.disclosure.Disclosure;
import org.coppice.scoring.disclosure.Overlap;
import org.coppice.scoring.discovery.PluginCalls;
import org.coppice.scoring.plugin.PluginException;
import org.coppice.spi.Aggregator;
import org.coppice.spi.BlueprintInput;
import org.coppice.spi.ScoredTeam;

/**
 * The bound strategies, with checks of their contracts: computes the groups of a team from its answers, with the facts of the team's wave.
 */
public final class Engine {
    /** In larger parts of a group, the rounding of their own figure hides single scores. */
    private static final int FEW = 30;

    private final ByWave<BoundStrategies> strategies;
    private final ImmutableList<ScoreColumn> columns;
    private final String aggregation;
    private final Recipe recipe;
    private final Disclosure disclosure;
    private final ProfileWriter writer;
    private final TeamAgreement agreement;

    Engine(
            Instrument instrument,
            ByWave<BoundStrategies> strategies,
            ImmutableList<ScoreColumn> columns,
            String aggregation,
            Recipe recipe,
            Roster roster,
            Pooling pooling,
            TeamAgreement agreement,
            LatticeTables tables) {
        this.strategies = strategies;
        this.columns = columns;
        this.aggregation = aggregation;
        this.recipe = recipe;
        this.disclosure = new Disclosure(instrument, new Overlap(instrument, columns), recipe, tables);
        this.writer = new ProfileWriter(instrument, columns, recipe, roster, disclosure.spread(), pooling);
        this.agreement = agreement;
    }

    /** Returns the profile of a team, from its groups and the variance between the teams of the sample. */
    public TeamProfile profile(TeamAnswers team, TeamGroups groups, BetweenTeams between) {
        return writer.profile(team, groups, between);
    }

    /** Returns the inputs of blueprints for the waves of a team, oldest first, each with the waves before it. */
    public ImmutableList<BlueprintInput> views(List<TeamAnswers> waves) {
        List<BlueprintInput> views = new ArrayList<>();
        for (TeamAnswers wave : waves) {
            ScoredTeam block = score(wave);
            views.add(new BlueprintInput(
                    profile(wave, groups(block, true), BetweenTeams.UNKNOWN), block, ImmutableList.copyOf(views)));
        }
        return ImmutableList.copyOf(views);
    }

    /** Returns the exact response rate of a team in each perspective, before disclosure control. */
    public ImmutableList<ResponseRate> responses(TeamAnswers team) {
        return writer.responses(team);
    }

    /** Returns the columns of all scores. */
    public ImmutableList<ScoreColumn> columns() {
        return columns;
    }

    public Disclosure disclosure() {
        return disclosure;
    }

    /** Returns the scores of a team. */
    public ScoredTeam score(TeamAnswers team) {
        return strategies.of(team.key()).scorer().score(team);
    }

    /**
     * Returns the groups of a scored team.
     *
     * @param agreed whether to compute the agreement of the persons
     */
    public TeamGroups groups(ScoredTeam team, boolean agreed) {
        ImmutableMap.Builder<Perspective, ScoredTeam> rows = ImmutableMap.builder();
        ImmutableMap.Builder<Perspective, ImmutableList<TeamGroups.Cell>> cells = ImmutableMap.builder();
        int members = writer.members(team.answers());
        for (Perspective who : team.answers().perspectives()) {
            ScoredTeam group = team.only(who);
            rows.put(who, group);
            cells.put(who, cells(who, group, members, agreed));
        }
        return new TeamGroups(columns, rows.buildOrThrow(), cells.buildOrThrow());
    }

    private ImmutableList<TeamGroups.Cell> cells(Perspective who, ScoredTeam group, int members, boolean agreed) {
        Aggregator aggregator = strategies.of(group.answers().key()).aggregator();
        ImmutableList<Estimate> estimates = PluginCalls.call(aggregation, () -> aggregator.aggregate(group));
        if (estimates.size() != columns.size()) {
            throw new PluginException(aggregation + " returned " + estimates.size() + " estimates for " + columns.size()
                    + " columns of scores");
        }
        int[] heads = new int[estimates.size()];
        List<Moments> moments = new ArrayList<>(heads.length);
        for (int c = 0; c < heads.length; c++) {
            heads[c] = disclosure.heads(group, c);
            moments.add(group.scores().moments(c));
        }
        ImmutableList<GroupLattice> lattices = lattices(who, group, moments);
        ImmutableList<Optional<Score.Withheld>> hidden =
                disclosure.group(who, group, members, heads, moments, figures(estimates), lattices);
        ImmutableList.Builder<TeamGroups.Cell> cells = ImmutableList.builderWithExpectedSize(heads.length);
        for (int c = 0; c < heads.length; c++) {
            Estimate estimate = checked(estimates.get(c), columns.get(c));
            cells.add(new TeamGroups.Cell(
                    heads[c],
                    moments.get(c),
                    lattices.get(c),
                    estimate,
                    hidden.get(c),
                    agreed && hidden.get(c).isEmpty()
                            ? agreement.of(
                                    who,
                                    c,
                                    group.answers().answers(),
                                    moments.get(c).n())
                            : Optional.empty()));
        }
        return cells.build();
    }

    private static double[] figures(List<Estimate> estimates) {
        return estimates.stream()
                .mapToDouble(estimate -> estimate.value().figure().orElse(Double.NaN))
                .toArray();
    }

    private ImmutableList<GroupLattice> lattices(Perspective who, ScoredTeam group, List<Moments> moments) {
        return recipe.view() == View.RESEARCH
                ? moments.stream()
                        .map(scores -> GroupLattice.of(scores.n(), Lattice.CONTINUOUS))
                        .collect(ImmutableList.toImmutableList())
                : strategies.of(group.answers().key()).scorer().lattices(who, group);
    }

    /** Returns whether the sum of the scores of some people of a perspective may be known exactly, as a part of a group. */
    public boolean mayKnowSum(TeamAnswers team, ScoreBlock scores, Perspective who, int column, int[] rows) {
        GroupLattice people = strategies.of(team.key()).scorer().lattice(who, team.answers(), column, rows);
        double[] values = Arrays.stream(rows)
                .mapToDouble(row -> scores.score(row, column).figure().orElseThrow())
                .toArray();
        return disclosure.spread().mayKnowSum(column, Moments.of(values), people, rows.length > FEW ? rows.length : 0);
    }

    /** Checks that an estimate is valid for its metric and level. */
    private Estimate checked(Estimate estimate, ScoreColumn column) {
        estimate.value().figure().ifPresent(value -> within(value, column));
        if (estimate.interval() instanceof Interval.Between between) {
            within(between.lower(), column);
            within(between.upper(), column);
            if (between.level() != recipe.level()) {
                throw new PluginException(
                        aggregation + " returned an interval at level " + between.level() + ", not " + recipe.level());
            }
        }
        return estimate;
    }

    private void within(double value, ScoreColumn column) {
        if (value != column.metric().clip(value)) {
            throw new PluginException(
                    aggregation + " returned " + value + " for " + column.measure() + ", outside its metric");
        }
    }
}
