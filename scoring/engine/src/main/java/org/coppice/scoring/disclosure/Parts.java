package org.coppice.scoring.disclosure;

import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.coppice.model.bank.Instrument;

/**
 * Decides which figures of the same people may be shown together, if columns share questions. Such columns can part the people: if six
 * people answered the whole of four questions and one of them left out a half, twice the mean of the whole minus the means of the halves is
 * the score of that one person.
 *
 * <p>A linear combination of figures is the figure of a few people if it cancels for everybody else. A column cannot take part in such a
 * combination if the minimum group or more people answered questions of it that no other remaining column has, and the sum of their answers
 * is open, see {@link Remainders}: an end of the scale, or a small weight, would fix it. Such a column is set aside, and the others are
 * looked at again. The columns that are left in the end (the core) are shown only if the people, parted by which questions of the core they
 * answered, form no part that is smaller than the minimum group: a combination treats all people of a part alike. Otherwise the last column
 * of the core is hidden.
 *
 * <p>The difference between a whole and one of its parts, or all of them, is a figure of the other questions of the whole. It has to be open
 * as well; otherwise the last of these columns is hidden. Every other combination of two or three columns in which questions cancel, such as
 * the sum of two minus the third, has to be open, too; otherwise all of them are hidden. With more than 16 connected columns, combinations of
 * three are not tested.
 *
 * <p>With 100 times the minimum group or more people, nothing is hidden: rounding hides a few of them, see {@link AnswerGate} for the
 * argument and its limit.
 */
final class Parts {
    /** The number of connected columns from which on combinations of three are not tested. */
    private static final int MOST_TOGETHER = 16;

    private final Instrument instrument;
    private final Overlap overlap;
    private final int minimum;

    Parts(Instrument instrument, Overlap overlap, int minimum) {
        this.instrument = instrument;
        this.overlap = overlap;
        this.minimum = minimum;
    }

    /**
     * Returns those of the columns that may not be shown together with the others.
     *
     * @param shares the mean of a column as a share of its range; NaN if it is not known or the range has no ends
     */
    BitSet hidden(AnswerPatterns people, BitSet columns, IntToDoubleFunction shares) {
        BitSet hidden = new BitSet();
        if (people.isLarge()) {
            return hidden;
        }
        Remainders remainders = new Remainders(instrument, overlap, people, columns, minimum, shares);
        BitSet core = (BitSet) columns.clone();
        setAside(remainders, core);
        while (!core.isEmpty() && people.smallestPart(core, overlap.questions(core)) < minimum) {
            int last = core.length() - 1;
            hidden.set(last);
            core.clear(last);
            setAside(remainders, core);
        }
        BitSet shown = (BitSet) columns.clone();
        shown.andNot(hidden);
        hidden.or(narrow(remainders, shown));
        return hidden;
    }

    /**
     * Returns those of the columns of which a difference or another combination with one or two others is too near an end.
     *
     * @param shares the mean of a column as a share of its range; NaN if it is not known or the range has no ends
     */
    BitSet narrow(AnswerPatterns people, BitSet columns, IntToDoubleFunction shares) {
        return people.isLarge()
                ? new BitSet()
                : narrow(new Remainders(instrument, overlap, people, columns, minimum, shares), columns);
    }

    private BitSet narrow(Remainders remainders, BitSet columns) {
        BitSet narrow = new BitSet();
        BitSet shown = (BitSet) columns.clone();
        for (BitSet found = found(remainders, shown); !found.isEmpty(); found = found(remainders, shown)) {
            narrow.or(found);
            shown.andNot(found);
        }
        return narrow;
    }

    /** Removes the columns that cannot take part in a combination of columns that cancels for all but a few people. */
    private void setAside(Remainders remainders, BitSet columns) {
        boolean again = true;
        while (again) {
            again = false;
            for (int column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
                BitSet others = others(column, columns);
                if (remainders.people().answering(column, own(column, others)) >= minimum
                        && remainders.isOpen(column, others)) {
                    columns.clear(column);
                    again = true;
                }
            }
        }
    }

    /** Returns the columns to hide of a combination that is not open; none if all are open. */
    private BitSet found(Remainders remainders, BitSet columns) {
        int last = lastOfWhole(remainders, columns);
        return last >= 0 ? set(last) : few(remainders, columns);
    }

    private static BitSet set(int... columns) {
        BitSet set = new BitSet();
        IntStream.of(columns).forEach(set::set);
        return set;
    }

    /**
     * Returns two or three columns that share questions, of which a combination is not open; none if all are open. All of them are hidden:
     * on scales of few points, the figures of the others could disclose which end the combination is near.
     */
    private BitSet few(Remainders remainders, BitSet columns) {
        for (int c = columns.nextSetBit(0); c >= 0; c = columns.nextSetBit(c + 1)) {
            BitSet others = others(c, columns);
            others.clear(c, Math.max(c, others.length()));
            int[] before = others.stream().toArray();
            others.set(c);
            Remainders.Within within = remainders.new Within(others);
            for (int b = 0; b < before.length; b++) {
                if (overlap.shared(before[b], c) && !remainders.areOpen(within, before[b], c)) {
                    return set(before[b], c);
                }
                for (int a = 0; a < b && before.length < MOST_TOGETHER; a++) {
                    if (isLinked(before[a], before[b], c) && !remainders.areOpen(within, before[a], before[b], c)) {
                        return set(before[a], before[b], c);
                    }
                }
            }
        }
        return set();
    }

    /** Returns whether three columns are connected by questions that they share. */
    private boolean isLinked(int a, int b, int c) {
        int links = (overlap.shared(a, b) ? 1 : 0) + (overlap.shared(b, c) ? 1 : 0) + (overlap.shared(a, c) ? 1 : 0);
        return links > 1;
    }

    /** Returns the last of some columns that are a whole and parts of it, of which the rest of the whole is not open; −1 if there are none. */
    private int lastOfWhole(Remainders remainders, BitSet columns) {
        for (int whole = columns.nextSetBit(0); whole >= 0; whole = columns.nextSetBit(whole + 1)) {
            BitSet parts = parts(whole, columns);
            if (!isOpen(remainders, whole, parts)) {
                return Math.max(whole, parts.length() - 1);
            }
            for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
                BitSet one = new BitSet();
                one.set(part);
                if (!isOpen(remainders, whole, one)) {
                    return Math.max(whole, part);
                }
            }
        }
        return -1;
    }

    private static boolean isOpen(Remainders remainders, int whole, BitSet parts) {
        return parts.isEmpty() || remainders.isOpenOrEmpty(whole, parts);
    }

    /** Returns the columns that have only questions of a column. */
    private BitSet parts(int whole, BitSet columns) {
        BitSet parts = others(whole, columns);
        columns.stream().filter(part -> !overlap.contains(whole, part)).forEach(parts::clear);
        return parts;
    }

    /** Returns the other columns that are connected with a column. */
    private BitSet others(int column, BitSet columns) {
        BitSet others = (BitSet) columns.clone();
        others.and(overlap.connected(column));
        others.clear(column);
        return others;
    }

    /** Returns the questions of a column that none of the others has. */
    private BitSet own(int column, BitSet others) {
        BitSet own = (BitSet) overlap.questions(column).clone();
        own.andNot(overlap.questions(others));
        return own;
    }
}
