package org.coppice.testkit.sample;

import java.util.List;
import net.jqwik.api.Arbitrary;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.testkit.generate.RandomTeams;

/**
 * Arbitraries of valid answers of teams to a bank, for your own properties. About one answer in eight is missing, for any reason.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<TeamAnswers> teams() {
 *     return Banks.ofRatings().flatMap(bank -> Teams.of(bank));
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Teams {
    private Teams() {}

    /** Teams of one to eight people, more than half of them team members. */
    public static Arbitrary<TeamAnswers> of(QuestionBank bank) {
        return RandomTeams.team().map(respondents -> RandomTeams.answers(bank, "t1", respondents));
    }

    /** Teams of {@code fewest} to {@code most} team members, and nobody else. */
    public static Arbitrary<TeamAnswers> ofMembers(QuestionBank bank, int fewest, int most) {
        return RandomTeams.members(fewest, most).map(respondents -> RandomTeams.answers(bank, "t1", respondents));
    }

    /** Samples of one to three teams. */
    public static Arbitrary<List<TeamAnswers>> samples(QuestionBank bank) {
        return RandomTeams.teams().map(teams -> RandomTeams.answers(bank, teams));
    }
}
