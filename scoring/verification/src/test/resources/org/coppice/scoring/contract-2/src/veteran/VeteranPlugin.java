package veteran;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import org.coppice.model.ConstructId;
import org.coppice.model.Facet;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Referent;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.NullDistribution;
import org.coppice.spi.Contract;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** Adds one thing of every kind there was when the contract was 2. */
public final class VeteranPlugin implements Plugin {
    static final Measure VOICE = new Measure(ConstructId.of("voice"), Referent.TEAM, Horizon.NOW);

    @Override
    public Descriptor descriptor() {
        return new Descriptor("veteran", "1.0.0", "Veteran", Contract.NUMBER);
    }

    @Override
    public Contribution contribution() {
        return Contribution.builder()
                .bank(bank())
                .weighting(Weighting.of(
                        "veteran-weights", "1.0.0", "The last counts double", "veteran-bank", ImmutableMap.of("v3", 2.0)))
                .scoring(new HighShare())
                .aggregation(new MidRange())
                .blueprint(new Halves())
                .norm(NormTable.builder("veteran-norm", "veteran-bank", VOICE)
                        .metric(HighShare.METRIC.id())
                        .source("Made up")
                        .sample(100, 2026)
                        .moments(0.4, 0.2)
                        .build())
                .nullDistribution(new NullDistribution(
                        "veteran-null", "Veteran", "Made up", ImmutableList.of(0.1, 0.2, 0.4, 0.2, 0.1)))
                .document("veteran.txt", "Still here".getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static QuestionBank bank() {
        return QuestionBank.builder("veteran-bank", "1.0.0", "Voice")
                .scale(ResponseScale.Likert.of("rating", 5))
                .construct(Facet.of("voice", "Voice", "Whether people speak up."))
                .question(Question.builder("v1", "I say what I think.", "rating").measures("voice").source("Made up"))
                .question(Question.builder("v2", "I am heard.", "rating").measures("voice").source("Made up"))
                .question(Question.builder("v3", "I keep quiet.", "rating").measures(Key.reversed("voice")).source("Made up"))
                .build();
    }
}
