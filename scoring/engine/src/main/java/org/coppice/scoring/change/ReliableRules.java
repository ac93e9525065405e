package org.coppice.scoring.change;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.score.ScoreColumn;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.statistics.change.ReliableChange;

/**
 * The criteria for a reliable change of a person: |RCI| of 1.96 or more, with the standard deviation of the persons of the sample in the
 * earlier wave, and their alpha if no reliability is given.
 */
public record ReliableRules(SampleFigures figures, OptionalDouble reliability) {
    /** No criterion: the sample has no figures of the questions that are compared. */
    static final ReliableChange UNKNOWN =
            new ReliableChange(OptionalDouble.empty(), OptionalDouble.empty(), ReliableChange.DEFAULT_THRESHOLD);

    ReliableChange rule(WavePerspective wave, ScoreColumn column) {
        Optional<SampleScore> of = figures.constructs().stream()
                .filter(score -> score.perspective() == wave.who()
                        && Objects.equals(score.wave(), wave.wave())
                        && score.measure().equals(column.measure())
                        && score.metric().equals(column.metric()))
                .findFirst();
        return new ReliableChange(
                of.map(SampleScore::sd).orElse(OptionalDouble.empty()),
                reliability.isPresent()
                        ? reliability
                        : of.flatMap(SampleScore::scale)
                                .map(scale -> scale.alpha().figure())
                                .orElse(OptionalDouble.empty()),
                ReliableChange.DEFAULT_THRESHOLD);
    }
}
