package org.coppice.scoring.change;

import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.engine.Engine;
import org.coppice.scoring.engine.TeamGroups;
import org.coppice.spi.ScoredTeam;
import org.coppice.statistics.change.ScoredWave;

/**
 * Two waves of a team, both scored on the questions that both were asked.
 *
 * @param before the earlier wave
 * @param after the later wave
 * @param asked the questions of each wave
 * @param complete the waves with all questions, if they were asked different ones
 */
record WavePair(Wave before, Wave after, AskedQuestions asked, Optional<WavePair> complete) {
    /** A scored wave and its groups. */
    record Wave(ScoredWave scored, TeamGroups groups) {
        static Wave of(Engine engine, TeamAnswers team) {
            ScoredTeam block = engine.score(team);
            return new Wave(new ScoredWave(block.answers(), block.scores()), engine.groups(block, false));
        }

        TeamGroups.Cell cell(Perspective who, int column) {
            return groups.of(who).get(column);
        }

        TeamKey key() {
            return scored.answers().key();
        }

        private Optional<Score.Withheld> hidden(Perspective who, int column) {
            return cell(who, column)
                    .hidden()
                    .map(why -> Score.withheld(why.reason(), why.detail() + " (" + key().wave() + ")"));
        }
    }

    static WavePair of(Engine engine, Wave before, Wave after) {
        AskedQuestions asked =
                AskedQuestions.of(before.scored().answers(), after.scored().answers());
        WavePair complete = new WavePair(before, after, asked, Optional.empty());
        return asked.same()
                ? complete
                : new WavePair(
                        Wave.of(engine, asked.without(before.scored().answers())),
                        Wave.of(engine, asked.without(after.scored().answers())),
                        asked,
                        Optional.of(complete));
    }

    /**
     * Returns the reason why one of the waves does not show a figure; empty if both do. With different questions, both the figures of the
     * complete waves and those of the compared questions must be shown.
     */
    Optional<Score.Withheld> hidden(Perspective who, int column) {
        return hiddenInComplete(who, column).or(() -> hiddenHere(who, column));
    }

    /** Returns the reason why a figure of the complete waves is not shown, other than that nobody has a score. */
    Optional<Score.Withheld> hiddenInComplete(Perspective who, int column) {
        return complete.flatMap(pair -> pair.hiddenHere(who, column))
                .filter(why -> why.reason() != WithheldReason.NO_SCORES);
    }

    private Optional<Score.Withheld> hiddenHere(Perspective who, int column) {
        return before.hidden(who, column).or(() -> after.hidden(who, column));
    }
}
