package org.coppice.cli.simulate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.coppice.model.ConstructId;
import org.coppice.model.Facet;
import org.coppice.model.Horizon;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;

/** Banks to simulate answers to. */
final class Banks {
    private Banks() {}

    /** One construct, measured by {@code questions} ratings on {@code points} points. */
    static QuestionBank ratings(int questions, int points) {
        QuestionBank.Builder bank = QuestionBank.builder("ratings", "1.0.0", "Ratings")
                .scale(ResponseScale.Likert.of("r", points))
                .construct(Facet.of("c", "C", "What is rated"));
        for (int i = 1; i <= questions; i++) {
            bank.question(Question.builder("q" + i, "Statement " + i, "r").measures("c"));
        }
        return bank.build();
    }

    /** Every kind of scale, key and weight. */
    static QuestionBank mixed() {
        return QuestionBank.builder("mixed", "1.0.0", "All kinds")
                .scale(ResponseScale.Likert.of("five", 5))
                .scale(new ResponseScale.Likert("eleven", 0, 10, ImmutableList.of()))
                .scale(new ResponseScale.Choice(
                        "pick", ImmutableMap.of("red", "Red", "green", "Green", "blue", "Blue")))
                .scale(new ResponseScale.Numeric("share", 0, 100))
                .scale(new ResponseScale.Numeric("hours", 0, Double.POSITIVE_INFINITY))
                .scale(new ResponseScale.Points("hundred", 100))
                .construct(Facet.of("a", "A", "The first"))
                .construct(Facet.of("b", "B", "The second"))
                .construct(Facet.of("d", "D", "Shared out"))
                .construct(Facet.of("e", "E", "Shared out too"))
                .construct(Facet.of("n", "N", "Numbers"))
                .question(Question.builder("a1", "One", "five").measures("a"))
                .question(Question.builder("a2", "Two", "five").measures(Key.reversed("a")))
                .question(Question.builder("a3", "Three", "eleven")
                        .measures("a")
                        .measures(new Key(ConstructId.of("b"), true, 2)))
                .question(Question.builder("b1", "Four", "eleven")
                        .measures(Key.reversed("a"))
                        .measures(Key.reversed("b")))
                .question(
                        Question.builder("b2", "Five", "five").measures("b").asked(ImmutableSet.of(Perspective.CARER)))
                .question(Question.builder("b3", "Six", "five").measures("b").horizon(Horizon.PREFERRED))
                .question(Question.builder("a4", "Seven", "five").measures("a").about(Referent.ORGANISATION))
                .question(Question.builder("p1", "Eight", "hundred").measures("d"))
                .question(Question.builder("p2", "Nine", "hundred").measures("e"))
                .question(Question.builder("p3", "Ten", "hundred"))
                .question(Question.builder("n1", "Eleven", "share").measures("n"))
                .question(Question.builder("n2", "Twelve", "hours").measures(Key.reversed("n")))
                .question(Question.builder("x1", "Thirteen", "pick"))
                .question(Question.builder("x2", "Fourteen", "five"))
                .build();
    }

    /** Any bank. */
    static QuestionBank any(Random random) {
        QuestionBank.Builder bank = QuestionBank.builder("any", "1.0.0", "Any");
        List<ResponseScale> scales = new ArrayList<>();
        scales.add(ResponseScale.Likert.of("s0", 2 + random.nextInt(7)));
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            scales.add(scale("s" + scales.size(), random));
        }
        scales.forEach(bank::scale);
        int constructs = random.nextInt(4);
        Set<String> reached = new HashSet<>();
        int questions = 1 + random.nextInt(12);
        for (int i = 0; i < questions; i++) {
            bank.question(question("q" + i, scales.get(random.nextInt(scales.size())), constructs, reached, random));
        }
        for (int c = 0; c < constructs; c++) {
            bank.construct(Facet.of("c" + c, "C" + c, "Construct " + c));
            if (!reached.contains("c" + c)) {
                bank.question(Question.builder("rest" + c, "Statement", "s0").measures("c" + c));
            }
        }
        return bank.build();
    }

    private static ResponseScale scale(String id, Random random) {
        int kind = random.nextInt(4);
        if (kind == 0) {
            int lowest = random.nextInt(5);
            return new ResponseScale.Likert(id, lowest, lowest + 1 + random.nextInt(96), ImmutableList.of());
        }
        if (kind == 1) {
            ImmutableMap.Builder<String, String> options = ImmutableMap.builder();
            for (int i = 1 + random.nextInt(6); i >= 0; i--) {
                options.put("o" + i, "Option " + i);
            }
            return new ResponseScale.Choice(id, options.buildOrThrow());
        }
        if (kind == 2) {
            double low = random.nextInt(4) == 0 ? Double.NEGATIVE_INFINITY : 10 * random.nextGaussian();
            double width = StrictMath.exp(3 * random.nextGaussian());
            double high = random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : (Double.isFinite(low) ? low : 0) + width;
            return new ResponseScale.Numeric(id, low, high);
        }
        return new ResponseScale.Points(id, 2 + random.nextInt(99));
    }

    private static Question question(
            String id, ResponseScale scale, int constructs, Set<String> reached, Random random) {
        Question.Builder question = Question.builder(id, "Statement", scale.id())
                .about(any(Referent.values(), random))
                .horizon(any(Horizon.values(), random));
        if (random.nextInt(3) == 0) {
            question.asked(ImmutableList.of(any(Perspective.values(), random), any(Perspective.values(), random)));
        }
        for (int c = 0; c < constructs; c++) {
            if (!(scale instanceof ResponseScale.Choice) && random.nextInt(3) == 0) {
                boolean reversed = !(scale instanceof ResponseScale.Points) && random.nextBoolean();
                question.measures(new Key(ConstructId.of("c" + c), reversed, random.nextInt(3)));
                reached.add("c" + c);
            }
        }
        return question.build();
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
