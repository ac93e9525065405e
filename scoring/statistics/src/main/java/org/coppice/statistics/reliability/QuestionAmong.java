package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import org.coppice.model.score.Score;

/**
 * The correlations of a question with each measure, −1 to 1. Its answers are taken as given and not mirrored, as it may be reversed in one
 * measure and not in another.
 *
 * @param question its id
 * @param correlations with the sum of the measure's questions, itself among them where it is one
 * @param corrected with what the measure's questions have in common: each question's variance counts R²ᵢ Cᵢᵢ only, R²ᵢ the squared multiple
 *     correlation with all other questions, so that its error does not count twice
 */
public record QuestionAmong(String question, ImmutableList<Score> correlations, ImmutableList<Score> corrected) {}
