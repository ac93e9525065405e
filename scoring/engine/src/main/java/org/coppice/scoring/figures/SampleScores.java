package org.coppice.scoring.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.disclosure.Disclosure;
import org.coppice.scoring.disclosure.Overlap;
import org.coppice.scoring.disclosure.Rounding;
import org.coppice.scoring.engine.AskedMeasures;
import org.coppice.scoring.engine.BetweenTeams;
import org.coppice.scoring.engine.Plan;
import org.coppice.scoring.engine.TeamGroups;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.spi.ScoredTeam;

/**
 * Accumulates the figures of a sample, team by team in the order of their keys. Shown and hidden groups are accumulated separately, so that
 * at the end all hidden groups are included or none.
 */
public final class SampleScores {
    private final Instrument instrument;
    private final Disclosure disclosure;
    private final ImmutableList<ScoreColumn> columns;
    private final ImmutableList<Rounding> rounding; // by column
    private final ScaleWriter trust;
    private final boolean trusted;
    private final Map<WavePerspective, List<Sums>> sums = new TreeMap<>(WavePerspective.ORDER);

    /** One column of one wave and perspective. */
    private static final class Sums {
        private final SampleTally shown;
        private final SampleTally hidden;
        private int groups; // hidden groups with a score
        private int people; // people in the hidden groups
        private int heads; // the same, but a group with equal scores counts as one
        private boolean whole;
        private Optional<Score.Withheld> refused = Optional.empty(); // by the strategy

        private Sums(SampleTally shown, SampleTally hidden) {
            this.shown = shown;
            this.hidden = hidden;
        }
    }

    /**
     * A figure of the sample.
     *
     * @param tally the sums on which the figure is based
     * @param whole whether the figure also includes groups that are not shown
     * @param hidden the reason why the figure is withheld; empty if it is shown
     */
    public record Figure(
            WavePerspective place, int column, SampleTally tally, boolean whole, Optional<Score.Withheld> hidden) {}

    SampleScores(Plan plan, Disclosure disclosure) {
        this.instrument = plan.instrument();
        this.disclosure = disclosure;
        this.columns = disclosure.overlap().columns();
        this.rounding = columns.stream()
                .map(column -> Rounding.of(plan.recipe().view(), column.metric()))
                .collect(ImmutableList.toImmutableList());
        this.trusted = plan.reliability();
        this.trust = new ScaleWriter(plan.recipe());
    }

    void add(ScoredTeam team, TeamGroups groups) {
        groups.cells().forEach((who, cells) -> {
            List<Sums> places = sums.computeIfAbsent(
                    new WavePerspective(team.answers().key().wave(), who), this::empty);
            ScoredTeam group = trusted ? groups.rowsOf(who) : team;
            for (int c = 0; c < cells.size(); c++) {
                add(places.get(c), group, cells.get(c), columns.get(c));
            }
        });
    }

    private List<Sums> empty(WavePerspective place) {
        return columns.stream()
                .map(column -> new Sums(tally(column, place.who()), tally(column, place.who())))
                .toList();
    }

    private SampleTally tally(ScoreColumn column, Perspective who) {
        return trusted ? SampleTally.of(AskedMeasures.of(instrument, column, who)) : SampleTally.ofScores();
    }

    private void add(Sums sum, ScoredTeam group, TeamGroups.Cell cell, ScoreColumn column) {
        cell.hidden()
                .filter(why -> why.reason() == WithheldReason.NOT_SCORABLE)
                .ifPresent(why -> sum.refused = Optional.of(why));
        if (cell.shown()) {
            sum.shown.add(group, cell.moments(), cell.agreement());
        } else if (cell.moments().n() > 0) {
            sum.hidden.add(group, cell.moments(), Optional.empty());
            sum.groups++;
            sum.people += cell.heads();
            sum.heads += disclosure.alike(cell.moments(), column.metric()) ? 1 : cell.heads();
        }
    }

    /** Returns the figures by wave, column and perspective. Call it once, after all teams are added. */
    ImmutableList<Figure> finish() {
        return sums.entrySet().stream()
                .filter(e -> e.getKey().who() != Perspective.CONSENSUS)
                .flatMap(e -> figures(e.getKey(), e.getValue()).stream())
                .filter(figure -> instrument.asks(
                        columns.get(figure.column()).measure(), figure.place().who()))
                .sorted(Comparator.comparing(Figure::place, WavePerspective.BY_WAVE)
                        .thenComparing(Figure::column)
                        .thenComparing(figure -> figure.place().who()))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Figure> figures(WavePerspective place, List<Sums> sums) {
        Overlap overlap = disclosure.overlap();
        BitSet safe = new BitSet();
        for (int c = 0; c < sums.size(); c++) {
            Sums sum = sums.get(c);
            safe.set(
                    c,
                    disclosure.maySum(
                            sum.groups,
                            sum.heads,
                            sum.hidden.moments(),
                            columns.get(c).metric()));
        }
        for (int c = 0; c < sums.size(); c++) {
            int column = c;
            boolean takeIn = IntStream.range(0, sums.size())
                    .allMatch(d -> safe.get(d) || (d != column && !overlap.shared(column, d)));
            if (takeIn) {
                sums.get(c).shown.combine(sums.get(c).hidden);
                sums.get(c).whole = true;
            }
        }
        List<Optional<Score.Withheld>> verdicts = IntStream.range(0, sums.size())
                .mapToObj(c -> verdict(c, sums.get(c)))
                .toList();
        BitSet secret = new BitSet();
        for (int c = 0; c < sums.size(); c++) {
            secret.set(
                    c,
                    verdicts.get(c).isPresent() && sums.get(c).shown.moments().n() > 0);
        }
        ImmutableList<Optional<Score.Withheld>> hidden = disclosure.withComplements(verdicts, secret);
        return IntStream.range(0, sums.size())
                .mapToObj(c -> new Figure(place, c, sums.get(c).shown, sums.get(c).whole, hidden.get(c)))
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Score.Withheld> verdict(int column, Sums sum) {
        Moments moments = sum.shown.moments();
        if (moments.n() == 0) {
            return Optional.of(
                    sum.groups > 0
                            ? disclosure.hiddenSample(sum.people)
                            : sum.refused.orElse(Score.withheld(WithheldReason.NO_SCORES, "nobody has a score")));
        }
        boolean alike =
                moments.n() > 1 && disclosure.alike(moments, columns.get(column).metric());
        return alike ? Optional.of(disclosure.band(column, moments.mean())) : Optional.empty();
    }

    /** Returns a figure as it is shown. */
    SampleScore score(Figure figure) {
        ScoreColumn column = columns.get(figure.column());
        Moments moments = figure.tally().moments();
        Rounding exact = rounding.get(figure.column());
        return SampleScore.builder(
                        column.measure(),
                        column.metric(),
                        figure.place().who(),
                        figure.hidden()
                                .<Score>map(reason -> reason)
                                .orElseGet(() -> exact.score(Score.of(moments.mean()))))
                .wave(figure.place().wave())
                .questions(instrument
                        .measure(column.measure())
                        .map(m -> m.questions().size())
                        .orElse(0))
                .respondents(moments.n())
                .sd(figure.hidden().isPresent() ? OptionalDouble.empty() : exact.spread(moments.sd()))
                .scale(
                        trusted && figure.hidden().isEmpty()
                                ? Optional.of(trust.figures(figure.tally(), exact))
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
                byColumn[figure.column()] = trust.between(figure.tally()).orElse(Double.NaN);
            }
        }
        return new BetweenTeams(shares.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Map.Entry::getKey, e -> ImmutableDoubleArray.copyOf(e.getValue()))));
    }
}
