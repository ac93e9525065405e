package org.coppice.statistics.missing;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * The people who could have answered.
 *
 * @param respondents the number of rows in which at least one question of the bank is answered
 * @param applicable the number of those to whom the measure applies
 * @param roster the number of people who could have answered, if known
 */
record NonRespondents(long respondents, long applicable, OptionalInt roster) {
    static NonRespondents of(MissingCounts counts, OptionalInt roster) {
        long respondents = 0;
        long applicable = 0;
        for (Map.Entry<AnswerRow, Long> entry : counts.rows().entrySet()) {
            boolean there = entry.getKey().respondent();
            respondents += there ? entry.getValue() : 0;
            applicable += there && entry.getKey().applicable() > 0 ? entry.getValue() : 0;
        }
        return new NonRespondents(respondents, applicable, roster);
    }

    Score rate() {
        Optional<Score.Withheld> none = withheld();
        return none.isPresent() ? none.get() : Score.of((double) respondents / roster.orElseThrow());
    }

    /** Returns the reason why figures of the roster are withheld; empty if they are not. */
    Optional<Score.Withheld> withheld() {
        if (roster.isEmpty()) {
            return Optional.of(Score.withheld(WithheldReason.UNDEFINED, "there is no roster"));
        }
        int people = roster.getAsInt();
        return people <= 0 || people < respondents
                ? Optional.of(Score.withheld(
                        WithheldReason.UNDEFINED, respondents + " answered, and the roster has " + people))
                : Optional.empty();
    }

    /** Returns the bounds of the mean of the whole roster except those to whom the measure does not apply. */
    WorstCaseBounds bounds(double known, double unknownOfRespondents) {
        Optional<Score.Withheld> none = withheld();
        if (none.isPresent()) {
            return new WorstCaseBounds(none.get(), none.get());
        }
        long silent = roster.orElseThrow() - respondents;
        return silent + applicable == 0
                ? WorstCaseBounds.none(WithheldReason.NOT_APPLICABLE, "the measure applies to nobody")
                : WorstCaseBounds.of(known, unknownOfRespondents + silent, (double) silent + applicable);
    }
}
