package org.coppice.scoring.disclosure;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.score.Metric;
import org.coppice.model.score.ScoreColumn;

/**
 * Determines which columns of scores are based on the same answers, so that one could be derived from the others: they share a question, or
 * are parts of a whole. A column of a measure that is not in the bank can be based on any answers.
 */
public final class Overlap {
    private final ImmutableList<ScoreColumn> columns;
    private final ImmutableList<BitSet> questions;
    private final ImmutableList<int[]> places; // the same columns, for iteration
    private final ImmutableList<BitSet> shared;
    private final ImmutableList<BitSet>
            based; // the questions on which the columns are based, or the parts of the whole
    private final ImmutableList<BitSet> connected;
    private final BitSet linked = new BitSet();

    public Overlap(Instrument instrument, ImmutableList<ScoreColumn> columns) {
        this.columns = columns;
        BitSet all = new BitSet();
        all.set(0, instrument.bank().questions().size());
        this.questions = columns.stream()
                .map(column -> instrument
                        .measure(column.measure())
                        .map(Overlap::questions)
                        .orElse(all))
                .collect(ImmutableList.toImmutableList());
        this.places = questions.stream().map(of -> of.stream().toArray()).collect(ImmutableList.toImmutableList());
        this.shared =
                IntStream.range(0, columns.size()).mapToObj(this::sharing).collect(ImmutableList.toImmutableList());
        this.based = based();
        this.connected = connected();
        for (int column = 0; column < columns.size(); column++) {
            linked.set(column, connected.get(column).cardinality() > 1);
        }
    }

    /** Returns the questions on which a column is based; for a part of a whole, those of all parts. */
    public BitSet questions(int column) {
        return based.get(column);
    }

    /** Returns the questions on which any of the columns is based. */
    BitSet questions(BitSet of) {
        BitSet all = new BitSet();
        of.stream().forEach(column -> all.or(based.get(column)));
        return all;
    }

    /** Returns true if a column is based on all questions of another. */
    boolean contains(int column, int part) {
        BitSet missing = (BitSet) based.get(part).clone();
        missing.andNot(based.get(column));
        return missing.isEmpty();
    }

    /** Returns the columns that are connected with a column by shared answers, directly or through others, and the column itself. */
    public BitSet connected(int column) {
        return connected.get(column);
    }

    /** Returns the columns that share answers with another column; the others cannot part people. */
    BitSet linked() {
        return linked;
    }

    private ImmutableList<BitSet> connected() {
        BitSet[] groups = new BitSet[columns.size()];
        for (int start = 0; start < groups.length; start++) {
            if (groups[start] == null) {
                BitSet group = new BitSet();
                group.set(start);
                for (int size = 0; size < group.cardinality(); ) {
                    size = group.cardinality();
                    ((BitSet) group.clone()).stream().forEach(column -> group.or(shared.get(column)));
                }
                group.stream().forEach(column -> groups[column] = group);
            }
        }
        return ImmutableList.copyOf(groups);
    }

    private ImmutableList<BitSet> based() {
        BitSet parts = new BitSet();
        for (int column = 0; column < columns.size(); column++) {
            if (part(column)) {
                parts.or(questions.get(column));
            }
        }
        return IntStream.range(0, columns.size())
                .mapToObj(column -> part(column) ? parts : questions.get(column))
                .collect(ImmutableList.toImmutableList());
    }

    private static BitSet questions(KeyedMeasure measure) {
        BitSet questions = new BitSet();
        measure.questions().forEach(question -> questions.set(question.column()));
        return questions;
    }

    private BitSet sharing(int column) {
        BitSet others = new BitSet();
        for (int other = 0; other < columns.size(); other++) {
            boolean both =
                    (part(column) && part(other)) || questions.get(column).intersects(questions.get(other));
            others.set(other, both && other != column);
        }
        return others;
    }

    public ImmutableList<ScoreColumn> columns() {
        return columns;
    }

    /** Returns true if two different columns are based on the same answers. */
    public boolean shared(int a, int b) {
        return shared.get(a).get(b);
    }

    /** Returns true if a column is based on the same answers as one of {@code others}. */
    boolean sharedWithAny(int column, BitSet others) {
        return shared.get(column).intersects(others);
    }

    /** Returns true if the respondent answered a question on which the column is based. */
    public boolean answered(AnswerBlock answers, int row, int column) {
        for (int question : places.get(column)) {
            if (answers.answered(row, question)) {
                return true;
            }
        }
        return false;
    }

    private boolean part(int column) {
        return columns.get(column).metric().kind() != Metric.Kind.LINEAR;
    }
}
