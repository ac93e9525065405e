package org.coppice.scoring.classical;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.statistics.missing.MissingRule;

/** The reasons why the score on a measure is withheld if too few of its questions were answered; each is made once. Thread-safe. */
final class TooFewAnswers {
    private final MissingRule rule;
    private final int counts;
    private final Map<Integer, Score.Withheld> reasons =
            new ConcurrentHashMap<>(); // key: answered · counts + applicable

    /** Creates the reasons for a measure with this number of questions. */
    TooFewAnswers(MissingRule rule, int questions) {
        this.rule = rule;
        this.counts = questions + 1;
    }

    /** Returns the reason for a person to whom {@code applicable} questions apply. */
    Score.Withheld of(int answered, int applicable) {
        return reasons.computeIfAbsent(answered * counts + applicable, key -> reason(answered, applicable));
    }

    private Score.Withheld reason(int answered, int applicable) {
        String why = rule.imputes()
                ? "the sample gives no value to impute for the others"
                : "the rule \"" + rule.id() + "\" requires " + rule.needed(applicable);
        return Score.withheld(
                WithheldReason.TOO_FEW_ANSWERS, answered + " of " + applicable + " questions answered; " + why);
    }
}
