package org.coppice.scoring.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.SampleFacts;
import org.coppice.scoring.audit.LatticeTables;
import org.coppice.scoring.audit.PossibleScores;

/** The possible scores that the assessments of a catalogue share which score in the same way; none if that depends on a sample. */
final class SharedScores {
    private final LatticeTables tables;
    private final Optional<Scoring> scoring;

    /** Everything on which the scores depend that given answers have. */
    private record Scoring(Ingredient bank, Ingredient weighting, Ingredient strategy, long seed) {}

    private record Key(Scoring scoring, ScoreLattices.Answered answered) {}

    SharedScores(LatticeTables tables, Recipe recipe, SampleFacts facts) {
        this.tables = tables;
        this.scoring = facts.tables().isEmpty()
                ? Optional.of(new Scoring(recipe.bank(), recipe.weighting(), recipe.scoring(), recipe.seed()))
                : Optional.empty();
    }

    /** Returns the scores that a person can have with these answered questions. */
    PossibleScores of(ScoreLattices.Answered answered, Supplier<PossibleScores> scores) {
        return scoring.isPresent() ? tables.scores(new Key(scoring.get(), answered), scores) : scores.get();
    }
}
