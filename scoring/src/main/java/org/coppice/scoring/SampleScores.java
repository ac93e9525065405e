package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.sample.Moments;
import org.jspecify.annotations.Nullable;

/**
 * The sample's own figures, gathered team by team in the order of their keys. What is shown and what is hidden is gathered apart, so
 * that at the end the hidden part is taken in as a whole or left out as a whole.
 */
final class SampleScores {
    private final Instrument instrument;
    private final Disclosure disclosure;
    private final Rounding rounding;
    private final Map<Place, Sums> sums = new TreeMap<>(Place.ORDER);
    private ImmutableList<ScoreColumn> columns = ImmutableList.of();

    private record Place(@Nullable LocalDate wave, int column, Perspective who) {
        private static final Comparator<Place> ORDER = Comparator.comparing(
                        Place::wave, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Place::column)
                .thenComparing(Place::who);
    }

    private static final class Sums {
        private Moments shown = Moments.NONE;
        private Moments hidden = Moments.NONE;
        private int hiddenGroups;

        private void add(Groups.Cell cell) {
            if (cell.shown()) {
                shown = shown.and(cell.moments());
            } else if (cell.moments().n() > 0) {
                hidden = hidden.and(cell.moments());
                hiddenGroups++;
            }
        }
    }

    SampleScores(Instrument instrument, Recipe recipe) {
        this.instrument = instrument;
        this.disclosure = Disclosure.of(recipe);
        this.rounding = new Rounding(recipe.view());
    }

    void add(TeamKey team, Groups groups) {
        columns = groups.columns();
        groups.cells().forEach((who, cells) -> {
            for (int c = 0; c < cells.size(); c++) {
                sums.computeIfAbsent(new Place(team.wave(), c, who), p -> new Sums())
                        .add(cells.get(c));
            }
        });
    }

    ImmutableList<SampleScore> finish() {
        return sums.entrySet().stream()
                .filter(e -> e.getKey().who() != Perspective.CONSENSUS
                        && instrument.asks(
                                columns.get(e.getKey().column()).measure(),
                                e.getKey().who()))
                .map(e -> score(e.getKey(), e.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private SampleScore score(Place place, Sums sum) {
        ScoreColumn column = columns.get(place.column());
        Moments moments = disclosure.maySum(sum.hiddenGroups, sum.hidden.n()) ? sum.shown.and(sum.hidden) : sum.shown;
        Optional<Score.Withheld> hidden = hidden(moments, sum, column.metric());
        Score mean = hidden.isPresent() ? hidden.get() : rounding.score(Score.of(moments.mean()), column.metric());
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
                mean,
                hidden.isPresent() ? OptionalDouble.empty() : rounding.spread(moments.sd(), column.metric()));
    }

    private Optional<Score.Withheld> hidden(Moments moments, Sums sum, Metric metric) {
        if (moments.n() == 0) {
            return Optional.of(
                    sum.hidden.n() > 0
                            ? disclosure.tooFew()
                            : Score.withheld(WithheldReason.NO_SCORES, "nobody has a score"));
        }
        boolean alike = rounding.view() == View.PUBLISHED && moments.most() - moments.least() <= 1e-9 * width(metric);
        return alike && moments.n() > 1 ? Optional.of(Disclosure.alike(metric, moments.mean())) : Optional.empty();
    }

    private static double width(Metric metric) {
        return metric.bounded() ? metric.highest() - metric.lowest() : 1;
    }
}
