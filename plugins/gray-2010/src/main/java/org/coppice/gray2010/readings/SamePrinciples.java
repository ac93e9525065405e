package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.OptionalDouble;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale.Likert;

/**
 * The difference between two measures on the questions that state the same principle: they have the same source in the paper and the same
 * direction. It is the mean over the people who answered such questions of both measures.
 */
final class SamePrinciples {
    private final AnswerBlock answers;

    private SamePrinciples(AnswerBlock answers) {
        this.answers = answers;
    }

    /** Returns the difference as a share of the range; empty if nobody answered questions about the same principle. */
    static OptionalDouble difference(Evidence evidence, Measure measure, Measure other, Perspective who) {
        SamePrinciples rows = new SamePrinciples(evidence.group(who).answers());
        ImmutableListMultimap<String, KeyedQuestion> ofMeasure = principles(evidence, measure);
        ImmutableListMultimap<String, KeyedQuestion> ofOther = principles(evidence, other);
        ImmutableList.Builder<Double> people = ImmutableList.builder();
        for (int row = 0; row < rows.answers.size(); row++) {
            int person = row;
            ofMeasure.keySet().stream()
                    .mapToDouble(principle ->
                            rows.mean(person, ofMeasure.get(principle)) - rows.mean(person, ofOther.get(principle)))
                    .filter(difference -> !Double.isNaN(difference))
                    .average()
                    .ifPresent(people::add);
        }
        return people.build().stream().mapToDouble(one -> one).average();
    }

    private static ImmutableListMultimap<String, KeyedQuestion> principles(Evidence evidence, Measure measure) {
        return evidence.context().instrument().measure(measure).map(KeyedMeasure::questions).stream()
                .flatMap(List::stream)
                .filter(one ->
                        one.scale() instanceof Likert && one.question().source().isPresent())
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        one -> one.question().source().orElseThrow() + (one.reversed() ? " (reversed)" : ""),
                        one -> one));
    }

    /** Returns the mean answer of a person to some questions as a share of the range, NaN if there is none. */
    private double mean(int person, ImmutableList<KeyedQuestion> questions) {
        return questions.stream()
                .filter(one -> answers.answered(person, one.column()))
                .mapToDouble(one -> share(person, one))
                .average()
                .orElse(Double.NaN);
    }

    private double share(int person, KeyedQuestion question) {
        Likert scale = (Likert) question.scale();
        double share = (answers.value(person, question.column()) - scale.lowest()) / (scale.highest() - scale.lowest());
        return question.reversed() ? 1 - share : share;
    }
}
