package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.jspecify.annotations.Nullable;

/**
 * The sample's own figures, gathered team by team in the order of their keys. What is shown and what is hidden is gathered apart, so
 * that at the end the hidden part is taken in as a whole or left out as a whole.
 */
final class SampleScores {
    private final Instrument instrument;
    private final Disclosure disclosure;
    private final ImmutableList<Rounding> rounding; // by column
    private final Map<Place, List<Sums>> sums = new TreeMap<>(Place.ORDER);

    private record Place(@Nullable LocalDate wave, Perspective who) {
        private static final Comparator<Place> ORDER = Comparator.comparing(
                        Place::wave, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Place::who);
    }

    /** One column of one wave and perspective. */
    private static final class Sums {
        private Moments shown = Moments.NONE;
        private Moments hidden = Moments.NONE;
        private int groups;
        private int heads;

        private void add(Groups.Cell cell, boolean alike) {
            if (cell.shown()) {
                shown = shown.and(cell.moments());
            } else if (cell.moments().n() > 0) {
                hidden = hidden.and(cell.moments());
                groups++;
                heads += alike ? 1 : cell.heads();
            }
        }
    }

    SampleScores(Instrument instrument, Recipe recipe, Disclosure disclosure) {
        this.instrument = instrument;
        this.disclosure = disclosure;
        this.rounding = disclosure.overlap().columns().stream()
                .map(column -> Rounding.of(recipe.view(), column.metric()))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<ScoreColumn> columns() {
        return disclosure.overlap().columns();
    }

    void add(TeamKey team, Groups groups) {
        groups.cells().forEach((who, cells) -> {
            List<Sums> columns = sums.computeIfAbsent(
                    new Place(team.wave(), who),
                    place -> columns().stream().map(column -> new Sums()).toList());
            for (int c = 0; c < cells.size(); c++) {
                Groups.Cell cell = cells.get(c);
                columns.get(c)
                        .add(
                                cell,
                                disclosure.alike(
                                        cell.moments(), columns().get(c).metric()));
            }
        });
    }

    /** The figures, wave by wave, column by column, perspective by perspective. */
    ImmutableList<SampleScore> finish() {
        Comparator<SampleScore> byWave =
                Comparator.comparing(SampleScore::wave, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));
        Map<Place, ImmutableList<SampleScore>> figures = new TreeMap<>(Place.ORDER);
        sums.forEach((place, columns) -> {
            if (place.who() != Perspective.CONSENSUS) {
                figures.put(place, figures(place, columns));
            }
        });
        return IntStream.range(0, columns().size())
                .boxed()
                .flatMap(c -> figures.entrySet().stream()
                        .filter(e -> instrument.asks(
                                columns().get(c).measure(), e.getKey().who()))
                        .map(e -> e.getValue().get(c)))
                .sorted(byWave)
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<SampleScore> figures(Place place, List<Sums> columns) {
        Overlap overlap = disclosure.overlap();
        List<Boolean> safe = IntStream.range(0, columns.size())
                .mapToObj(c -> disclosure.maySum(
                        columns.get(c).groups,
                        columns.get(c).heads,
                        columns.get(c).hidden,
                        columns().get(c).metric()))
                .toList();
        List<Moments> moments = IntStream.range(0, columns.size())
                .mapToObj(c -> {
                    boolean takeIn = safe.get(c)
                            && IntStream.range(0, columns.size()).allMatch(d -> safe.get(d) || !overlap.shared(c, d));
                    return takeIn ? columns.get(c).shown.and(columns.get(c).hidden) : columns.get(c).shown;
                })
                .toList();
        List<Optional<Score.Withheld>> verdicts = IntStream.range(0, columns.size())
                .mapToObj(c -> verdict(c, moments.get(c), columns.get(c)))
                .toList();
        BitSet secret = new BitSet();
        for (int c = 0; c < columns.size(); c++) {
            secret.set(c, verdicts.get(c).isPresent() && moments.get(c).n() > 0);
        }
        ImmutableList<Optional<Score.Withheld>> hidden = disclosure.withComplements(verdicts, secret);
        return IntStream.range(0, columns.size())
                .mapToObj(c -> score(place, c, moments.get(c), hidden.get(c)))
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Score.Withheld> verdict(int column, Moments moments, Sums sum) {
        if (moments.n() == 0) {
            return Optional.of(
                    sum.hidden.n() > 0
                            ? disclosure.hiddenSample(sum.heads)
                            : Score.withheld(WithheldReason.NO_SCORES, "nobody has a score"));
        }
        boolean alike = moments.n() > 1
                && disclosure.alike(moments, columns().get(column).metric());
        return alike ? Optional.of(disclosure.band(column, moments.mean())) : Optional.empty();
    }

    private SampleScore score(Place place, int c, Moments moments, Optional<Score.Withheld> hidden) {
        ScoreColumn column = columns().get(c);
        return new SampleScore(
                column.measure(),
                column.metric(),
                place.who(),
                place.wave(),
                instrument
                        .measure(column.measure())
                        .map(m -> m.questions().size())
                        .orElse(0),
                moments.n(),
                hidden.<Score>map(reason -> reason)
                        .orElseGet(() -> rounding.get(c).score(Score.of(moments.mean()))),
                hidden.isPresent() ? OptionalDouble.empty() : rounding.get(c).spread(moments.sd()));
    }
}
