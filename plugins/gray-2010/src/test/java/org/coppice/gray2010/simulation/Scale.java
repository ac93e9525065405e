package org.coppice.gray2010.simulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.PaperConstruct;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.TeamStage;

/**
 * The questions of one construct in the bank of the simulation. It has as many as the paper has principles of a culture, four of a stage and of
 * the value base, two of a level of personalisation, which people who use services are asked; members are asked all else.
 *
 * @param construct what they measure
 * @param first the place of the first of them in the bank
 * @param count how many they are
 */
record Scale(PaperConstruct construct, int first, int count) {
    static final ImmutableList<Scale> ALL = all();
    static final QuestionBank BANK = bank();

    static Scale of(Measure measure) {
        return ALL.stream()
                .filter(scale -> scale.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    Measure measure() {
        return new Measure(construct.constructId(), Referent.TEAM, Horizon.NOW);
    }

    Perspective asked() {
        return construct instanceof PersonalisationLevel
                ? Perspective.PERSON_WHO_USES_SERVICES
                : Perspective.TEAM_MEMBER;
    }

    /** The places of its questions in the bank. */
    IntStream questions() {
        return IntStream.range(first, first + count);
    }

    static String id(int question) {
        return "q" + question;
    }

    /** What a team feels of it where the mean of endless many of its people is {@code mean}, in [0, 1]. */
    double felt(double mean, Agreement agreement) {
        double low = -6;
        double high = 6;
        for (int step = 0; step < 40; step++) {
            double middle = (low + high) / 2;
            if (expected(middle, agreement) < mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double expected(double felt, Agreement agreement) {
        return questions()
                .mapToDouble(question -> (Skew.expected(question, felt - agreement.camps(), agreement.sd())
                                + Skew.expected(question, felt + agreement.camps(), agreement.sd()))
                        / 2)
                .average()
                .orElseThrow();
    }

    private static ImmutableList<Scale> all() {
        List<Scale> all = new ArrayList<>();
        for (LearningCulture culture : LearningCulture.values()) {
            add(all, culture, culture.principles().size());
        }
        add(all, Foundation.VALUE_BASE, 4);
        for (TeamStage stage : TeamStage.values()) {
            add(all, stage, 4);
        }
        for (PersonalisationLevel level : PersonalisationLevel.values()) {
            if (level != PersonalisationLevel.NONE) {
                add(all, level, 2);
            }
        }
        return ImmutableList.copyOf(all);
    }

    private static void add(Collection<Scale> all, PaperConstruct construct, int count) {
        all.add(new Scale(construct, all.stream().mapToInt(Scale::count).sum(), count));
    }

    private static QuestionBank bank() {
        QuestionBank.Builder bank =
                QuestionBank.builder("simulated", "1.0.0", "Simulated").scale(ResponseScale.Likert.of("rating", 5));
        for (Scale scale : ALL) {
            bank.construct(scale.construct());
            scale.questions()
                    .forEach(question ->
                            bank.question(Question.builder(id(question), "We " + id(question) + ".", "rating")
                                    .measures(scale.construct().constructId().value())
                                    .asked(ImmutableSet.of(scale.asked()))
                                    .source("Figure 1")));
        }
        return bank.build();
    }
}
