package org.coppice.scoring.disclosure;

import java.util.Optional;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.ScaleSums;

/**
 * Decides whether figures of answers may be disclosed. In the published view, the figures of all given answers are disclosed if at least
 * the minimum number of respondents answered every question, so that no pair of questions is based on fewer. The figures of the complete
 * respondents, or with median imputation, are disclosed only if the other respondents are none or also reach the minimum, since the
 * difference would disclose their answers.
 */
public final class AnswerGate {
    private final boolean open;
    private final int minimum;

    public AnswerGate(Recipe recipe) {
        this.open = recipe.view() == View.RESEARCH;
        this.minimum = recipe.minimumGroup();
    }

    /** Returns the reason why the figures are withheld; empty if they may be disclosed. */
    public Optional<Score.Withheld> shut(ScaleSums sums, MissingTreatment treatment) {
        return shut(sums.rows(MissingTreatment.PAIRWISE), sums.rows(MissingTreatment.LISTWISE), treatment);
    }

    /**
     * Returns the reason why the figures are withheld; empty if they may be disclosed.
     *
     * @param rows the number of rows
     * @param complete the number of rows without a missing answer
     */
    public Optional<Score.Withheld> shut(long rows, long complete, MissingTreatment treatment) {
        if (open) {
            return Optional.empty();
        }
        if (complete < minimum) {
            return Optional.of(Score.withheld(
                    WithheldReason.MINIMUM_GROUP, "fewer than " + minimum + " people answered every question"));
        }
        long others = rows - complete;
        return treatment == MissingTreatment.PAIRWISE || others == 0 || others >= minimum
                ? Optional.empty()
                : Optional.of(Score.withheld(
                        WithheldReason.COMPLEMENT,
                        "it would disclose fewer than " + minimum + " who left out a question"));
    }
}
