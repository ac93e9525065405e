package org.coppice.files.answers;

import org.apiguardian.api.API;
import org.coppice.model.answer.Sample;

/**
 * A sample, with what a reader of figures should know about it.
 *
 * @param answers the answers
 * @param review absent answers, identical answers of people without ids, and ids that look alike or are joined
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record ReviewedSample(Sample answers, AnswerReview review) {}
