package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.AlphaBootstrap;
import org.coppice.statistics.reliability.AlphaIntervals;
import org.coppice.statistics.reliability.AlphaResamples;
import org.coppice.statistics.reliability.Reliability;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Intervals of alpha against R's psych and psychometric (see reference/README.md of the test resources). */
@Tag("other-jdk")
class AlphaIntervalsTest {
    private final Scales bfi = Scales.bfi();
    private final JsonNode expected = Differences.read("alpha-intervals.json");
    private final JsonNode reliability = Differences.read("bfi-reliability.json");

    @Test
    void intervals_ofCompleteRows_areThoseOfR() {
        Differences differences = new Differences();
        for (String scale : TestBanks.BFI_SCALES) {
            JsonNode figures = expected.get("alpha").get(scale);
            Reliability actual = Reliability.of(bfi.sums(scale), MissingTreatment.LISTWISE);
            Score alpha = actual.consistency().alpha();
            differences.add("alpha", alpha, figures.get("alpha_complete"));
            differences.add(
                    "standard error of alpha",
                    ((Score.Measured) alpha).standardError().orElseThrow(),
                    figures.get("duhachek_ase"));
            long n = actual.rows().orElseThrow();
            add(differences, "Feldt interval", AlphaIntervals.feldt(alpha, 5, n, 0.95), figures.get("feldt_F_95"));
            add(differences, "Feldt interval", AlphaIntervals.feldt(alpha, 5, n, 0.9), figures.get("feldt_F_90"));
            Interval feldt = AlphaIntervals.feldt(alpha, 5, n, 0.95);
            add(differences, "Feldt interval", feldt, figures.get("psychometric_alpha_CI_95"));
            add(differences, "Bonett interval", AlphaIntervals.bonett(alpha, 5, n, 0.95), figures.get("bonett_95"));
            Interval duhachek = AlphaIntervals.duhachekIacobucci(alpha, 0.95);
            add(differences, "Duhachek interval", duhachek, figures.get("duhachek_iacobucci_95"));
        }
        differences.assertWithin(1e-9, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pairwise", "listwise"})
    void feldt_ofScales_goesByTheNumberOfRows(MissingTreatment treatment) {
        Differences differences = new Differences();
        for (String scale : TestBanks.BFI_SCALES) {
            Reliability actual = Reliability.of(bfi.sums(scale), treatment);
            String part = treatment == MissingTreatment.PAIRWISE ? "alpha_pairwise" : "alpha_complete";
            Interval limits = AlphaIntervals.feldt(
                    actual.consistency().alpha(), 5, actual.rows().orElseThrow(), 0.95);
            add(
                    differences,
                    "Feldt interval",
                    limits,
                    reliability.get(scale).get(part).get("feldt_95"));
        }
        differences.assertWithin(1e-9, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pairwise", "listwise"})
    void bootstrap_withGivenRows_isExact(MissingTreatment treatment) {
        JsonNode figures = expected.get("alpha_fixed_resamples");
        QuestionBank bank = TestBanks.bfi();
        AlphaBootstrap bootstrap =
                AlphaBootstrap.of(bfi.measure("neuroticism"), ImmutableList.of(neuroticism(bank)), treatment);
        AlphaResamples actual = bootstrap.given(resamples());
        assertThat(bootstrap.rows()).isEqualTo(200);
        Differences differences = new Differences();
        for (int b = 0; b < 200; b++) {
            differences.add(
                    "alpha of given resamples",
                    actual.alphas().get(b),
                    figures.get("alpha_b").get(b));
        }
        JsonNode percentiles = figures.get("percentile_95_R_type7");
        add(differences, "bootstrap of alpha", actual.limits(0.95), percentiles);
        differences.add("bootstrap of alpha", actual.median(), percentiles.get("median"));
        differences.add("bootstrap of alpha", actual.standardError(), figures.get("bootstrap_se"));
        differences.assertWithin(1e-12, 2);
        assertThat(actual.warnings()).isEmpty();
    }

    /** Other draws than R's: as near as 4,000 draws of ours and 10,000 or 2,000 of R's are to one another. */
    @ParameterizedTest
    @ValueSource(strings = {"pairwise", "listwise"})
    void bootstrap_atRandom_comesNear(MissingTreatment treatment) {
        String part = treatment == MissingTreatment.PAIRWISE
                ? "bootstrap_percentile_pairwise"
                : "bootstrap_percentile_complete";
        for (String scale : TestBanks.BFI_SCALES) {
            JsonNode figures = expected.get("alpha").get(scale).get(part);
            AlphaBootstrap bootstrap =
                    AlphaBootstrap.of(bfi.measure(scale), ImmutableList.of(bfi.answers()), treatment);
            AlphaResamples actual = bootstrap.random(4000, 2010);
            double error = figures.get("se").asDouble();
            Interval.Between interval = (Interval.Between) actual.limits(0.95);
            assertNear(Score.of(interval.lower()), figures.get("lower"), 0.15 * error);
            assertNear(Score.of(interval.upper()), figures.get("upper"), 0.15 * error);
            assertNear(actual.median(), figures.get("median"), 0.1 * error);
            assertNear(actual.standardError(), figures.get("se"), 0.06 * error);
        }
    }

    private static void assertNear(Score actual, JsonNode expected, double within) {
        assertThat(actual.figure().orElseThrow()).isCloseTo(expected.asDouble(), within(within));
    }

    private static void add(Differences differences, String name, Interval interval, JsonNode figures) {
        Interval.Between limits = (Interval.Between) interval;
        differences.add(name, limits.lower(), figures.get("lower"));
        differences.add(name, limits.upper(), figures.get("upper"));
    }

    private static AnswerBlock neuroticism(QuestionBank bank) {
        AnswerBlockBuilder block = AnswerBlock.builder(bank);
        List<List<Integer>> rows = numbers("boot-neuro200.csv");
        int first = bank.questionIds().indexOf("N1");
        for (List<Integer> row : rows) {
            block.row(Perspective.TEAM_MEMBER);
            for (int q = 0; q < row.size(); q++) {
                block.answer(first + q, row.get(q));
            }
        }
        return block.build();
    }

    private static int[][] resamples() {
        return numbers("boot-neuro200-index.csv").stream()
                .map(row -> row.stream().mapToInt(i -> i - 1).toArray())
                .toArray(int[][]::new);
    }

    private static List<List<Integer>> numbers(String name) {
        return new String(TestBanks.reference(name), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> Splitter.on(',')
                        .splitToStream(line)
                        .map(Integer::valueOf)
                        .toList())
                .toList();
    }
}
