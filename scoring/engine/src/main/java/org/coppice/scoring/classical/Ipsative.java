package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.Scorer;
import org.coppice.spi.ScoringContext;
import org.coppice.spi.ScoringStrategy;
import org.coppice.spi.StrategyInfo;

/**
 * The scoring strategy for constant-sum answers, which are treated as a composition: the share of each measure in the total, and its
 * centred log-ratio coordinate ln x − mean ln x (Aitchison 1986, eq. 4.7). Shares of 0 are replaced multiplicatively by half a point
 * (Martín-Fernández, Barceló-Vidal and Pawlowsky-Glahn 2003, eq. 6). An unanswered part counts as 0 points, since the points that are given
 * add up to the total.
 */
final class Ipsative implements ScoringStrategy {
    @Override
    public StrategyInfo info() {
        return StrategyInfo.of("ipsative", "Shared-out points, as shares and log-ratio coordinates");
    }

    @Override
    public Scorer bind(ScoringContext context) {
        Instrument instrument = context.instrument();
        Map<ResponseScale, List<Integer>> sets = new LinkedHashMap<>();
        List<KeyedMeasure> measures = instrument.measures();
        for (int m = 0; m < measures.size(); m++) {
            ResponseScale scale = measures.get(m).questions().get(0).scale();
            if (scale instanceof ResponseScale.Points) {
                sets.computeIfAbsent(scale, s -> new java.util.ArrayList<>()).add(m);
            }
        }
        Map<Integer, Composition> bySet = new LinkedHashMap<>();
        sets.forEach((scale, members) -> {
            Composition composition = new Composition(
                    members.stream().map(measures::get).collect(ImmutableList.toImmutableList()),
                    ((ResponseScale.Points) scale).total(),
                    refusal(instrument, scale, members));
            members.forEach(m -> bySet.put(m, composition));
        });
        return new IpsativeScorer(
                measures.stream().map(KeyedMeasure::measure).collect(ImmutableList.toImmutableList()),
                IntStream.range(0, measures.size())
                        .mapToObj(m -> Optional.ofNullable(bySet.get(m)))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Returns the reason why the questions of a scale are not a composition of the measures; empty if they are. */
    private static Optional<Score.Withheld> refusal(Instrument instrument, ResponseScale scale, List<Integer> members) {
        List<KeyedQuestion> keyed = members.stream()
                .flatMap(m -> instrument.measures().get(m).questions().stream())
                .toList();
        ImmutableSet<String> counted =
                keyed.stream().map(q -> q.question().id()).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> shared = instrument.bank().questions().stream()
                .filter(q -> q.scale().equals(scale.id()))
                .map(Question::id)
                .collect(ImmutableSet.toImmutableSet());
        if (counted.size() < keyed.size()) {
            return refuse("a question counts for two measures, so that the shares do not add up to 1");
        }
        if (!counted.equals(shared)) {
            return refuse("question " + Sets.difference(shared, counted)
                    + " counts for no measure, so that the shares do not" + " add up to 1");
        }
        if (keyed.stream().mapToDouble(KeyedQuestion::weight).distinct().count() > 1) {
            return refuse(
                    "questions with shared-out points cannot have different weights; give all questions of the scale the same weight");
        }
        int total = ((ResponseScale.Points) scale).total();
        if (members.size() - 1 >= 2 * total) {
            return refuse("there are too many parts to replace each share of 0 by half a point; share out more points");
        }
        return members.size() < 2 ? refuse("a composition needs at least two measures") : Optional.empty();
    }

    private static Optional<Score.Withheld> refuse(String detail) {
        return Optional.of(Score.withheld(WithheldReason.NOT_SCORABLE, detail));
    }
}
