package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.profile.SampleFacts;
import org.coppice.spi.SampleStatistic;

/**
 * The statistic of the central value of the answers to each question in each perspective: the median (for an even number, the mean of the
 * two middle answers) or the mean. It counts answers, so the result is bit-identical for any order of the teams.
 */
final class QuestionCentre implements SampleStatistic<TeamAnswers, QuestionCentre.Counts> {
    static final QuestionCentre MEDIAN = new QuestionCentre("question-median", QuestionCentre::median);
    static final QuestionCentre MEAN = new QuestionCentre("question-mean", QuestionCentre::mean);

    private final String id;
    private final ToDoubleFunction<SortedMap<Double, Long>> centre;

    private QuestionCentre(String id, ToDoubleFunction<SortedMap<Double, Long>> centre) {
        this.id = id;
        this.centre = centre;
    }

    /** The frequency of each answer, by question and perspective. */
    static final class Counts {
        private final TreeMap<String, TreeMap<Double, Long>> byName = new TreeMap<>();

        private void add(String name, double answer, long times) {
            byName.computeIfAbsent(name, n -> new TreeMap<>()).merge(answer, times, Long::sum);
        }
    }

    /** Returns the name of the fact about a question in a perspective. */
    static String name(String question, Perspective who) {
        return question + "/" + who.id();
    }

    /** Returns the imputed value for a question by perspective, without the perspectives that never answered it. */
    ImmutableMap<Perspective, Double> fill(SampleFacts facts, String question) {
        Map<Perspective, Double> fill = new EnumMap<>(Perspective.class);
        for (Perspective who : Perspective.values()) {
            facts.get(id, name(question, who)).ifPresent(centre -> fill.put(who, centre));
        }
        return Maps.immutableEnumMap(fill);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Counts empty() {
        return new Counts();
    }

    @Override
    public Counts add(Counts state, TeamAnswers team) {
        AnswerBlock answers = team.answers();
        for (int column = 0; column < answers.bank().questions().size(); column++) {
            String question = answers.bank().questionIds().get(column);
            for (int row = 0; row < answers.size(); row++) {
                if (answers.answered(row, column)) {
                    state.add(name(question, answers.perspective(row)), answers.value(row, column), 1);
                }
            }
        }
        return state;
    }

    @Override
    public Counts merge(Counts a, Counts b) {
        b.byName.forEach((name, counts) -> counts.forEach((answer, times) -> a.add(name, answer, times)));
        return a;
    }

    @Override
    public ImmutableSortedMap<String, Double> finish(Counts state) {
        ImmutableSortedMap.Builder<String, Double> facts = ImmutableSortedMap.naturalOrder();
        state.byName.forEach((name, counts) -> facts.put(name, centre.applyAsDouble(counts)));
        return facts.buildOrThrow();
    }

    private static double median(SortedMap<Double, Long> counts) {
        long n = counts.values().stream().mapToLong(Long::longValue).sum();
        return (at(counts, (n - 1) / 2) + at(counts, n / 2)) / 2;
    }

    /** Returns the answer with the given rank, from 0. */
    private static double at(SortedMap<Double, Long> counts, long rank) {
        long before = 0;
        for (var entry : counts.entrySet()) {
            before += entry.getValue();
            if (rank < before) {
                return entry.getKey();
            }
        }
        throw new AssertionError(rank);
    }

    private static double mean(SortedMap<Double, Long> counts) {
        double sum = 0;
        long n = 0;
        for (var entry : counts.entrySet()) {
            sum += entry.getKey() * entry.getValue();
            n += entry.getValue();
        }
        return sum / n;
    }
}
