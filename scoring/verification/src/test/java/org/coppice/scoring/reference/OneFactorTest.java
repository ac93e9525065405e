package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.coppice.scoring.TestBanks;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.FactorFit;
import org.coppice.statistics.reliability.OneFactor;
import org.coppice.statistics.reliability.PatternSums;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One factor of each scale of bfi against R's psych, lavaan and semTools (see reference/README.md of the test resources). */
@Tag("other-jdk")
class OneFactorTest {
    /** Its gradient is not 0 there: see the note on its figures. */
    private static final double LAVAAN_STOPS = 2e-6;

    private final Scales bfi = Scales.bfi();
    private final JsonNode expected = Differences.read("bfi-reliability.json");

    @Test
    void minres_isTheConvergedSolution() {
        Differences converged = new Differences();
        Differences asItStops = new Differences();
        for (String scale : TestBanks.BFI_SCALES) {
            OneFactor factor = OneFactor.minres(bfi.sums(scale), MissingTreatment.PAIRWISE);
            JsonNode figures = figures(scale, "minres_pairwise_cor_converged");
            loadings(converged, "minres loading", factor, figures);
            converged.add("minres omega", factor.omega(), figures.get("omega"));
            asItStops(asItStops, "minres where psych stops", factor, figures(scale, "minres_pairwise_cor"));
        }
        converged.assertWithin(1e-9, 2);
        asItStops.assertWithin(2e-5, 1);
    }

    @Test
    void maximumLikelihood_isLavaans() {
        Differences differences = new Differences();
        for (String scale : TestBanks.BFI_SCALES) {
            JsonNode figures = figures(scale, "lavaan_ml_complete_cov");
            OneFactor factor = OneFactor.maximumLikelihood(bfi.sums(scale));
            for (int q = 0; q < 5; q++) {
                String name = name(scale, q);
                differences.add(
                        "likelihood loading",
                        factor.loadings().get(q),
                        figures.get("loadings").get(name));
                differences.add(
                        "likelihood unique variance",
                        factor.uniquenesses().get(q),
                        figures.get("residual_variances").get(name));
            }
            differences.add("likelihood omega", factor.omega(), figures.get("omega_model_total"));
            differences.add(
                    "likelihood omega of observed", factor.omegaOfObserved(), figures.get("omega_observed_total"));
            differences.add(
                    "likelihood omega of observed", factor.omegaOfObserved(), figures.get("semTools_compRelSEM"));
        }
        differences.assertWithin(LAVAAN_STOPS, 4);
    }

    @Test
    void fit_isLavaans() {
        Differences differences = new Differences();
        for (String scale : TestBanks.BFI_SCALES) {
            JsonNode figures = figures(scale, "lavaan_ml_complete_cov").get("fit");
            FactorFit fit = FactorFit.of(bfi.sums(scale));
            assertThat(fit.degreesOfFreedom()).isEqualTo(figures.get("df").asInt());
            assertThat(fit.p().figure().orElseThrow())
                    .isCloseTo(figures.get("pvalue").asDouble(), within(1e-12));
            differences.add("chi squared", fit.chiSquared(), figures.get("chisq"));
            differences.add("CFI", fit.cfi(), figures.get("cfi"));
            differences.add("TLI", fit.tli(), figures.get("tli"));
            differences.add("RMSEA", fit.rmsea(), figures.get("rmsea"));
            differences.add("SRMR", fit.srmr(), figures.get("srmr"));
            differences.add("log-likelihood", fit.logLikelihood(), figures.get("logl"));
        }
        differences.assertWithin(1e-6, 6);
    }

    @Test
    void fullInformation_isLavaans() {
        JsonNode fiml = Differences.read("bfi-scales.json").get("lavaan_fiml");
        Differences omega = new Differences();
        Differences estimates = new Differences();
        for (String scale : TestBanks.BFI_SCALES) {
            JsonNode figures = fiml.get(scale);
            PatternSums sums = PatternSums.of(bfi.measure(scale)).add(bfi.answers());
            OneFactor factor = OneFactor.fullInformation(sums);
            omega.add("full information omega", factor.omega(), figures.get("omega_model_total"));
            for (int q = 0; q < 5; q++) {
                String name = name(scale, q);
                estimates.add(
                        "full information loading",
                        factor.loadings().get(q),
                        figures.get("loadings").get(name));
                estimates.add(
                        "full information unique variance",
                        factor.uniquenesses().get(q),
                        figures.get("residual_variances").get(name));
            }
        }
        omega.assertWithin(1e-6, 1);
        estimates.assertWithin(LAVAAN_STOPS, 2);
    }

    /** Where the likelihood is largest, λ = S Σ⁻¹ λ and diag S = λ² + θ (Lawley and Maxwell 1971). */
    @Test
    void maximumLikelihood_hasNoGradient() {
        for (String scale : TestBanks.BFI_SCALES) {
            JsonNode s = expected.get(scale).get("covariance_complete");
            double n = expected.get(scale).get("n_complete").asDouble();
            OneFactor factor = OneFactor.maximumLikelihood(bfi.sums(scale));
            double information = 1;
            for (int q = 0; q < 5; q++) {
                information += Math.pow(factor.loadings().get(q), 2)
                        / factor.uniquenesses().get(q);
            }
            for (int q = 0; q < 5; q++) {
                double again = 0;
                for (int p = 0; p < 5; p++) {
                    double weight =
                            factor.loadings().get(p) / factor.uniquenesses().get(p) / information;
                    again += s.get(q).get(p).asDouble() * (n - 1) / n * weight;
                }
                double loading = factor.loadings().get(q);
                double variance = s.get(q).get(q).asDouble() * (n - 1) / n;
                assertThat(again).isCloseTo(loading, within(1e-12));
                assertThat(loading * loading + factor.uniquenesses().get(q)).isCloseTo(variance, within(1e-12));
            }
        }
    }

    @Test
    void maximumLikelihood_ofCorrelations_isWherePsychStops() {
        Differences differences = new Differences();
        for (String scale : TestBanks.BFI_SCALES) {
            OneFactor factor = OneFactor.standardised(bfi.sums(scale));
            asItStops(differences, "likelihood where psych stops", factor, figures(scale, "ml_complete_cor"));
        }
        differences.assertWithin(2e-5, 1);
    }

    private JsonNode figures(String scale, String solution) {
        return expected.get(scale).get("omega_single_factor").get(solution);
    }

    private String name(String scale, int question) {
        return bfi.measure(scale).questions().get(question).question().id();
    }

    private static void loadings(Differences differences, String name, OneFactor factor, JsonNode figures) {
        assertThat(factor.loadings().length()).isEqualTo(figures.get("loadings").size());
        int q = 0;
        for (var loading : figures.get("loadings").properties()) {
            differences.add(name, factor.loadings().get(q), loading.getValue());
            q++;
        }
    }

    private static void asItStops(Differences differences, String name, OneFactor factor, JsonNode figures) {
        loadings(differences, name, factor, figures);
        int q = 0;
        for (var loading : figures.get("loadings").properties()) {
            differences.add(
                    name,
                    factor.uniquenesses().get(q),
                    figures.get("uniquenesses").get(loading.getKey()));
            q++;
        }
        differences.add(name, factor.omega(), figures.get("omega"));
    }
}
