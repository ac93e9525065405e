package org.coppice.scoring.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Table;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.coppice.model.Construct;
import org.coppice.model.CumulativeScale;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Referent;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.disclosure.AnswerGate;
import org.coppice.scoring.disclosure.Overlap;
import org.coppice.scoring.disclosure.Rounding;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.scoring.result.CumulativeScaleAnalysis;
import org.coppice.statistics.reliability.Scalability;
import org.coppice.statistics.reliability.ScorePairs;

/**
 * Accumulates the scalability of the levels of a cumulative scale, from the groups that are included in the figure of each level, if all
 * levels are shown. It includes only persons who have a score on every level and answered a question of each. In the published view, the
 * result is shown if there are enough of them for figures of questions, and if the other persons of each level are none or reach the minimum
 * group, see {@link AnswerGate}.
 */
final class CumulativeTally {
    private static final Score TOO_FEW = Score.withheld(
            WithheldReason.MINIMUM_SPREAD,
            "too few people have a score on every level, or too few have a score on only some levels");

    private final CumulativeScale scale;
    private final Recipe recipe;
    private final Overlap overlap;
    private final Table<WavePerspective, Integer, ScaleTally> scales;
    private final ImmutableIntArray columns; // the columns of the levels that are measured
    private final Map<WavePerspective, Sums> places = new TreeMap<>(WavePerspective.ORDER);

    private static final class Sums {
        private final ScorePairs complete;
        private final int[] others; // by level, persons with a score on it and not on every level

        Sums(int levels) {
            this.complete = ScorePairs.of(levels);
            this.others = new int[levels];
        }
    }

    CumulativeTally(
            CumulativeScale scale, Recipe recipe, Overlap overlap, Table<WavePerspective, Integer, ScaleTally> scales) {
        this.scale = scale;
        this.recipe = recipe;
        this.overlap = overlap;
        this.scales = scales;
        this.columns = ImmutableIntArray.copyOf(
                scale.levels().stream().flatMapToInt(level -> column(level, overlap.columns())));
        for (WavePerspective place : scales.rowKeySet()) {
            if (columns.length() == scale.levels().size()
                    && scales.row(place).keySet().containsAll(columns.asList())) {
                places.put(place, new Sums(columns.length()));
            }
        }
    }

    private static IntStream column(Construct level, ImmutableList<ScoreColumn> columns) {
        Measure now = new Measure(level.constructId(), Referent.TEAM, Horizon.NOW);
        return IntStream.range(0, columns.size())
                .filter(c -> columns.get(c).measure().equals(now)
                        && columns.get(c).metric().kind() == Metric.Kind.LINEAR)
                .limit(1);
    }

    void add(JudgedGroup judged) {
        Sums sums = places.get(judged.place());
        if (sums == null) {
            return;
        }
        boolean inAll = columns.stream().allMatch(c -> holds(judged, c));
        for (int row = 0; row < judged.group().scores().size(); row++) {
            double[] scores = scores(judged, row);
            if (inAll && scores.length == columns.length()) {
                sums.complete.add(scores);
            } else {
                for (int level = 0; level < columns.length(); level++) {
                    int column = columns.get(level);
                    boolean scored =
                            holds(judged, column) && judged.group().scores().measured(row, column);
                    sums.others[level] += scored ? 1 : 0;
                }
            }
        }
    }

    private boolean holds(JudgedGroup judged, int column) {
        return tally(judged.place(), column).holds(judged.cells().get(column));
    }

    private double[] scores(JudgedGroup judged, int row) {
        return columns.stream()
                .filter(c -> overlap.answered(judged.group().answers().answers(), row, c))
                .mapToObj(c -> judged.group().scores().score(row, c).figure())
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    private ScaleTally tally(WavePerspective place, int column) {
        return Objects.requireNonNull(scales.get(place, column));
    }

    ImmutableList<CumulativeScaleAnalysis> analyses() {
        ImmutableList.Builder<CumulativeScaleAnalysis> analyses = ImmutableList.builder();
        places.forEach((place, sums) -> analyses.add(analysis(place, sums)));
        return analyses.build();
    }

    private CumulativeScaleAnalysis analysis(WavePerspective place, Sums sums) {
        int persons = sums.complete.persons();
        Scalability exact = Scalability.of(sums.complete);
        Rounding round = Rounding.ofShares(recipe.view());
        AnswerGate gate = new AnswerGate(recipe);
        boolean shown = gate.isEnough(persons)
                && (gate.isLarge(persons) || Arrays.stream(sums.others).allMatch(gate::isPart));
        return shown
                ? analysis(
                        place,
                        tally(place, columns.get(0)).counted(persons) ? OptionalInt.of(persons) : OptionalInt.empty(),
                        exact.map(round::score))
                : analysis(place, OptionalInt.empty(), exact.map(h -> TOO_FEW));
    }

    private CumulativeScaleAnalysis analysis(WavePerspective place, OptionalInt persons, Scalability scalability) {
        return CumulativeScaleAnalysis.builder(scale, place.wave(), place.who(), scalability.all())
                .persons(persons)
                .levels(IntStream.range(0, columns.length())
                        .mapToObj(i -> new CumulativeScaleAnalysis.Level(
                                scale.levels().get(i),
                                tally(place, columns.get(i)).score().value(),
                                scalability.each().get(i)))
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }
}
