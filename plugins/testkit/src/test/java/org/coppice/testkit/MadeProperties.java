package org.coppice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.profile.TeamProfile;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.junit.jupiter.api.Test;

/** What is made is valid: the host takes it. */
class MadeProperties {
    private static final Catalogue CATALOGUE = Catalogue.of();

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void bank_keepsTheRulesOfBanks(@ForAll("banks") QuestionBank bank) {
        Verdict.of(BankContract.class, () -> bank).assertKept();
    }

    @Property(tries = 200)
    void sample_isAssessedByTheHost(@ForAll("samples") Tuple2<QuestionBank, List<TeamAnswers>> made) {
        Assessment assessment = Assessment.builder(CATALOGUE)
                .bank(made.get1())
                .reliability(false)
                .build();
        List<TeamProfile> profiles = assessment.assess(Sample.of(made.get2())).teams();
        assertThat(profiles).hasSameSizeAs(made.get2());
    }

    @Property(tries = 200)
    void members_areAsManyAsWereAskedFor(@ForAll("groups") TeamAnswers team) {
        assertThat(team.size()).isBetween(2, 4);
        assertThat(team.perspectives()).containsExactly(Perspective.TEAM_MEMBER);
    }

    @Test
    void bankOfThePaper_keepsTheRulesOfBanks() {
        Verdict.of(BankContract.class, Banks::ofThePaper).assertKept();
        assertThat(Instrument.of(Banks.ofThePaper(), Weighting.EQUAL).measures().size())
                .isGreaterThan(40);
    }

    @Provide
    Arbitrary<QuestionBank> banks() {
        return Banks.ofAllScales();
    }

    @Provide
    Arbitrary<Tuple2<QuestionBank, List<TeamAnswers>>> samples() {
        return Banks.ofAllScales().flatMap(bank -> Teams.samples(bank).map(teams -> Tuple.of(bank, teams)));
    }

    @Provide
    Arbitrary<TeamAnswers> groups() {
        return Banks.ofRatings().flatMap(bank -> Teams.ofMembers(bank, 2, 4));
    }
}
