package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementRule;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.agreement.AgreementScratch;
import org.coppice.statistics.agreement.WithinTeam;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every index of agreement of R's package multilevel, team by team (see reference/README.md of the test resources). */
@Tag("other-jdk")
class AgreementFiguresTest {
    private static final ImmutableList<String> NULLS = ImmutableList.of(
            "uniform", "slight_skew", "moderate_skew", "heavy_skew", "triangular", "normal", "max_variance");

    @ParameterizedTest
    @CsvSource({
        "bhr2000.csv, GRP, AF06 AF07 AP12 AP17 AP33 AP34 AS14 AS15 AS16 AS17 AS28, bhr2000-agreement.csv, 99",
        "bhr2000.csv, GRP, RELIG, bhr2000-religion.csv, 99",
        "bhr2000-missing.csv, GRP, AF06 AF07 AP12 AP17 AP33 AP34 AS14 AS15 AS16 AS17 AS28, bhr2000-missing-agreement.csv, 20",
        "bhr2000-missing.csv, GRP, AF06, bhr2000-missing-AF06.csv, 20",
        "tiny.csv, team, q1 q2 -q3 q4, tiny-agreement.csv, 5",
        "tiny.csv, team, q1, tiny-q1.csv, 5",
        "tiny.csv, team, -q3, tiny-q3.csv, 5"
    })
    void indices_ofEveryTeam_equalThoseOfR(String answers, String team, String questions, String figures, int teams) {
        QuestionBank bank = TestBanks.ratings("reference", 5, Map.of("scale", questions));
        ImmutableTable<String, String, String> expected = TestBanks.figures(figures);
        WithinTeam within = bound(bank);
        AgreementScratch tally = within.tally();
        Differences differences = new Differences();
        int compared = 0;
        for (TeamAnswers group :
                TestBanks.answers(answers, bank, Map.of("team", team)).teams()) {
            Map<String, String> row = expected.row(group.key().team());
            Agreement agreement = within.of(group.answers());
            assertThat(agreement.persons()).isEqualTo(Integer.parseInt(row.get("size")));
            compare(differences, agreement, row);
            within.count(group.answers(), tally);
            if (tally.defined()) {
                String variance = row.getOrDefault("mean_item_variance", row.get("group_variance"));
                differences.add("mean variance", tally.variance(), variance);
            }
            compared++;
        }
        assertThat(compared).isEqualTo(teams);
        differences.assertWithin(1e-9, questions.contains(" ") ? 6 : 5);
    }

    @ParameterizedTest
    @CsvSource({
        "all_low", "all_high", "one_above_floor", "awg_lower_bound", "awg_upper_bound", "below_lower_bound",
                "half_half",
        "half_half_odd", "pair_equal", "pair_apart", "pair_near_floor", "single", "with_missing", "all_missing_but_one"
    })
    void indices_atTheEdges_equalThoseOfR(String name) {
        Map<String, String> row = TestBanks.figures("tiny-edges.csv").row(name);
        QuestionBank bank = TestBanks.ratings("edges", 5, Map.of("scale", "q1"));
        AnswerBlockBuilder answers = AnswerBlock.builder(bank);
        for (String answer : Splitter.on(' ').split(row.get("answers"))) {
            answers.row(Perspective.TEAM_MEMBER);
            if (answer.equals("-")) {
                answers.absent(0, Absence.SKIPPED);
            } else {
                answers.answer(0, Double.parseDouble(answer));
            }
        }
        Agreement agreement = bound(bank).of(answers.build());
        assertThat(agreement.persons()).isEqualTo(Integer.parseInt(row.get("size")));
        Differences differences = new Differences();
        compare(differences, agreement, row);
        long defined = Stream.of("rwg_uniform", "adm_mean", "adm_median", "awg")
                .filter(figure -> !row.get(figure).isEmpty())
                .count();
        differences.assertWithin(1e-9, (int) defined);
    }

    private static WithinTeam bound(QuestionBank bank) {
        return WithinTeam.bind(
                Instrument.of(bank, Weighting.EQUAL).measures().get(0), AgreementRule.LISTWISE, ImmutableList.of());
    }

    private static void compare(Differences differences, Agreement agreement, Map<String, String> row) {
        boolean several = row.containsKey("rwgj_uniform");
        for (String name : NULLS) {
            String ours = name.replace('_', '-');
            String expected = row.get((several ? "rwgj_" : "rwg_") + name);
            if (expected != null) {
                add(differences, several ? "rwg(j)" : "rwg", figure(agreement.rwg(), ours), expected);
            }
            if (several) {
                OptionalDouble lindell = figure(agreement.rwgLindell(), ours);
                add(differences, "r*wg(j)", lindell, row.get("rwgj_lindell_" + name));
            }
        }
        add(differences, "AD from the mean", agreement.adMean(), row.get("adm_mean"));
        add(differences, "AD from the median", agreement.adMedian(), row.get("adm_median"));
        add(differences, "awg", agreement.awg(), row.get("awg"));
    }

    private static OptionalDouble figure(Map<String, Double> figures, String id) {
        Double figure = figures.get(id);
        return figure == null ? OptionalDouble.empty() : OptionalDouble.of(figure);
    }

    private static void add(Differences differences, String name, OptionalDouble figure, String expected) {
        assertThat(figure.isPresent()).as(name).isEqualTo(!expected.isEmpty());
        figure.ifPresent(value -> differences.add(name, value, expected));
    }
}
