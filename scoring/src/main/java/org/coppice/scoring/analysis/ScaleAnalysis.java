package org.coppice.scoring.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.score.AgreementBand;

/**
 * What a sample tells of one measure, as one perspective answers it in one wave.
 *
 * @param score the sample's figure
 * @param answers of the answers, by whose count where some are missing: pairwise and listwise; none where not all questions are ratings
 * @param teams of the persons' scores in their teams
 * @param bands how many teams agree so much, by the band of their r_wg against the uniform null
 */
public record ScaleAnalysis(
        SampleScore score,
        ImmutableList<AnswerAnalysis> answers,
        TeamAnalysis teams,
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
