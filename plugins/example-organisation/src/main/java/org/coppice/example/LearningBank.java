package org.coppice.example;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Facet;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;

/** Seven questions for two facets that the organisation defined. */
final class LearningBank {
    static final String ID = "example-learning";
    private static final String SCALE = "agreement";

    private LearningBank() {}

    static QuestionBank bank() {
        return QuestionBank.builder(ID, "1.0.0", "How we learn")
                .scale(new ResponseScale.Likert(
                        SCALE, 1, 5, ImmutableList.of("not at all", "a little", "partly", "mostly", "fully")))
                .construct(Facet.of("openness", "Openness", "How freely the team speaks about what went wrong."))
                .construct(Facet.of("reflection", "Reflection", "How much the team thinks about its own practice."))
                .question(question("openness-1", "In our team, people can admit a mistake.")
                        .measures("openness"))
                .question(question("openness-2", "I can question how a colleague works.")
                        .measures("openness"))
                .question(question("openness-3", "Bad news stays with the person who has it.")
                        .measures(Key.reversed("openness")))
                .question(question("reflection-1", "We look back on our work together.")
                        .measures("reflection"))
                .question(question("reflection-2", "Supervision leaves me time to think.")
                        .measures("reflection"))
                .question(question("reflection-3", "We go on as before without asking why.")
                        .measures(Key.reversed("reflection")))
                .question(question("reflection-4", "What one of us learns reaches the others.")
                        .measures("reflection"))
                .build();
    }

    private static Question.Builder question(String id, String text) {
        return Question.builder(id, text, SCALE).source("Example organisation, 2026");
    }
}
