package org.coppice.model.bank;

/**
 * A question as it counts for one measure of an instrument.
 *
 * @param column its place in the bank and so in an answer block
 * @param question the question
 * @param scale the response scale it is answered on
 * @param reversed whether its answers are mirrored
 * @param weight how much it counts, above 0
 * @since 0.1.0
 */
public record KeyedQuestion(int column, Question question, ResponseScale scale, boolean reversed, double weight) {}
