package org.coppice.scoring.engine;

import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.score.ScoreColumn;

/** Restricts measures to the questions that a perspective is asked; agreement and reliability are based on these questions. */
public final class AskedMeasures {
    private AskedMeasures() {}

    /** Returns the measure of a column with the questions that the perspective is asked; empty if the perspective has no figure for it. */
    public static Optional<KeyedMeasure> of(Instrument instrument, ScoreColumn column, Perspective who) {
        return instrument
                .measure(column.measure())
                .filter(keyed -> instrument.asks(column.measure(), who))
                .map(keyed -> keyed.askedOf(who));
    }
}
