package org.coppice.cli.simulate;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;

/**
 * A bank as the model sees it: the effects that teams and respondents have, and the questions that they move.
 *
 * @param measures the measures of the bank, in the order of its constructs; effect i is that of measure i
 * @param factors how many effects: one for each measure, and one for each question that counts for nothing
 * @param questions the questions in the bank's order
 * @param who as whom everybody answers
 */
record LatentModel(
        ImmutableList<Measure> measures, int factors, ImmutableList<ModelQuestion> questions, Perspective who) {
    static LatentModel of(QuestionBank bank) {
        Map<Measure, Integer> numbers = new LinkedHashMap<>();
        bank.constructs()
                .forEach(construct -> bank.questions()
                        .forEach(question -> question.keys().stream()
                                .filter(key -> key.construct().equals(construct.constructId()))
                                .forEach(key -> numbers.putIfAbsent(measure(question, key), numbers.size()))));
        int factors = numbers.size();
        ImmutableList.Builder<ModelQuestion> questions = ImmutableList.builder();
        for (Question question : bank.questions()) {
            boolean mirrored =
                    !question.keys().isEmpty() && question.keys().stream().allMatch(Key::reversed);
            ImmutableList<ModelQuestion.Pull> pulls = question.keys().isEmpty()
                    ? ImmutableList.of(new ModelQuestion.Pull(factors++, false))
                    : pulls(question, numbers, mirrored);
            questions.add(new ModelQuestion(question, bank.scale(question), pulls, mirrored));
        }
        return new LatentModel(ImmutableList.copyOf(numbers.keySet()), factors, questions.build(), who(bank));
    }

    /** The measure that a question counts for by one of its keys. */
    static Measure measure(Question question, Key key) {
        return new Measure(key.construct(), question.referent(), question.horizon());
    }

    /** Whether the respondents are asked that question. */
    boolean asked(ModelQuestion question) {
        return question.question().asked().contains(who);
    }

    private static ImmutableList<ModelQuestion.Pull> pulls(
            Question question, Map<Measure, Integer> numbers, boolean mirrored) {
        ImmutableList.Builder<ModelQuestion.Pull> pulls = ImmutableList.builder();
        for (Key key : question.keys()) {
            Optional.ofNullable(numbers.get(measure(question, key)))
                    .ifPresent(factor -> pulls.add(new ModelQuestion.Pull(factor, key.reversed() != mirrored)));
        }
        return pulls.build();
    }

    private static Perspective who(QuestionBank bank) {
        return ImmutableList.copyOf(Perspective.values()).stream()
                .filter(who -> bank.questions().stream()
                        .anyMatch(question -> question.asked().contains(who)))
                .findFirst()
                .orElse(Perspective.TEAM_MEMBER);
    }
}
