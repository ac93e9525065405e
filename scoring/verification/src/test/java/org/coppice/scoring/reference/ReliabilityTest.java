package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.score.Score;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.Consistency;
import org.coppice.statistics.reliability.QuestionFigures;
import org.coppice.statistics.reliability.QuestionRelations;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.ScaleSums;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Alpha and its relatives, and the figures of questions, against R's psych (see reference/README.md of the test resources). */
@Tag("other-jdk")
class ReliabilityTest {
    private static final double CLOSED_FORM = 1e-9;

    private final Scales bfi = Scales.bfi();
    private final JsonNode expected = Differences.read("bfi-reliability.json");

    @ParameterizedTest
    @ValueSource(strings = {"pairwise", "listwise"})
    void scales_ofBfi_haveTheFiguresOfPsych(MissingTreatment treatment) {
        Differences differences = new Differences();
        for (String scale : TestBanks.BFI_SCALES) {
            JsonNode figures = expected.get(scale);
            boolean pairwise = treatment == MissingTreatment.PAIRWISE;
            JsonNode alpha = figures.get(pairwise ? "alpha_pairwise" : "alpha_complete");
            ScaleSums sums = bfi.sums(scale);
            Reliability actual = Reliability.of(sums, treatment);
            assertThat(actual.rows())
                    .hasValue(figures.get(pairwise ? "n_rows" : "n_complete").asLong());
            assertThat(actual.consistency().warnings()).isEmpty();
            total(differences, actual, alpha.get("total"));
            questions(differences, actual, alpha);
            distributions(differences, sums, actual, alpha.get("response_freq"), pairwise);
            differences.add("unidimensionality", actual.consistency().unidimensionality(), alpha.get("unidim"));
            differences.add("correlation variance", actual.consistency().correlationVariance(), alpha.get("var_r"));
            JsonNode sem = figures.get("sem");
            differences.add(
                    "error of measurement",
                    actual.sem(),
                    sem.get(pairwise ? "pairwise_mean_metric" : "complete_mean_metric"));
            if (!pairwise) {
                JsonNode half = figures.get("split_half_complete_cor");
                differences.add(
                        "standardised lambda 2", actual.consistency().standardisedLambda2(), half.get("lambda2"));
                differences.add("lambda 6", actual.consistency().lambda6(), half.get("lambda6"));
                differences.add("standardised alpha", actual.consistency().standardisedAlpha(), half.get("alpha_std"));
                double ofSum = 5 * actual.sem().figure().orElseThrow();
                differences.add("error of measurement", ofSum, sem.get("complete_sum_metric"));
            }
        }
        differences.assertWithin(CLOSED_FORM, treatment == MissingTreatment.PAIRWISE ? 23 : 24);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pairwise", "listwise"})
    void handMadeSet_hasTheFiguresOfPsych(MissingTreatment treatment) {
        JsonNode alpha = Differences.read("tiny-reliability.json")
                .get(treatment == MissingTreatment.PAIRWISE ? "alpha_pairwise" : "alpha_listwise");
        Reliability actual = Reliability.of(Scales.tiny().sums("scale"), treatment);
        Differences differences = new Differences();
        total(differences, actual, alpha.get("total"));
        questions(differences, actual, alpha);
        differences.assertWithin(CLOSED_FORM, 16);
    }

    @Test
    void relations_ofQuestions_areThoseOfR() {
        Differences differences = new Differences();
        for (String scale : TestBanks.BFI_SCALES) {
            JsonNode figures = expected.get(scale);
            JsonNode pairs = Differences.read("bfi-scales.json").get("pairwise").get(scale);
            QuestionRelations pairwise = QuestionRelations.of(bfi.sums(scale), MissingTreatment.PAIRWISE);
            QuestionRelations complete = QuestionRelations.of(bfi.sums(scale), MissingTreatment.LISTWISE);
            for (int i = 0; i < 5; i++) {
                String question = complete.questions().get(i);
                differences.add(
                        "squared multiple correlation",
                        complete.multiple().get(i),
                        figures.get("smc_complete").get(question));
                for (int j = 0; j < 5; j++) {
                    JsonNode row = figures.get("covariance_complete").get(i);
                    differences.add("covariance", complete.covariances().get(i).get(j), row.get(j));
                    JsonNode pair = pairs.get("covariance").get(i);
                    differences.add("covariance", pairwise.covariances().get(i).get(j), pair.get(j));
                    JsonNode correlation = pairs.get("correlation").get(i);
                    differences.add(
                            "correlation", pairwise.correlations().get(i).get(j), correlation.get(j));
                }
            }
        }
        differences.assertWithin(CLOSED_FORM, 3);
    }

    /**
     * psych puts a ratio of covariances there. Such a ratio is none of the one question that is left: it hangs on the variance that is
     * divided by, and changes with the unit of the answers, which an alpha does not.
     */
    @Test
    void ifDeleted_ofTwoQuestions_isWithheldThoughPsychHasARatio() {
        ImmutableList<KeyedQuestion> two =
                bfi.measure("neuroticism").questions().subList(0, 2);
        ScaleSums sums = ScaleSums.of(new org.coppice.model.bank.KeyedMeasure(TestBanks.measure("neuroticism"), two))
                .add(bfi.answers());
        Reliability actual = Reliability.of(sums, MissingTreatment.LISTWISE);
        QuestionFigures first = actual.questions().get(0);
        QuestionFigures second = actual.questions().get(1);
        double r = first.restCorrelation().figure().orElseThrow();
        double ratio =
                r * second.sd().figure().orElseThrow() / first.sd().figure().orElseThrow();
        assertThat(ratio).isNotCloseTo(r * r / ratio, org.assertj.core.api.Assertions.within(1e-3));
        assertThat(actual.questions())
                .hasSize(2)
                .allSatisfy(question -> assertThat(question.ifDeleted().alpha())
                        .isInstanceOfSatisfying(
                                Score.Withheld.class,
                                why -> assertThat(why.detail()).contains("there is only one question")));
    }

    private static void total(Differences differences, Reliability actual, JsonNode total) {
        Consistency consistency = actual.consistency();
        differences.add("alpha", consistency.alpha(), total.get("raw_alpha"));
        differences.add("standardised alpha", consistency.standardisedAlpha(), total.get("std.alpha"));
        differences.add("lambda 6", consistency.lambda6(), total.get("G6(smc)"));
        differences.add("average correlation", consistency.averageCorrelation(), total.get("average_r"));
        differences.add("signal to noise", consistency.signalToNoise(), total.get("S/N"));
        differences.add("standard error of alpha", standardError(consistency.alpha()), total.get("ase"));
        differences.add("mean of means", actual.mean(), total.get("mean"));
        differences.add("sd of means", actual.sd(), total.get("sd"));
        differences.add("median correlation", consistency.medianCorrelation(), total.get("median_r"));
    }

    private static void questions(Differences differences, Reliability actual, JsonNode alpha) {
        for (int q = 0; q < actual.questions().size(); q++) {
            QuestionFigures question = actual.questions().get(q);
            JsonNode figures = alpha.get("item_stats").get(q);
            assertThat(figures.get("item").asString()).startsWith(question.question());
            assertThat(question.n()).hasValue(figures.get("n").asLong());
            differences.add("question mean", question.mean(), figures.get("mean"));
            differences.add("question sd", question.sd(), figures.get("sd"));
            differences.add("total correlation", question.totalCorrelation(), figures.get("raw.r"));
            differences.add("standardised correlation", question.standardisedCorrelation(), figures.get("std.r"));
            differences.add("corrected correlation", question.correctedCorrelation(), figures.get("r.cor"));
            differences.add("rest correlation", question.restCorrelation(), figures.get("r.drop"));
            Consistency left = question.ifDeleted();
            JsonNode drop = alpha.get("alpha_drop").get(q);
            differences.add("without a question", left.alpha(), drop.get("raw_alpha"));
            differences.add("without a question", left.standardisedAlpha(), drop.get("std.alpha"));
            differences.add("without a question", left.lambda6(), drop.get("G6(smc)"));
            differences.add("without a question", left.averageCorrelation(), drop.get("average_r"));
            differences.add("without a question", left.signalToNoise(), drop.get("S/N"));
            differences.add("without a question", standardError(left.alpha()), drop.get("alpha se"));
            differences.add("without a question", left.correlationVariance(), drop.get("var.r"));
            differences.add("without a question", left.medianCorrelation(), drop.get("med.r"));
        }
    }

    /** psych's distribution of pairwise answers is of the answers as given, ours is mirrored where the question is reversed. */
    private static void distributions(
            Differences differences, ScaleSums sums, Reliability actual, JsonNode expected, boolean asGiven) {
        for (int q = 0; q < actual.questions().size(); q++) {
            QuestionFigures question = actual.questions().get(q);
            boolean mirrored = asGiven && sums.measure().questions().get(q).reversed();
            for (int answer = 1; answer <= 6; answer++) {
                JsonNode share = expected.get(q).get(Integer.toString(mirrored ? 7 - answer : answer));
                differences.add("share of an answer", question.distribution().get(answer - 1), share);
            }
            differences.add("floor", question.floor(), expected.get(q).get(mirrored ? "6" : "1"));
            differences.add("ceiling", question.ceiling(), expected.get(q).get(mirrored ? "1" : "6"));
            differences.add(
                    "share of missing", question.missing(), expected.get(q).get("miss"));
        }
    }

    private static double standardError(Score alpha) {
        return ((Score.Measured) alpha).standardError().orElseThrow();
    }
}
