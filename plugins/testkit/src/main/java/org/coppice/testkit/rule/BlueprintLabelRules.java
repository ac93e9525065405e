package org.coppice.testkit.rule;

import java.util.ArrayList;
import java.util.List;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.Reading;

/** The rules about probabilities, texts, gates and certainty of readings. */
public final class BlueprintLabelRules {
    private static final double ROUNDING = 1e-9;

    private final BlueprintHarness host;
    private final int tries;

    public BlueprintLabelRules(BlueprintHarness host, int tries) {
        this.host = host;
        this.tries = tries;
    }

    public void probabilities() {
        PropertyRunner.check(tries, host.teams(), sample -> {
            for (Reading reading : host.blueprint(sample).readings()) {
                double sum = 0;
                boolean within = true;
                for (double p : reading.probabilities().values()) {
                    within &= p >= 0 && p <= 1;
                    sum += p;
                }
                if (!within || (!reading.probabilities().isEmpty() && Math.abs(sum - 1) > ROUNDING)) {
                    throw host.violation(
                            "returns for reading \"" + reading.id() + "\" the probabilities " + reading.probabilities(),
                            "return probabilities from 0 to 1 that add up to 1, or none");
                }
            }
        });
    }

    public void texts() {
        PropertyRunner.check(tries, host.teams(), sample -> {
            for (Reading reading : host.blueprint(sample).readings()) {
                List<String> texts = new ArrayList<>(reading.judgement().notes());
                texts.addAll(reading.probabilities().keySet());
                if (texts.stream().anyMatch(String::isBlank)) {
                    throw host.violation(
                            "has a blank note or a label without an id in reading \"" + reading.id() + "\"",
                            "write the text, or leave it out");
                }
            }
        });
    }

    public void gatesAndCertainty() {
        PropertyRunner.check(
                tries,
                host.teams(),
                sample -> host.blueprint(sample).readings().stream()
                        .map(Reading::judgement)
                        .filter(judgement -> judgement.label() instanceof Label.Stated)
                        .forEach(this::gatesAndCertainty));
    }

    private void gatesAndCertainty(Judgement judgement) {
        String stated = "states \"" + judgement.label().text() + "\" (" + judgement.id() + ") ";
        if (judgement.gates().isEmpty()) {
            throw host.violation(
                    stated + "without any gate checked",
                    "check at least Gate.DATA and Gate.PRIVACY, with passed(…) of Judgement.builder(…), and mark the others with"
                            + " notTested(…); see Gate");
        }
        if (judgement.gates().stream().anyMatch(check -> check.outcome() == GateCheck.Outcome.FAILED)) {
            throw host.violation(
                    stated + "although a gate failed", "withhold the label, with failed(…) of Judgement.builder(…)");
        }
        if (judgement.certainty().equals(Judgement.NOT_KNOWN)) {
            throw host.violation(
                    stated + "with the certainty \"" + Judgement.NOT_KNOWN + "\"",
                    "state a probability in words, or the basis of the label, such as \"by a fixed cut-off, without a"
                            + " probability\"");
        }
    }
}
