package org.coppice.cli.simulate;

import com.google.common.base.Preconditions;
import org.coppice.model.bank.QuestionBank;

/**
 * What to simulate.
 *
 * @param bank the questions that are answered
 * @param teams how many teams, 1 to 100,000
 * @param size how many respondents each team has, 1 to 100,000
 * @param seed the same seed gives the same answers
 */
public record SimulationPlan(QuestionBank bank, int teams, int size, long seed) {
    /** The most teams, and the most respondents of one. */
    public static final int MOST = 100_000;

    /** Refuses numbers of teams and respondents outside 1 to {@link #MOST}. */
    public SimulationPlan {
        Preconditions.checkArgument(
                teams >= 1 && teams <= MOST, "%s teams cannot be simulated; ask for 1 to %s", teams, MOST);
        Preconditions.checkArgument(
                size >= 1 && size <= MOST, "teams of %s cannot be simulated; ask for 1 to %s respondents", size, MOST);
    }
}
