package org.coppice.files.answers;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.answer.TeamAnswers;

/**
 * The content of an answer file.
 *
 * @param teams the answers of each team in each wave, sorted by key
 * @param passedOver the ignored columns: they are neither questions nor any other known column
 * @param elsewhere if the bank is a part of another bank: the number of columns that are questions of the whole bank but not of this part
 * @param notAsked the questions of the bank that have no column; they count as skipped
 * @param numbered true if there is no respondent column, so that the respondents' ids are row numbers
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record AnswerSheet(
        ImmutableList<TeamAnswers> teams,
        ImmutableList<String> passedOver,
        int elsewhere,
        ImmutableList<String> notAsked,
        boolean numbered) {}
