package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.InstrumentReliability;
import org.coppice.statistics.reliability.InstrumentSums;
import org.coppice.statistics.reliability.MeasureFigures;
import org.coppice.statistics.reliability.QuestionAmong;
import org.coppice.statistics.reliability.Reliability;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Scales and questions of bfi among one another against psych's scoreItems (see reference/README.md of the test resources). */
@Tag("other-jdk")
class InstrumentReliabilityTest {
    private static final double CLOSED_FORM = 1e-9;

    private final Scales bfi = Scales.bfi();
    private final JsonNode expected = Differences.read("bfi-scales.json");

    @ParameterizedTest
    @CsvSource({"median-imputed, scoreItems_median_imputed, 10", "pairwise, scoreItems_no_imputation, 11"})
    void figures_areThoseOfScoreItems(MissingTreatment treatment, String part, int figures) {
        JsonNode scoreItems = expected.get(part);
        ImmutableList<KeyedMeasure> measures =
                TestBanks.BFI_SCALES.stream().map(bfi::measure).collect(ImmutableList.toImmutableList());
        InstrumentReliability actual =
                InstrumentReliability.of(InstrumentSums.of(measures).add(bfi.answers()), treatment);
        assertThat(actual.rows()).hasValue(2800);
        Differences differences = new Differences();
        for (int m = 0; m < measures.size(); m++) {
            MeasureFigures measure = actual.measures().get(m);
            String scale = measure.measure().construct().toString();
            assertThat(measure.questions())
                    .isEqualTo(scoreItems.get("n_items").get(scale).asInt());
            differences.add("alpha", measure.alpha(), scoreItems.get("alpha").get(scale));
            differences.add(
                    "standard error by elements",
                    measure.errorByElements(),
                    scoreItems.get("ase").get(scale));
            differences.add(
                    "correlation by alpha",
                    measure.correlationByAlpha(),
                    scoreItems.get("av_r").get(scale));
            differences.add(
                    "median correlation",
                    measure.medianCorrelation(),
                    scoreItems.get("med_r").get(scale));
            differences.add(
                    "lambda 6 among all",
                    measure.lambda6(),
                    scoreItems.get("G6").get(scale));
            differences.add(
                    "signal to noise by alpha",
                    measure.signalToNoise(),
                    scoreItems.get("signal_noise").get(scale));
            if (treatment == MissingTreatment.PAIRWISE) {
                differences.add(
                        "alpha as answered",
                        measure.alphaAsAnswered(),
                        scoreItems.get("alpha_ob").get(scale));
            } else {
                assertThat(measure.alphaAsAnswered().figure().orElseThrow())
                        .isCloseTo(
                                measure.alpha().figure().orElseThrow(), org.assertj.core.api.Assertions.within(1e-14));
            }
            correlations(differences, measure, m, scoreItems);
            questions(differences, actual, m, scale, scoreItems);
        }
        differences.assertWithin(CLOSED_FORM, figures);
    }

    /** R has the corrected correlations above the diagonal, the reliabilities on it and the raw ones below. */
    private static void correlations(Differences differences, MeasureFigures measure, int m, JsonNode scoreItems) {
        for (int other = 0; other < 5; other++) {
            differences.add(
                    "correlation of measures",
                    measure.correlations().get(other),
                    scoreItems.get("scale_cor").get(m).get(other));
            if (other > m) {
                differences.add(
                        "corrected correlation of measures",
                        measure.corrected().get(other),
                        scoreItems.get("corrected_cor").get(m).get(other));
            }
        }
    }

    private static void questions(
            Differences differences, InstrumentReliability actual, int m, String scale, JsonNode scoreItems) {
        assertThat(actual.questions()).hasSize(25);
        for (JsonNode figures : scoreItems.get("item_cor")) {
            differences.add(
                    "correlation of a question and a measure",
                    question(actual, figures).correlations().get(m),
                    figures.get(scale));
        }
        for (JsonNode figures : scoreItems.get("item_corrected")) {
            differences.add(
                    "corrected correlation of a question and a measure",
                    question(actual, figures).corrected().get(m),
                    figures.get(scale));
        }
    }

    private static QuestionAmong question(InstrumentReliability actual, JsonNode figures) {
        return Iterables.find(
                actual.questions(), q -> q.question().equals(figures.get("item").asString()));
    }

    @Test
    void imputedMeasures_haveTheSameAlphaAlone() {
        JsonNode scoreItems = expected.get("scoreItems_median_imputed");
        Differences differences = new Differences();
        for (String scale : TestBanks.BFI_SCALES) {
            Reliability actual = Reliability.of(bfi.sums(scale), MissingTreatment.MEDIAN_IMPUTED);
            assertThat(actual.rows()).hasValue(2800);
            differences.add(
                    "alpha",
                    actual.consistency().alpha(),
                    scoreItems.get("alpha").get(scale));
            differences.add(
                    "median correlation",
                    actual.consistency().medianCorrelation(),
                    scoreItems.get("med_r").get(scale));
            for (var question : actual.questions()) {
                JsonNode raw = Iterables.find(
                        scoreItems.get("item_cor"),
                        node -> node.get("item").asString().equals(question.question()));
                differences.add(
                        "correlation of a question and a measure",
                        Math.abs(question.totalCorrelation().figure().orElseThrow()),
                        tools.jackson.databind.node.DoubleNode.valueOf(
                                Math.abs(raw.get(scale).asDouble())));
            }
        }
        differences.assertWithin(CLOSED_FORM, 3);
    }
}
