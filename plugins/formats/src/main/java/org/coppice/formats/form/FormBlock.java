package org.coppice.formats.form;

import com.google.common.collect.ImmutableList;
import java.util.OptionalInt;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.ResponseScale;

/**
 * Adjacent questions of a section with the same response scale.
 *
 * @param name the name of the block, which no question has as its id
 * @param scale the scale
 * @param questions the questions, at least one
 * @param choose how many of the questions, which are options of a list, a respondent chooses at most; empty if each is answered
 */
record FormBlock(String name, ResponseScale scale, ImmutableList<Question> questions, OptionalInt choose) {
    /** The largest number of options that are shown next to each other; more are a list that opens. */
    private static final int MOST_SHOWN = 12;

    boolean isList() {
        return choose.isPresent();
    }

    /** Returns how many of the options can be chosen. */
    int most() {
        return Math.min(choose.orElse(1), questions.size());
    }

    boolean isLong() {
        return scale instanceof ResponseScale.Likert likert && likert.points() > MOST_SHOWN;
    }

    /** Returns whether an answer is one of some options. */
    boolean hasOptions() {
        return !isList() && (scale instanceof ResponseScale.Likert || scale instanceof ResponseScale.Choice);
    }
}
