package org.coppice.scoring;

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
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Referent;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.scoring.analysis.LevelAnalysis;
import org.coppice.scoring.reliability.MissingTreatment;
import org.coppice.scoring.reliability.Scalability;
import org.coppice.scoring.reliability.ScorePairs;

/**
 * Gathers how the levels of personalisation go together, of the groups that are in the figure of each of them, where all five are shown. Only
 * those count who have a score of every level and answered a question of each. {@link AnswerGate} says whether it may be told of them.
 */
final class LevelTally {
    private static final ImmutableList<PersonalisationLevel> LEVELS = Arrays.stream(PersonalisationLevel.values())
            .filter(level -> level != PersonalisationLevel.NONE)
            .collect(ImmutableList.toImmutableList());

    private final Recipe recipe;
    private final Overlap overlap;
    private final Table<Place, Integer, ScaleTally> scales;
    private final ImmutableIntArray columns; // of the levels that are measured
    private final Map<Place, Sums> places = new TreeMap<>(Place.ORDER);

    private static final class Sums {
        private final ScorePairs complete = ScorePairs.of(LEVELS.size());
        private int others; // with some of the levels
    }

    LevelTally(Recipe recipe, Overlap overlap, Table<Place, Integer, ScaleTally> scales) {
        this.recipe = recipe;
        this.overlap = overlap;
        this.scales = scales;
        this.columns =
                ImmutableIntArray.copyOf(LEVELS.stream().flatMapToInt(level -> column(level, overlap.columns())));
        for (Place place : scales.rowKeySet()) {
            if (columns.length() == LEVELS.size() && scales.row(place).keySet().containsAll(columns.asList())) {
                places.put(place, new Sums());
            }
        }
    }

    private static IntStream column(PersonalisationLevel level, ImmutableList<ScoreColumn> columns) {
        Measure now = new Measure(level.constructId(), Referent.TEAM, Horizon.NOW);
        return IntStream.range(0, columns.size())
                .filter(c -> columns.get(c).measure().equals(now)
                        && columns.get(c).metric().kind() == Metric.Kind.LINEAR)
                .limit(1);
    }

    void add(JudgedGroup judged) {
        Sums sums = places.get(judged.place());
        if (sums == null
                || !columns.stream()
                        .allMatch(c ->
                                scale(judged.place(), c).holds(judged.cells().get(c)))) {
            return;
        }
        for (int row = 0; row < judged.group().scores().size(); row++) {
            double[] scores = scores(judged, row);
            if (scores.length == columns.length()) {
                sums.complete.add(scores);
            } else if (scores.length > 0) {
                sums.others++;
            }
        }
    }

    private double[] scores(JudgedGroup judged, int row) {
        return columns.stream()
                .filter(c -> overlap.answered(judged.group().answers().answers(), row, c))
                .mapToObj(c -> judged.group().scores().score(row, c).figure())
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    private ScaleTally scale(Place place, int column) {
        return Objects.requireNonNull(scales.get(place, column));
    }

    ImmutableList<LevelAnalysis> analyses() {
        ImmutableList.Builder<LevelAnalysis> analyses = ImmutableList.builder();
        places.forEach((place, sums) -> analyses.add(analysis(place, sums)));
        return analyses.build();
    }

    private LevelAnalysis analysis(Place place, Sums sums) {
        int persons = sums.complete.persons();
        Scalability exact = Scalability.of(sums.complete);
        Rounding round = Rounding.ofShares(recipe.view());
        return new AnswerGate(recipe)
                .shut(persons + sums.others, persons, MissingTreatment.LISTWISE)
                .map(why -> Score.withheld(
                        why.reason(), "too few people have a score of every level, or too few of some levels only"))
                .map(why -> analysis(place, OptionalInt.empty(), exact.map(h -> why)))
                .orElseGet(() -> analysis(place, OptionalInt.of(persons), exact.map(round::score)));
    }

    private LevelAnalysis analysis(Place place, OptionalInt persons, Scalability told) {
        return new LevelAnalysis(
                place.wave(),
                place.who(),
                persons,
                told.all(),
                IntStream.range(0, LEVELS.size())
                        .mapToObj(i -> new LevelAnalysis.Level(
                                LEVELS.get(i),
                                scale(place, columns.get(i)).score().value(),
                                told.each().get(i)))
                        .collect(ImmutableList.toImmutableList()));
    }
}
