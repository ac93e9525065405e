package org.coppice.scoring.disclosure;

import java.util.Optional;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.statistics.reliability.MissingTreatment;
import org.coppice.statistics.reliability.ScaleSums;

/**
 * Whether figures of answers may be told. In the published view those of all answers there are, if the minimum answered every question, so
 * that no two questions are held together in fewer; those of the ones who answered all, or with medians put in, only if the others are
 * nobody or reach the minimum too, since the difference would tell of them.
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

    /** The same of so many rows, of which so many are complete. */
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
                        "it would tell of fewer than " + minimum + " who left out a question"));
    }
}
