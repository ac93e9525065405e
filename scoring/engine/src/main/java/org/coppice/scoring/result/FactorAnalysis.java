package org.coppice.scoring.result;

import java.util.Optional;
import org.coppice.statistics.factor.FactorFit;
import org.coppice.statistics.factor.OneFactor;

/**
 * One factor behind the answers to a measure, by likelihood.
 *
 * @param maximumLikelihood of the covariances of those who answered every question
 * @param fit how well that fits
 * @param fullInformation of everyone's answered questions, where that was asked for
 * @since 0.1.0
 */
public record FactorAnalysis(OneFactor maximumLikelihood, FactorFit fit, Optional<OneFactor> fullInformation) {}
