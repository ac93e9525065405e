package org.coppice.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.coppice.model.ConstructId;
import org.coppice.model.Facet;
import org.coppice.model.bank.BankHeader;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken by a bank that only it catches. */
class BankContractTest {
    private static final Map<String, BankContract> BROKEN = new HashMap<>();

    static {
        AtomicInteger calls = new AtomicInteger();
        BROKEN.put(
                "bank_isTheSameAtEveryCall",
                () -> bank("Reading " + calls.getAndIncrement(), sourced(), 1).build());
        BROKEN.put("everyQuestion_hasASource", () -> bank("Good", question(), 1).build());
        BROKEN.put(
                "everyText_isInAllLanguages",
                () -> bank("Good", sourced(), 1)
                        .translation("cy", Map.of("title", "Da"))
                        .build());
        BROKEN.put("everyPart_canBeScored", () -> bank("Good", sourced(), 0).build());
        BROKEN.put("excuses_nameExistingRules", new BankContract() {
            @Override
            public QuestionBank bank() {
                return good();
            }

            @Override
            public Map<String, String> excused() {
                return Map.of("everyQuestionHasASource", "a slip of the pen");
            }
        });
    }

    static QuestionBank good() {
        return bank("Good", sourced(), 1).build();
    }

    private static Question.Builder question() {
        return Question.builder("q", "It is light.", "rating");
    }

    private static Question.Builder sourced() {
        return question().source("our own");
    }

    private static QuestionBank.Builder bank(String title, Question.Builder question, double weight) {
        return bank(BankHeader.builder("light", "1.0.0", title).build(), question, weight);
    }

    private static QuestionBank.Builder bank(BankHeader header, Question.Builder question, double weight) {
        return QuestionBank.builder(header)
                .scale(ResponseScale.Likert.of("rating", 5))
                .construct(Facet.of("light", "Light", "How light it is."))
                .question(question.measures(new Key(ConstructId.of("light"), false, weight)));
    }

    static Stream<String> broken() {
        return BROKEN.keySet().stream().sorted();
    }

    @Test
    void everyRule_hasABankThatViolatesIt() {
        ContractResult.assertComplete(BankContract.class, broken());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void defectiveBank_violatesItsRuleOnly(String rule) {
        ContractResult.of(BankContract.class, BROKEN.get(rule)).assertViolated(rule);
    }

    @Test
    void validBank_keepsEveryRule() {
        ContractResult.of(BankContract.class, BankContractTest::good).assertKept();
    }

    @Test
    void sourceOfTheBank_appliesToItsQuestions() {
        ContractResult.of(
                        BankContract.class,
                        () -> bank(
                                        BankHeader.builder("light", "1.0.0", "Good")
                                                .source("our own")
                                                .build(),
                                        question(),
                                        1)
                                .build())
                .assertKept();
    }
}
