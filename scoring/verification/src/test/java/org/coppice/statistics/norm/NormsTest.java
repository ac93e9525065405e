package org.coppice.statistics.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coppice.model.Perspective;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.TestBanks;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;
import org.junit.jupiter.api.Test;

/** The norms of a catalogue with which a score is compared. */
class NormsTest {
    private static final QuestionBank BANK = TestBanks.sectioned();

    private static NormTable norm(String id, String bank, String construct, String metric, Perspective... who) {
        NormTable.Builder norm = NormTable.builder(id, bank, TestBanks.measure(construct))
                .metric(metric)
                .source("A fictitious survey")
                .sample(400, 2019)
                .moments(0.5, 0.2);
        for (Perspective one : who) {
            norm.perspective(one);
        }
        return norm.build();
    }

    private static Catalogue catalogue(NormTable... norms) {
        return Catalogue.of(new Plugin() {
            @Override
            public Descriptor descriptor() {
                return new Descriptor("norms", "1.0.0", "Norms", Contract.NUMBER);
            }

            @Override
            public Contribution contribution() {
                Contribution.Builder adds = Contribution.builder();
                ImmutableList.copyOf(norms).forEach(adds::norm);
                return adds.build();
            }
        });
    }

    private static TeamProfile profile(Assessment assessment) {
        var team = assessment.team("north");
        for (Perspective who : new Perspective[] {Perspective.TEAM_MEMBER, Perspective.CARER}) {
            for (int p = 0; p < 6; p++) {
                team.respondent(who.id() + p, who)
                        .answers(Map.of("trust-1", 2 + p % 3, "trust-2", 3 + p % 2, "task-1", 2, "task-2", 1 + p % 5));
            }
        }
        team.respondent("sheet", Perspective.CONSENSUS).answers(Map.of("trust-1", 5, "trust-2", 5));
        return assessment.assess(team.build());
    }

    private static List<String> held(Assessment assessment, TeamScore score) {
        return assessment.norms().of(score).stream()
                .map(norm -> norm.norm().id())
                .toList();
    }

    @Test
    void figures_areComparedWithNormsOfTheirBankMeasureAndPerspective() {
        Assessment assessment = Assessment.builder(catalogue(
                        norm("any", "cop", "trust", "pomp"),
                        norm("carers", "cop", "trust", "pomp", Perspective.CARER),
                        norm("sheets", "cop", "trust", "pomp", Perspective.CONSENSUS),
                        norm("elsewhere", "other", "trust", "pomp"),
                        norm("task", "cop", "task", "pomp")))
                .bank(BANK)
                .build();
        TeamProfile profile = profile(assessment);
        var trust = TestBanks.measure("trust");
        assertThat(held(
                        assessment,
                        profile.score(trust, Perspective.TEAM_MEMBER).orElseThrow()))
                .containsExactly("any");
        assertThat(held(assessment, profile.score(trust, Perspective.CARER).orElseThrow()))
                .containsExactly("any", "carers");
        assertThat(held(assessment, profile.pooled(trust).orElseThrow())).containsExactly("any");
        assertThat(held(assessment, profile.score(trust, Perspective.CONSENSUS).orElseThrow()))
                .containsExactly("sheets");
        assertThat(assessment.norms().tables()).extracting(NormTable::id).doesNotContain("elsewhere");
    }

    /** The members' mean of 2.5/4 and 2/4 in turn is .5625, shown as .56: z = .06/.2 = .3, T = 53. */
    @Test
    void figure_isComparedWithANormAsItIsShown() {
        NormTable norm = norm("any", "cop", "trust", "pomp");
        Assessment published = Assessment.builder(catalogue(norm)).bank(BANK).build();
        Assessment research = Assessment.builder(catalogue(norm))
                .bank(BANK)
                .view(View.RESEARCH)
                .build();
        assertThat(z(published)).isCloseTo((shown(published) - 0.5) / 0.2, within(1e-12));
        assertThat(shown(published)).isEqualTo(Math.rint(shown(published) * 100) / 100);
        assertThat(z(research)).isCloseTo((shown(research) - 0.5) / 0.2, within(1e-12));
        assertThat(shown(research)).isNotEqualTo(shown(published));
    }

    private static double shown(Assessment assessment) {
        return trust(assessment).value().figure().orElseThrow();
    }

    private static double z(Assessment assessment) {
        return assessment
                .norms()
                .of(trust(assessment))
                .get(0)
                .figures()
                .orElseThrow()
                .z();
    }

    private static TeamScore trust(Assessment assessment) {
        return profile(assessment)
                .score(TestBanks.measure("trust"), Perspective.TEAM_MEMBER)
                .orElseThrow();
    }

    @Test
    void metric_thatIsNotTheNorms_isRefusedWithTheReason() {
        Assessment assessment = Assessment.builder(catalogue(norm("any", "cop", "trust", "pomp")))
                .bank(BANK)
                .scoring("mean")
                .build();
        NormScore score = assessment.norms().of(trust(assessment)).get(0);
        assertThat(score.withheld().orElseThrow().reason()).isEqualTo(WithheldReason.NOT_SCORABLE);
        assertThat(score.withheld().orElseThrow().detail()).contains("is in the metric \"pomp\"");
    }

    /** The section has both questions of trust, the form one of them. */
    @Test
    void part_isComparedWithNormsOfTheWholeBank_ifItHasAllQuestionsOfTheMeasure() {
        NormTable[] norms = {norm("whole", "cop", "trust", "pomp"), norm("form", "cop.short", "trust", "pomp")};
        assertThat(tables(BANK.part("people"), Weighting.EQUAL, norms)).containsExactly("whole");
        assertThat(tables(BANK.part("short"), Weighting.EQUAL, norms)).containsExactly("form");
        assertThat(tables(BANK, Weighting.EQUAL, norms)).containsExactly("whole");
    }

    @Test
    void weighting_thatMakesAnotherScoreOfTheQuestions_hasNoNorm() {
        NormTable[] norms = {norm("trust", "cop", "trust", "pomp"), norm("task", "cop", "task", "pomp")};
        Weighting own = Weighting.of("w", "1.0.0", "W", "cop", ImmutableMap.of("task-2", 2.0));
        assertThat(tables(BANK, own, norms)).containsExactly("trust");
    }

    @Test
    void persons_areComparedWithNormsToo_andWithoutNormsThereIsNothing() {
        Assessment assessment = Assessment.builder(catalogue(norm("carers", "cop", "task", "pomp", Perspective.CARER)))
                .bank(BANK)
                .view(View.RESEARCH)
                .build();
        var team = assessment.team("north");
        team.respondent("p1", Perspective.CARER).answers(Map.of("task-1", 5, "task-2", 5));
        team.respondent("p2").answers(Map.of("task-1", 5, "task-2", 5));
        var persons = assessment.persons(team.build());
        assertThat(assessment
                        .norms()
                        .of(persons.get(0), 1)
                        .get(0)
                        .figures()
                        .orElseThrow()
                        .t())
                .isEqualTo(75); // z = (1 − .5)/.2 = 2.5
        assertThat(assessment.norms().of(persons.get(0), 0)).isEmpty();
        assertThat(assessment.norms().of(persons.get(1), 1)).isEmpty();
        assertThat(Norms.NONE.of(persons.get(0), 1)).isEmpty();
    }

    private static List<String> tables(QuestionBank bank, Weighting weighting, NormTable... norms) {
        Assessment assessment = Assessment.builder(catalogue(norms))
                .bank(bank)
                .weighting(weighting)
                .build();
        return new ArrayList<>(
                assessment.norms().tables().stream().map(NormTable::id).toList());
    }
}
