package org.coppice.cli.simulate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Section;

/**
 * The latent model of a bank: the effects of teams and respondents, and the questions that depend on them.
 *
 * @param measures the measures of the bank, in the order of its constructs; effect i is that of measure i
 * @param factors the number of effects: one for each measure, and one for each question without a construct
 * @param questions the questions in the bank's order
 * @param keys the keys of the questions of each measure that count in its score, in the bank's order
 * @param lead the leading perspective: team members, or if they have no question, the first perspective that has one
 */
record LatentModel(
        ImmutableList<Measure> measures,
        int factors,
        ImmutableList<ModelQuestion> questions,
        ImmutableListMultimap<Measure, ModelKey> keys,
        Perspective lead) {

    /** A key of a question, and the question. */
    record ModelKey(ModelQuestion question, Key key) {}

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
            questions.add(new ModelQuestion(
                    question,
                    bank.scale(question),
                    pulls,
                    mirrored,
                    StageOptions.of(bank.scale(question), numbers),
                    question.section()
                            .flatMap(bank::section)
                            .map(Section::choose)
                            .orElse(OptionalInt.empty())));
        }
        ImmutableList<ModelQuestion> all = questions.build();
        return new LatentModel(
                ImmutableList.copyOf(numbers.keySet()),
                factors,
                all,
                keys(all),
                asked(bank).iterator().next());
    }

    private static ImmutableListMultimap<Measure, ModelKey> keys(ImmutableList<ModelQuestion> questions) {
        ImmutableListMultimap.Builder<Measure, ModelKey> keys = ImmutableListMultimap.builder();
        questions.forEach(question -> question.question().keys().stream()
                .filter(key -> key.weight() > 0)
                .forEach(key -> keys.put(measure(question.question(), key), new ModelKey(question, key))));
        return keys.build();
    }

    /** Returns the perspectives for which the bank has questions, at least one. */
    static ImmutableSet<Perspective> asked(QuestionBank bank) {
        return bank.questions().stream()
                .flatMap(question -> question.asked().stream())
                .collect(Sets.toImmutableEnumSet());
    }

    /** Returns the measure of one of the keys of a question. */
    static Measure measure(Question question, Key key) {
        return new Measure(key.construct(), question.referent(), question.horizon());
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
}
