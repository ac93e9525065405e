package org.coppice.files.answers;

import org.apiguardian.api.API;
import org.coppice.model.answer.TeamAnswers;

/**
 * The answers of a team, with what a reader of figures should know about them.
 *
 * @param answers the answers
 * @param review what was assumed, what was left out, and what may be a mistake; rows are respondents, counted from 1
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record ReviewedTeam(TeamAnswers answers, AnswerReview review) {}
