package org.coppice.statistics.careless;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.score.Score;

/**
 * Indicators of how carefully one respondent seems to have answered. They are intended for those who already have access to the answers.
 *
 * @param row the respondent's row in the block
 * @param longest the longest run of one answer as a share of the answered rating questions, above 0 to 1
 * @param variability the standard deviation of the answers as shares of their scales, 0 or more
 * @param distance the squared Mahalanobis distance from the sample, 0 or more
 * @param distanceP the p value of the distance, 0 to 1
 * @param consistency the even–odd consistency, −1 to 1
 * @param judged the signs that could be checked
 * @param raised the signs that were found
 * @param flagged true if at least as many signs were found as the rules require
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record AnswerQuality(
        int row,
        Score longest,
        Score variability,
        Score distance,
        Score distanceP,
        Score consistency,
        ImmutableSet<CarelessSign> judged,
        ImmutableSet<CarelessSign> raised,
        boolean flagged) {

    /**
     * Returns the result for each row of a perspective, in order; none for a consensus sheet, which is not answered by a single person.
     *
     * @param sample the moments of the whole sample, of the same bank and perspective
     */
    public static ImmutableList<AnswerQuality> of(
            Instrument instrument, Perspective who, AnswerBlock block, RatingMoments sample, QualityRules rules) {
        return new AnswerJudge(instrument, sample, rules).of(who, block);
    }

    static AnswerQuality judge(
            int row, LongString monotony, MahalanobisDistance.Result distance, Score consistency, QualityRules rules) {
        EnumSet<CarelessSign> judged = EnumSet.noneOf(CarelessSign.class);
        EnumSet<CarelessSign> raised = EnumSet.noneOf(CarelessSign.class);
        monotony.longest().figure().ifPresent(share -> {
            judged.add(CarelessSign.MONOTONY);
            if (share >= rules.longestShare()) {
                raised.add(CarelessSign.MONOTONY);
            }
        });
        monotony.variability().figure().ifPresent(sd -> {
            if (sd < rules.leastVariability()) {
                raised.add(CarelessSign.MONOTONY);
            }
        });
        distance.p().figure().ifPresent(p -> {
            judged.add(CarelessSign.DISTANCE);
            if (p < rules.distanceP()) {
                raised.add(CarelessSign.DISTANCE);
            }
        });
        consistency.figure().ifPresent(r -> {
            judged.add(CarelessSign.INCONSISTENCY);
            if (r < rules.leastConsistency()) {
                raised.add(CarelessSign.INCONSISTENCY);
            }
        });
        return new AnswerQuality(
                row,
                monotony.longest(),
                monotony.variability(),
                distance.squared(),
                distance.p(),
                consistency,
                Sets.immutableEnumSet(judged),
                Sets.immutableEnumSet(raised),
                raised.size() >= rules.signals());
    }

    /** Returns a text without the figures: they are personal data. */
    @Override
    public String toString() {
        return "the answer quality of a respondent";
    }
}
