package org.coppice.files.answers;

import com.google.common.collect.ImmutableList;
import org.coppice.model.answer.TeamAnswers;

/**
 * What an answer file holds.
 *
 * @param teams the answers of each team in each wave, in the order of their keys
 * @param passedOver the columns that mean nothing here
 * @param elsewhere how many columns are questions of the whole bank where this is a part of it, and not of the part
 * @param notAsked the questions of the bank that have no column; they count as skipped
 * @param numbered whether there is no column of respondents, so that their ids are row numbers
 */
public record AnswerSheet(
        ImmutableList<TeamAnswers> teams,
        ImmutableList<String> passedOver,
        int elsewhere,
        ImmutableList<String> notAsked,
        boolean numbered) {}
