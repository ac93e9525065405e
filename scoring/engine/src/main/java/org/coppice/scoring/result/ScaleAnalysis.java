package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.score.AgreementBand;
import org.coppice.statistics.careless.QualityFigures;
import org.coppice.statistics.missing.MissingAudit;

/**
 * The analysis of one measure in one perspective and wave of a sample.
 *
 * @param score the figure of the sample
 * @param answers the analysis of the answers for each treatment of missing answers: pairwise deletion, listwise deletion and median
 *     imputation; empty if not all questions are ratings
 * @param factor the one-factor models of the answers; empty if not all questions are ratings
 * @param teams the between-team analysis of the scores of the persons
 * @param quality the mean without the respondents with signs of careless responding; empty if there is no such figure, as for managers
 * @param missing the analysis of missing answers; only in the research view, since a difference of its figures can disclose one person
 * @param bands the number of teams in each band of agreement, by their r_wg with the uniform null distribution
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record ScaleAnalysis(
        SampleScore score,
        ImmutableList<AnswerAnalysis> answers,
        Optional<FactorAnalysis> factor,
        TeamAnalysis teams,
        Optional<QualityFigures> quality,
        Optional<MissingAudit> missing,
        ImmutableSortedMap<AgreementBand, Integer> bands) {

    /** The ICC(1) below which teams hardly differ. The value was chosen by Coppice and is not calibrated. */
    public static final double HARDLY = 0.05;

    /**
     * Returns true if more than half of the teams have strong internal agreement while the teams hardly differ from one another (ICC(1)
     * below {@link #HARDLY}). The agreement is then not specific to a team: all teams share the same view.
     */
    public boolean agreesEverywhere() {
        int all = bands.values().stream().mapToInt(n -> n).sum();
        int strong = bands.tailMap(AgreementBand.STRONG).values().stream()
                .mapToInt(n -> n)
                .sum();
        return 2 * strong > all && teams.icc1().figure().orElse(1) < HARDLY;
    }
}
