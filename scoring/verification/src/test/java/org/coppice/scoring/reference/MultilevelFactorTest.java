package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Map;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.reliability.MultilevelFactor;
import org.coppice.statistics.reliability.MultilevelSums;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One factor within and one between the companies of bhr2000 against lavaan, which stops at gradients of 1e-6 to 1e-5. */
@Tag("other-jdk")
class MultilevelFactorTest {
    private static final ImmutableList<String> SETS = ImmutableList.of(
            "AF06 AF07 AP12 AP17 AP33", "AS14 AS15 AS16", "AF06 AF07 AP12 AP17 AP33 AP34 AS14 AS15 AS16 AS17 AS28");

    private final JsonNode expected = Differences.read("bhr2000-multilevel.json");

    private static MultilevelFactor factor(String file, String questions) {
        QuestionBank bank = TestBanks.ratings("bhr2000", 5, Map.of("leadership", questions));
        MultilevelSums sums = MultilevelSums.of(
                Instrument.of(bank, Weighting.EQUAL).measures().get(0));
        for (TeamAnswers team :
                TestBanks.answers(file, bank, Map.of("team", "GRP")).teams()) {
            sums.add(team.answers());
        }
        return MultilevelFactor.of(sums);
    }

    @Test
    void factors_areLavaans() {
        Differences likelihoods = new Differences();
        Differences estimates = new Differences();
        for (String set : SETS) {
            MultilevelFactor factor = factor("bhr2000.csv", set);
            JsonNode figures = expected.get(set);
            assertThat(factor.teams()).isEqualTo(99);
            assertThat(factor.people()).isEqualTo(5400);
            likelihoods.add("log-likelihood of two levels", factor.logLikelihood(), figures.get("logLikelihood"));
            estimates.add("omega within", factor.omegaWithin(), figures.at("/within/omega"));
            estimates.add("omega between", factor.omegaBetween(), figures.at("/between/omega"));
            add(estimates, "loading within", factor.within().loadings(), figures.at("/within/loadings"));
            add(estimates, "loading between", factor.between().loadings(), figures.at("/between/loadings"));
            add(
                    estimates,
                    "unique variance within",
                    factor.within().uniquenesses(),
                    figures.at("/within/uniquenesses"));
        }
        likelihoods.assertWithin(1e-11, 1);
        estimates.assertWithin(1e-4, 5);
    }

    private static void add(Differences differences, String name, ImmutableDoubleArray actual, JsonNode figures) {
        assertThat(actual.length()).isEqualTo(figures.size());
        for (int q = 0; q < actual.length(); q++) {
            differences.add(name, actual.get(q), figures.get(q));
        }
    }

    /** The search goes on where lavaan stops, so that its likelihood is not below lavaan's. */
    @Test
    void likelihood_isNotBelowLavaans() {
        for (String set : SETS) {
            assertThat(factor("bhr2000.csv", set).logLikelihood().figure().orElseThrow())
                    .isGreaterThan(expected.get(set).get("logLikelihood").asDouble() - 1e-9);
        }
    }

    @Test
    void uniqueVarianceBetween_belowZero_hasAWarning() {
        assertThat(factor("bhr2000.csv", SETS.get(0)).warnings())
                .containsExactly(
                        "the unique variance between teams of question AP12 is estimated below 0, so that omega"
                                + " between teams is too high");
        assertThat(factor("bhr2000.csv", SETS.get(0)).between().uniquenesses().get(2))
                .isBetween(-0.00081, -0.00080);
        assertThat(factor("bhr2000.csv", SETS.get(2)).warnings()).isEmpty();
    }

    /** lavaan finds no solution either: "the optimizer warns that a solution has NOT been found". */
    @Test
    void factorBetween_ofTwentyCompanies_isNotFound_butTheOneWithinIs() {
        MultilevelFactor factor = factor("bhr2000-missing.csv", "AS14 AS15 AS16 AS17 AS28");
        assertThat(factor.teams()).isEqualTo(20);
        assertThat(factor.people()).isEqualTo(602);
        assertThat(factor.omegaBetween().figure()).isEmpty();
        assertThat(factor.between().loadings().isEmpty()).isTrue();
        assertThat(factor.omegaWithin().figure().orElseThrow()).isBetween(0.85, 0.86);
    }
}
