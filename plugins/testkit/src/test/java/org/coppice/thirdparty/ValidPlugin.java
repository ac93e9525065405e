package org.coppice.thirdparty;

import org.coppice.model.Facet;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** A plugin that keeps every rule, in its own package as third-party plugins are. Defective plugins override one step. */
public class ValidPlugin implements Plugin {
    @Override
    public Descriptor descriptor() {
        return new Descriptor("made", "1.0.0", "A valid plugin", contract());
    }

    @Override
    public Contribution contribution() {
        return Contribution.builder().bank(bank("light")).build();
    }

    /** The contract number. */
    protected int contract() {
        return Contract.NUMBER;
    }

    /** A bank of one question. */
    protected static QuestionBank bank(String id) {
        return QuestionBank.builder(id, "1.0.0", "Light")
                .scale(ResponseScale.Likert.of("rating", 5))
                .construct(Facet.of("light", "Light", "How light it is."))
                .question(Question.builder("q", "It is light.", "rating")
                        .measures("light")
                        .source("our own"))
                .build();
    }
}
