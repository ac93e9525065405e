package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableTable;
import java.util.Map;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Team means, standard deviations and t intervals against figures computed outside Coppice. */
@Tag("other-jdk")
class TeamMeansTest {
    @Test
    void companies_ofBhr2000_haveTheMeansAndIntervalsOfTheReference() {
        SampleProfile profile = assess("bhr2000.csv", TestBanks.bhr2000(), Map.of("team", "GRP"), 5);
        ImmutableTable<String, String, String> expected = TestBanks.figures("bhr2000-means.csv");
        assertThat(profile.teams()).hasSize(99);
        for (TeamProfile team : profile.teams()) {
            TeamScore score = only(team, "leadership");
            Map<String, String> figures = expected.row(team.team().team());
            assertThat(score.n()).hasValue(Integer.parseInt(figures.get("n")));
            assertClose(score.value().figure().orElseThrow(), figures.get("mean"));
            assertClose(score.sd().orElseThrow(), figures.get("sd"));
            Interval.Between interval = (Interval.Between) score.interval();
            assertClose(interval.lower(), figures.get("lower"));
            assertClose(interval.upper(), figures.get("upper"));
            assertThat(interval.level()).isEqualTo(0.9);
        }
    }

    @Test
    void teams_ofTheHandMadeSet_followTheArithmeticAndTheEdges() {
        SampleProfile profile = assess("tiny.csv", TestBanks.tiny(), Map.of("team", "team", "respondent", "person"), 1);
        ImmutableTable<String, String, String> expected = TestBanks.figures("tiny-means.csv");
        assertThat(profile.teams()).extracting(team -> team.team().team()).containsExactly("A", "B", "C", "D", "E");
        for (TeamProfile team : profile.teams()) {
            assertClose(
                    only(team, "scale").value().figure().orElseThrow(),
                    expected.get(team.team().team(), "mean"));
        }
        assertThat(why(profile, 1)).isEqualTo(WithheldReason.ALL_ALIKE);
        assertThat(why(profile, 3)).isEqualTo(WithheldReason.TOO_FEW);
        assertThat(why(profile, 4)).isEqualTo(WithheldReason.TOO_FEW);
        assertThat(only(profile.teams().get(4), "scale").sd()).isEmpty();
        Interval.Between a =
                (Interval.Between) only(profile.teams().get(0), "scale").interval();
        assertClose(a.lower(), expected.get("A", "lower"));
        assertClose(a.upper(), expected.get("A", "upper"));
    }

    private static WithheldReason why(SampleProfile profile, int team) {
        return ((Interval.Withheld) only(profile.teams().get(team), "scale").interval()).reason();
    }

    private static TeamScore only(TeamProfile team, String construct) {
        return team.score(TestBanks.measure(construct), Perspective.TEAM_MEMBER).orElseThrow();
    }

    private static void assertClose(double figure, String expected) {
        double reference = Double.parseDouble(expected);
        assertThat(figure).isCloseTo(reference, within(1e-9 * Math.abs(reference)));
    }

    private static SampleProfile assess(String file, QuestionBank bank, Map<String, String> columns, int minimum) {
        return Assessment.builder(TestBanks.catalogue())
                .bank(bank)
                .scoring("mean")
                .parameter("missing", "any")
                .view(View.RESEARCH)
                .minimumGroup(minimum)
                .build()
                .assess(Sample.of(TestBanks.answers(file, bank, columns).teams()));
    }
}
