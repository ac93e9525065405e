package ${package};

import com.google.common.collect.ImmutableList;
import org.coppice.model.Facet;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;

/** CHANGE: two constructs with two questions each, to start from. */
final class OurBank {
    private static final String SCALE = "agreement";

    private OurBank() {}

    static QuestionBank bank() {
        return QuestionBank.builder("${artifactId}", "${version}", "How we learn")
                .scale(new ResponseScale.Likert(
                        SCALE, 1, 5, ImmutableList.of("not at all", "a little", "partly", "mostly", "fully")))
                .construct(Facet.of("openness", "Openness", "How freely the team speaks about what went wrong."))
                .construct(Facet.of("reflection", "Reflection", "How much the team thinks about its own work."))
                .question(question("openness-1", "In our team, people can admit a mistake.")
                        .measures("openness"))
                .question(question("openness-2", "Bad news stays with the person who has it.")
                        .measures(Key.reversed("openness")))
                .question(question("reflection-1", "We look back on our work together.")
                        .measures("reflection"))
                .question(question("reflection-2", "We go on as before, whatever happens.")
                        .measures(Key.reversed("reflection")))
                .build();
    }

    private static Question.Builder question(String id, String text) {
        return Question.builder(id, text, SCALE).source("Written for this bank");
    }
}
