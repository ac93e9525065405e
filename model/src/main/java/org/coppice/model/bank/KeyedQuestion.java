package org.coppice.model.bank;

import org.apiguardian.api.API;

/**
 * A question as it counts towards one measure of an instrument.
 *
 * @param column the index of the question in the bank, which is its column in an answer block
 * @param question the question
 * @param scale the response scale on which it is answered
 * @param reversed whether its answers are reverse-scored
 * @param weight its weight, above 0
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record KeyedQuestion(int column, Question question, ResponseScale scale, boolean reversed, double weight) {}
