package org.coppice.scoring.result;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.score.Score;
import org.coppice.statistics.reliability.FactorFit;
import org.coppice.statistics.reliability.OneFactor;

/**
 * The one-factor models of the answers to a measure, estimated by maximum likelihood.
 *
 * @param maximumLikelihood the model of the covariances of the respondents who answered every question
 * @param fit the goodness of fit of this model
 * @param fullInformation the model of all answered questions of all respondents (full-information maximum likelihood), if requested
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record FactorAnalysis(OneFactor maximumLikelihood, FactorFit fit, Optional<OneFactor> fullInformation) {
    /** Returns this result with each figure changed. */
    public FactorAnalysis map(UnaryOperator<Score> change) {
        return new FactorAnalysis(
                maximumLikelihood.map(change), fit.map(change), fullInformation.map(factor -> factor.map(change)));
    }

    /** Returns this result without the loadings of the factors. */
    public FactorAnalysis withoutLoadings() {
        return new FactorAnalysis(
                maximumLikelihood.withoutLoadings(), fit, fullInformation.map(OneFactor::withoutLoadings));
    }
}
