package org.coppice.statistics.careless;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.check.Check;

/**
 * Computes how carefully the respondents of one perspective seem to have answered, in comparison with one sample. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class AnswerJudge {
    private final RatingMoments sample;
    private final MahalanobisDistance distance;
    private final EvenOddConsistency consistency;
    private final QualityRules rules;

    /**
     * Creates a judge that compares respondents with a sample.
     *
     * @param sample the moments of the whole sample of that perspective, of the instrument's bank; must not be changed afterwards
     */
    public AnswerJudge(Instrument instrument, RatingMoments sample, QualityRules rules) {
        this.sample = sample;
        this.distance = new MahalanobisDistance(sample);
        this.consistency = new EvenOddConsistency(instrument, rules.leastMeasures());
        this.rules = rules;
    }

    /**
     * Returns the result for each row of the perspective, in order; none for a consensus sheet, which is not answered by a single person.
     */
    public ImmutableList<AnswerQuality> of(Perspective who, AnswerBlock block) {
        Check.that(
                sample.columns().equals(RatingMoments.ratings(block.bank())),
                "the sample's moments are of other questions than the answers");
        ImmutableList.Builder<AnswerQuality> all = ImmutableList.builder();
        for (int row = 0; row < block.size(); row++) {
            if (block.perspective(row) == who && who != Perspective.CONSENSUS) {
                all.add(AnswerQuality.judge(
                        row,
                        LongString.of(block, row, sample.columns(), rules.leastAnswered()),
                        distance.of(block, row),
                        consistency.of(block, row),
                        rules));
            }
        }
        return all.build();
    }
}
