package org.coppice.testkit.sample;

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
import org.coppice.testkit.BankContract;
import org.coppice.testkit.ContractResult;
import org.junit.jupiter.api.Test;

/** Generated banks and answers are valid: the host accepts them. */
class GeneratorProperties {
    private static final Catalogue CATALOGUE = Catalogue.of();

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void generatedBank_keepsEveryRule(@ForAll("banks") QuestionBank bank) {
        ContractResult.of(BankContract.class, () -> bank).assertKept();
    }

    @Property(tries = 200)
    void generatedSample_isAssessedByTheHost(@ForAll("samples") Tuple2<QuestionBank, List<TeamAnswers>> made) {
        Assessment assessment = Assessment.builder(CATALOGUE)
                .bank(made.get1())
                .reliability(false)
                .build();
        List<TeamProfile> profiles = assessment.assess(Sample.of(made.get2())).teams();
        assertThat(profiles).hasSameSizeAs(made.get2());
    }

    @Property(tries = 200)
    void members_areWithinTheRequestedNumbers(@ForAll("groups") TeamAnswers team) {
        assertThat(team.size()).isBetween(2, 4);
        assertThat(team.perspectives()).containsExactly(Perspective.TEAM_MEMBER);
    }

    @Test
    void bankOfPaperVocabulary_keepsEveryRule() {
        ContractResult.of(BankContract.class, Banks::ofPaperVocabulary).assertKept();
        assertThat(Instrument.of(Banks.ofPaperVocabulary(), Weighting.EQUAL)
                        .measures()
                        .size())
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
