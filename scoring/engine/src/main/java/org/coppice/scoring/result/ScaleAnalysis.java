package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.score.AgreementBand;
import org.coppice.statistics.careless.QualityFigures;
import org.coppice.statistics.missing.MissingAudit;

/**
 * What a sample tells of one measure, as one perspective answers it in one wave.
 *
 * @param score the sample's figure
 * @param answers of the answers, by whose count where some are missing: pairwise, listwise, and with medians put in; none where not all
 *     questions are ratings
 * @param factor one factor behind them; empty where not all questions are ratings
 * @param teams of the persons' scores in their teams
 * @param quality the mean without those whose answers seem to be given without care; empty where there is nothing to tell, as of managers
 * @param missing what is missing of the answers; in the research view only, since differences of its figures can be one person's
 * @param bands how many teams agree so much, by the band of their r_wg against the uniform null
 * @since 0.1.0
 */
public record ScaleAnalysis(
        SampleScore score,
        ImmutableList<AnswerAnalysis> answers,
        Optional<FactorAnalysis> factor,
        TeamAnalysis teams,
        Optional<QualityFigures> quality,
        Optional<MissingAudit> missing,
        ImmutableSortedMap<AgreementBand, Integer> bands) {

    /** Below this ICC(1) teams hardly differ; ours, uncalibrated. */
    public static final double HARDLY = 0.05;

    /**
     * Whether most teams agree strongly within while they hardly differ from one another: what they agree on is then no view of their
     * own, but one that all share.
     */
    public boolean agreesEverywhere() {
        int all = bands.values().stream().mapToInt(n -> n).sum();
        int strong = bands.tailMap(AgreementBand.STRONG).values().stream()
                .mapToInt(n -> n)
                .sum();
        return 2 * strong > all && teams.icc1().figure().orElse(1) < HARDLY;
    }
}
