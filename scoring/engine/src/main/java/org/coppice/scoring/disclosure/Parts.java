package org.coppice.scoring.disclosure;

import java.util.BitSet;

/**
 * Decides which figures of the same people may be shown together, if some of the people left out questions. Columns that share questions
 * can part the people: if six people answered the whole of four questions and one of them left out a half, twice the mean of the whole
 * minus the means of the halves is the score of that one person.
 *
 * <p>A linear combination of figures is the figure of a few people if it cancels for everybody else. A column cannot take part in such a
 * combination if the minimum group or more people answered questions of it that no other remaining column has: they would not cancel. Such
 * a column is set aside, and the others are looked at again. The columns that are left in the end (the core) are shown only if the people,
 * parted by which questions of the core they answered, form no part that is smaller than the minimum group: a combination treats all people
 * of a part alike. Otherwise the last column of the core is hidden.
 *
 * <p>With 100 times the minimum group or more people, nothing is hidden: rounding hides a few of them, see {@link AnswerGate} for the
 * argument and its limit.
 */
final class Parts {
    private final Overlap overlap;
    private final int minimum;

    Parts(Overlap overlap, int minimum) {
        this.overlap = overlap;
        this.minimum = minimum;
    }

    /** Returns those of the columns that may not be shown together with the others. */
    BitSet hidden(AnswerPatterns people, BitSet columns) {
        BitSet hidden = new BitSet();
        if (people.isLarge()) {
            return hidden;
        }
        BitSet core = (BitSet) columns.clone();
        setAside(people, core);
        while (!core.isEmpty() && people.smallestPart(core, overlap.questions(core)) < minimum) {
            int last = core.length() - 1;
            hidden.set(last);
            core.clear(last);
            setAside(people, core);
        }
        return hidden;
    }

    /** Removes the columns that cannot take part in a combination of columns that cancels for all but a few people. */
    private void setAside(AnswerPatterns people, BitSet columns) {
        boolean again = true;
        while (again) {
            again = false;
            for (int column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
                if (people.answering(column, own(column, columns)) >= minimum) {
                    columns.clear(column);
                    again = true;
                }
            }
        }
    }

    /** Returns the questions of a column that no other of the columns has. */
    private BitSet own(int column, BitSet columns) {
        BitSet others = (BitSet) columns.clone();
        others.clear(column);
        BitSet own = (BitSet) overlap.questions(column).clone();
        own.andNot(overlap.questions(others));
        return own;
    }
}
