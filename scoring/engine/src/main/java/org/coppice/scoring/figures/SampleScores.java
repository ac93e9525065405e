package org.coppice.scoring.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.Minimums;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.audit.SpreadDetail;
import org.coppice.scoring.audit.TeamFigures;
import org.coppice.scoring.disclosure.Disclosure;
import org.coppice.scoring.disclosure.HeadCount;
import org.coppice.scoring.disclosure.Overlap;
import org.coppice.scoring.disclosure.Rounding;
import org.coppice.scoring.disclosure.SpreadRule;
import org.coppice.scoring.engine.AskedMeasures;
import org.coppice.scoring.engine.BetweenTeams;
import org.coppice.scoring.engine.Plan;
import org.coppice.scoring.engine.TeamGroups;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.spi.ScoredTeam;
import org.coppice.statistics.agreement.OneWaySums;

/**
 * Accumulates the figures of a sample, team by team in the order of their keys. Shown and hidden groups are accumulated separately.
 *
 * <p>In the published view, hidden groups are included in the mean only, see {@link HiddenGroups}: together with the sizes of the groups,
 * figures of second order (standard deviation, ICC, reliability) would part them. These figures are computed from shown groups, and those
 * between teams from the groups whose own spread is shown if the others are few. In the
 * research view, all hidden groups are included in all figures, or none.
 *
 * <p>Figures of answers are based on every answer of the groups that {@link Figure#includes} selects, whether the person has a score or not.
 */
public final class SampleScores {
    private static final Score.Withheld ONE_GROUP = Score.withheld(
            WithheldReason.COMPLEMENT,
            "it would be a second figure of the only group that is shown, besides that of the aggregation strategy");

    private final Instrument instrument;
    private final Disclosure disclosure;
    private final ImmutableList<ScoreColumn> columns;
    private final ImmutableList<Rounding> rounding; // by column
    private final ScaleWriter trust;
    private final boolean trusted;
    private final boolean research;
    private final boolean means; // whether the figure of a group is the mean of its scores
    private final Minimums minimums;
    private final HeadCount counts;
    private final UnevenQuestions uneven;
    private final Map<WavePerspective, Place> places = new TreeMap<>(WavePerspective.ORDER);

    /** One wave and perspective. */
    private static final class Place {
        private final ImmutableList<Sums> sums; // by column
        private final Map<BitSet, HiddenGroups> hidden = new LinkedHashMap<>(); // by the columns that share answers
        private int people; // who responded

        private Place(ImmutableList<Sums> sums) {
            this.sums = sums;
        }
    }

    /** One column of one wave and perspective. */
    private static final class Sums {
        private final SampleTally shown;
        private final SampleTally hidden; // of the research view
        private int groups; // hidden groups with a score
        private int people; // people in the hidden groups
        private int heads; // the same, but a group with equal scores counts as one
        private int small; // shown groups of which no figures of their spread are shown
        private int smallPeople; // people in these
        private int groupsShown;
        private final List<Integer> wide = new ArrayList<>(); // the numbers of the shown groups that are not small
        private Optional<Score.Withheld> refused = Optional.empty(); // by the strategy

        private Sums(SampleTally shown, SampleTally hidden) {
            this.shown = shown;
            this.hidden = hidden;
        }

        /**
         * Returns true if figures of second order do not disclose the spread of small groups: the means of all groups are known, so that
         * only the sum of the squares within the small ones is unknown.
         */
        private boolean spread(Minimums minimums) {
            return small == 0 || (small >= 3 && smallPeople >= minimums.questions());
        }

        /** Returns the groups on which figures between teams are based: all if that discloses nothing, otherwise those that are not small. */
        private Optional<OneWaySums> teams(boolean all) {
            return all
                    ? shown.teams()
                    : shown.teams().filter(any -> wide.size() > 1).map(any -> any.pick(Ints.toArray(wide)));
        }
    }

    /**
     * A figure of the sample.
     *
     * @param tally the sums of the groups on which all figures but the mean are based
     * @param scores the scores on which the mean is based
     * @param people the number of people who responded
     * @param whole whether {@code tally} also includes groups that are not shown, which is so in the research view only
     * @param scoreless whether {@code tally} also includes the answers of groups in which nobody has a score, as in the research view
     * @param spread whether figures of the spread of all scores may be shown
     * @param teams the groups on which figures between teams are based; empty if there may be none
     * @param hidden the reason why the figure is withheld; empty if it is shown
     */
    public record Figure(
            WavePerspective place,
            int column,
            SampleTally tally,
            Moments scores,
            int people,
            boolean whole,
            boolean scoreless,
            boolean spread,
            Optional<OneWaySums> teams,
            Optional<Score.Withheld> hidden) {

        /**
         * Returns true if the figures of the answers include a group. This is the one rule for every figure of a sample that is based on
         * answers: reliability, the figures of questions, factor models, bootstraps, correlations and the audit of missing answers. It
         * includes the groups that are shown and, in the research view, those that are not shown but summed, and those in which nobody has
         * a score: people without a score gave answers too. In the published view, answers and scores are of the same groups.
         */
        public boolean includes(TeamGroups.Cell cell) {
            return cell.shown() || whole || (scoreless && cell.moments().n() == 0);
        }
    }

    SampleScores(Plan plan, Disclosure disclosure) {
        this.instrument = plan.instrument();
        this.disclosure = disclosure;
        this.columns = disclosure.overlap().columns();
        this.rounding = columns.stream()
                .map(column -> Rounding.of(plan.recipe().view(), column.metric()))
                .collect(ImmutableList.toImmutableList());
        this.trusted = plan.reliability();
        this.research = plan.recipe().view() == View.RESEARCH;
        this.means = TeamFigures.areMeans(plan.recipe());
        this.minimums = plan.recipe().minimums();
        this.counts = new HeadCount(plan.recipe());
        this.uneven = new UnevenQuestions(minimums.group());
        this.trust = new ScaleWriter(plan.recipe());
    }

    /** Returns how much may be shown of the spread of each group, by perspective and column. Can be called on several threads. */
    ImmutableMap<Perspective, ImmutableList<SpreadDetail>> details(TeamGroups groups) {
        return groups.cells().entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, e -> details(e.getKey(), e.getValue())));
    }

    private ImmutableList<SpreadDetail> details(Perspective who, List<TeamGroups.Cell> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(c -> {
                    TeamGroups.Cell cell = cells.get(c);
                    return cell.shown()
                            ? disclosure.spread().detail(who, c, cell.moments(), cell.lattice())
                            : SpreadDetail.NOTHING;
                })
                .collect(ImmutableList.toImmutableList());
    }

    void add(SamplePass.Gathered gathered) {
        ScoredTeam team = gathered.block();
        TeamGroups groups = gathered.groups();
        groups.cells().forEach((who, cells) -> {
            WavePerspective at = new WavePerspective(team.answers().key().wave(), who);
            Place place = places.computeIfAbsent(at, this::empty);
            ScoredTeam group = groups.rowsOf(who);
            ImmutableList<SpreadDetail> details =
                    Objects.requireNonNull(gathered.details().get(who));
            uneven.add(at, group);
            place.people += responded(group.answers().answers());
            for (int c = 0; c < cells.size(); c++) {
                add(place.sums.get(c), group, c, cells.get(c), details.get(c));
            }
            place.hidden.values().forEach(hidden -> hidden.add(group, cells));
        });
    }

    private static int responded(AnswerBlock answers) {
        return (int)
                IntStream.range(0, answers.size()).filter(answers::responded).count();
    }

    private Place empty(WavePerspective at) {
        Place place = new Place(columns.stream()
                .map(column -> new Sums(tally(column, at.who()), tally(column, at.who())))
                .collect(ImmutableList.toImmutableList()));
        if (!research) {
            for (int c = 0; c < columns.size(); c++) {
                place.hidden.computeIfAbsent(disclosure.overlap().connected(c), of -> new HiddenGroups(disclosure, of));
            }
        }
        return place;
    }

    private SampleTally tally(ScoreColumn column, Perspective who) {
        return trusted
                ? SampleTally.of(AskedMeasures.of(instrument, column, who), research ? View.RESEARCH : View.PUBLISHED)
                : SampleTally.ofScores();
    }

    private void add(Sums sum, ScoredTeam group, int c, TeamGroups.Cell cell, SpreadDetail detail) {
        cell.hidden()
                .filter(why -> why.reason() == WithheldReason.NOT_SCORABLE)
                .ifPresent(why -> sum.refused = Optional.of(why));
        if (cell.shown()) {
            sum.shown.add(group, cell.moments(), agreement(cell, detail));
            boolean small =
                    !disclosure.spread().showsFigures(detail, cell.moments().n());
            if (!small) {
                sum.wide.add(sum.groupsShown);
            }
            sum.groupsShown++;
            sum.small += small ? 1 : 0;
            sum.smallPeople += small ? cell.moments().n() : 0;
        } else if (cell.moments().n() > 0) {
            if (research) {
                sum.hidden.add(group, cell.moments(), Optional.empty());
            }
            sum.groups++;
            sum.people += cell.heads();
            sum.heads += disclosure.alike(cell.moments(), columns.get(c).metric()) ? 1 : cell.heads();
        } else if (research) {
            sum.shown.addAnswers(group);
        }
    }

    /** Returns the agreement of a shown group, if at least its level is shown with the figure of the group. */
    private static Optional<Agreement> agreement(TeamGroups.Cell cell, SpreadDetail detail) {
        return cell.agreement().filter(any -> SpreadRule.showsAgreement(detail));
    }

    /** Returns the figures by wave, column and perspective. Call it once, after all teams are added. */
    ImmutableList<Figure> finish() {
        return places.entrySet().stream()
                .filter(e -> e.getKey().who() != Perspective.CONSENSUS)
                .flatMap(e -> figures(e.getKey(), e.getValue()).stream())
                .filter(figure -> instrument.asks(
                        columns.get(figure.column()).measure(), figure.place().who()))
                .sorted(Comparator.comparing(Figure::place, WavePerspective.BY_WAVE)
                        .thenComparing(Figure::column)
                        .thenComparing(figure -> figure.place().who()))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Figure> figures(WavePerspective at, Place place) {
        BitSet whole = research ? combined(place.sums) : new BitSet();
        ImmutableList<Moments> scores = scores(place);
        List<Optional<Score.Withheld>> verdicts = IntStream.range(0, columns.size())
                .mapToObj(c -> verdict(c, place.sums.get(c), scores.get(c)))
                .toList();
        BitSet secret = new BitSet();
        for (int c = 0; c < columns.size(); c++) {
            secret.set(c, verdicts.get(c).isPresent() && scores.get(c).n() > 0);
        }
        ImmutableList<Optional<Score.Withheld>> hidden = disclosure.withComplements(verdicts, secret);
        return IntStream.range(0, columns.size())
                .mapToObj(c -> {
                    Sums sums = place.sums.get(c);
                    boolean spread = research
                            || (sums.spread(minimums) && sums.shown.moments().n() >= minimums.spread());
                    return new Figure(
                            at,
                            c,
                            sums.shown,
                            scores.get(c),
                            place.people,
                            whole.get(c),
                            research,
                            spread,
                            sums.teams(spread),
                            hidden.get(c));
                })
                .collect(ImmutableList.toImmutableList());
    }

    /** Combines the hidden groups with the shown ones, where the research view allows it, and returns these columns. */
    private BitSet combined(List<Sums> sums) {
        Overlap overlap = disclosure.overlap();
        BitSet safe = new BitSet();
        for (int c = 0; c < sums.size(); c++) {
            Sums sum = sums.get(c);
            Metric metric = columns.get(c).metric();
            safe.set(c, disclosure.maySum(sum.groups, sum.heads, sum.hidden.moments(), metric));
        }
        BitSet whole = new BitSet();
        for (int c = 0; c < sums.size(); c++) {
            int column = c;
            whole.set(
                    c,
                    IntStream.range(0, sums.size())
                            .allMatch(d -> safe.get(d) || (d != column && !overlap.shared(column, d))));
        }
        whole.stream().forEach(c -> sums.get(c).shown.combine(sums.get(c).hidden));
        return whole;
    }

    /** Returns the scores on which the mean of each column is based. */
    private ImmutableList<Moments> scores(Place place) {
        Moments[] scores = place.sums.stream().map(sums -> sums.shown.moments()).toArray(Moments[]::new);
        place.hidden
                .values()
                .forEach(hidden -> hidden.included(c -> scores[c].n()).stream()
                        .forEach(c -> scores[c] = scores[c].combine(hidden.moments(c))));
        return ImmutableList.copyOf(scores);
    }

    private Optional<Score.Withheld> verdict(int column, Sums sum, Moments moments) {
        if (moments.n() == 0) {
            return Optional.of(
                    sum.groups > 0
                            ? disclosure.hiddenSample(sum.people)
                            : sum.refused.orElse(Score.withheld(WithheldReason.NO_SCORES, "nobody has a score")));
        }
        if (!research && sum.groupsShown == 1 && !means) {
            return Optional.of(ONE_GROUP);
        }
        boolean alike =
                moments.n() > 1 && disclosure.alike(moments, columns.get(column).metric());
        return alike ? Optional.of(disclosure.tooSimilar()) : Optional.empty();
    }

    /** Returns a figure as it is shown. */
    SampleScore score(Figure figure) {
        ScoreColumn column = columns.get(figure.column());
        Rounding exact = rounding.get(figure.column());
        Moments shown = figure.tally().moments();
        boolean spread = figure.hidden().isEmpty() && figure.spread();
        boolean same = figure.scores().n() == shown.n();
        return SampleScore.builder(
                        column.measure(),
                        column.metric(),
                        figure.place().who(),
                        figure.hidden()
                                .<Score>map(reason -> reason)
                                .orElseGet(() ->
                                        exact.score(Score.of(figure.scores().mean()))))
                .wave(figure.place().wave())
                .questions(instrument
                        .measure(column.measure())
                        .map(m -> m.questions().size())
                        .orElse(0))
                .unanswered(instrument
                        .measure(column.measure())
                        .map(measure -> uneven.of(figure.place(), measure))
                        .orElse(ImmutableList.of()))
                .respondents(counts.in(figure.scores().n(), figure.people()))
                .sd(spread && same ? exact.spread(shown.sd()) : OptionalDouble.empty())
                .scale(
                        trusted && figure.hidden().isEmpty()
                                ? Optional.of(trust.figures(figure, exact))
                                : Optional.empty())
                .build();
    }

    /** Returns the variance between teams, from figures that are shown. */
    BetweenTeams between(ImmutableList<Figure> figures) {
        Map<WavePerspective, double[]> shares = new TreeMap<>(WavePerspective.ORDER);
        for (Figure figure : figures) {
            double[] byColumn = shares.computeIfAbsent(
                    figure.place(),
                    place -> IntStream.range(0, columns.size())
                            .mapToDouble(c -> Double.NaN)
                            .toArray());
            if (figure.hidden().isEmpty()) {
                figure.teams()
                        .ifPresent(teams ->
                                byColumn[figure.column()] = trust.between(teams).orElse(Double.NaN));
            }
        }
        return new BetweenTeams(shares.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Map.Entry::getKey, e -> ImmutableDoubleArray.copyOf(e.getValue()))));
    }
}
