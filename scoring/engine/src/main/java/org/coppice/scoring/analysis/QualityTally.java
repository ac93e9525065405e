package org.coppice.scoring.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.coppice.model.Perspective;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.scoring.disclosure.HeadCount;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.scoring.result.QualityAnalysis;
import org.coppice.statistics.careless.AnswerQuality;
import org.coppice.statistics.careless.CarelessSign;

/**
 * Counts the respondents with signs of careless responding. It counts nothing for managers and consensus sheets: a manager is one person,
 * and a consensus sheet is not from one person. In the published view, groups of fewer respondents than the minimum group are not counted, so
 * that neither their number nor their signs can be derived.
 */
final class QualityTally {
    private final Recipe recipe;
    private final Map<WavePerspective, Counts> places = new TreeMap<>(WavePerspective.ORDER);

    private static final class Counts {
        private int people;
        private int flagged;
        private final Map<CarelessSign, Integer> raised = new TreeMap<>();
    }

    QualityTally(Recipe recipe) {
        this.recipe = recipe;
    }

    void add(JudgedGroup judged) {
        if (judged.who() == Perspective.MANAGER || judged.who() == Perspective.CONSENSUS) {
            return;
        }
        int people = (int) judged.quality().stream()
                .filter(quality -> judged.group().answers().answers().responded(quality.row()))
                .count();
        if (new HeadCount(recipe).of(people).isEmpty()) {
            return;
        }
        Counts counts = places.computeIfAbsent(judged.place(), place -> new Counts());
        for (AnswerQuality quality : judged.quality()) {
            if (judged.group().answers().answers().responded(quality.row())) {
                counts.people++;
                counts.flagged += quality.flagged() ? 1 : 0;
                quality.raised().forEach(signal -> counts.raised.merge(signal, 1, Integer::sum));
            }
        }
    }

    ImmutableList<QualityAnalysis> analyses() {
        ImmutableList.Builder<QualityAnalysis> analyses = ImmutableList.builder();
        places.forEach((place, counts) -> analyses.add(analysis(place, counts)));
        return analyses.build();
    }

    private QualityAnalysis analysis(WavePerspective place, Counts counts) {
        ImmutableSortedMap.Builder<CarelessSign, Integer> raised = ImmutableSortedMap.naturalOrder();
        for (CarelessSign signal : CarelessSign.all()) {
            int people = counts.raised.getOrDefault(signal, 0);
            if (shown(people, counts.people)) {
                raised.put(signal, people);
            }
        }
        return new QualityAnalysis(
                place.wave(),
                place.who(),
                counts.people,
                shown(counts.flagged, counts.people) ? OptionalInt.of(counts.flagged) : OptionalInt.empty(),
                raised.buildOrThrow());
    }

    private boolean shown(int some, int all) {
        int least = recipe.minimumGroup();
        return recipe.view() == View.RESEARCH || some == 0 || (some >= least && all - some >= least);
    }
}
