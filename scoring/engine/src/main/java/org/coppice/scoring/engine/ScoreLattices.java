package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.score.Metric;
import org.coppice.model.score.ScoreColumn;
import org.coppice.scoring.audit.GroupLattice;
import org.coppice.scoring.audit.Lattice;
import org.coppice.scoring.audit.Points;
import org.coppice.scoring.audit.PossibleScores;
import org.coppice.spi.ScoredTeam;

/**
 * The scores that the people of a group can have, by which questions of the measure they answered. They depend on nothing else that the
 * people answered. Thread-safe.
 */
final class ScoreLattices {
    /** The largest number of questions of a measure of which the scores are not taken as continuous: two bits each in a long. */
    private static final int MOST_QUESTIONS = 31;

    /** The number of sets of answered questions of which the scores are kept. */
    private static final int MOST_KEPT = 10_000;

    private final ScoreProbe probe;
    private final SharedScores shared;
    private final ImmutableMap<Perspective, ImmutableList<Lattice>> complete; // by column
    private final ImmutableList<Optional<KeyedMeasure>> measures; // by column; empty if the scores are continuous
    private final Map<Answered, PossibleScores> known = new ConcurrentHashMap<>();

    /**
     * What people answered of a measure.
     *
     * @param questions two bits for each question: 0 if it is skipped, 1 if it is answered, 2 if it does not apply
     */
    record Answered(Perspective who, int column, long questions) {
        boolean answered(int question) {
            return code(question) == 1;
        }

        boolean applicable(int question) {
            return code(question) != 2;
        }

        private int code(int question) {
            return (int) ((questions >> (2 * question)) & 3);
        }
    }

    ScoreLattices(Instrument instrument, ImmutableList<ScoreColumn> columns, ScoreProbe probe, SharedScores shared) {
        this.probe = probe;
        this.shared = shared;
        this.measures = columns.stream()
                .map(column ->
                        instrument.measure(column.measure()).filter(measure -> isOfRatings(column.metric(), measure)))
                .collect(ImmutableList.toImmutableList());
        this.complete = Arrays.stream(Perspective.values())
                .collect(Maps.toImmutableEnumMap(
                        who -> who,
                        who -> columns.stream()
                                .map(column -> instrument
                                        .measure(column.measure())
                                        .filter(measure -> column.metric().kind() == Metric.Kind.LINEAR
                                                && instrument.asks(column.measure(), who))
                                        .map(measure -> Lattice.of(measure.askedOf(who)))
                                        .orElse(Lattice.CONTINUOUS))
                                .collect(ImmutableList.toImmutableList())));
    }

    private static boolean isOfRatings(Metric metric, KeyedMeasure measure) {
        return metric.kind() == Metric.Kind.LINEAR
                && metric.bounded()
                && measure.questions().size() <= MOST_QUESTIONS
                && measure.questions().stream().allMatch(question -> Points.of(question.scale()) > 0);
    }

    /** Returns the lattices of a group of one perspective, by column: of the people who have a score in it. */
    ImmutableList<GroupLattice> of(Perspective who, ScoredTeam group) {
        ImmutableList.Builder<GroupLattice> lattices = ImmutableList.builderWithExpectedSize(measures.size());
        for (int column = 0; column < measures.size(); column++) {
            lattices.add(of(who, group, column));
        }
        return lattices.build();
    }

    private GroupLattice of(Perspective who, ScoredTeam group, int column) {
        int[] rows = new int[group.scores().moments(column).n()];
        int people = 0;
        for (int row = 0; people < rows.length; row++) {
            rows[people] = row;
            people += group.scores().measured(row, column) ? 1 : 0;
        }
        return of(who, group.answers().answers(), column, rows);
    }

    /** Returns the lattice of some people of one perspective who have a score in a column. */
    GroupLattice of(Perspective who, AnswerBlock answers, int column, int[] rows) {
        Lattice lattice = Objects.requireNonNull(complete.get(who)).get(column);
        Optional<KeyedMeasure> measure = measures.get(column);
        int people = rows.length;
        if (measure.isEmpty() || people == 0) {
            return GroupLattice.of(people, lattice);
        }
        long[] patterns = new long[people];
        for (int i = 0; i < people; i++) {
            patterns[i] = pattern(measure.get().questions(), answers, rows[i]);
        }
        Arrays.sort(patterns);
        List<GroupLattice.Part> parts = new ArrayList<>();
        for (int from = 0, to = 0; from < people; from = to) {
            while (to < people && patterns[to] == patterns[from]) {
                to++;
            }
            parts.add(new GroupLattice.Part(to - from, scores(new Answered(who, column, patterns[from]))));
        }
        return GroupLattice.of(lattice, parts);
    }

    private static long pattern(List<KeyedQuestion> questions, AnswerBlock answers, int row) {
        long pattern = 0;
        for (int q = 0; q < questions.size(); q++) {
            int column = questions.get(q).column();
            long code = answers.answered(row, column) ? 1 : answers.applicable(row, column) ? 0 : 2;
            pattern |= code << (2 * q);
        }
        return pattern;
    }

    private PossibleScores scores(Answered answered) {
        PossibleScores found = known.get(answered);
        if (found == null) {
            found = shared.of(
                    answered,
                    () -> probe.scores(answered, measures.get(answered.column()).orElseThrow()));
            if (known.size() < MOST_KEPT) {
                known.put(answered, found);
            }
        }
        return found;
    }
}
