package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coppice.model.Construct;
import org.coppice.model.ConstructId;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Label;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.vocabulary.Vocabulary;

/** The labels of an instrument's measures, their questions and the sources of these. */
final class InstrumentWording {
    private final QuestionBank bank;
    private final int[] columns; // sorted by question id
    private final ImmutableMap<Measure, MeasureQuestions> questionsByMeasure;

    /** The question ids of a measure and their distinct sources. */
    private record MeasureQuestions(ImmutableList<String> questions, ImmutableSet<String> sources) {
        private static final MeasureQuestions NOTHING = new MeasureQuestions(ImmutableList.of(), ImmutableSet.of());

        static MeasureQuestions of(KeyedMeasure keyed) {
            ImmutableList.Builder<String> questions = ImmutableList.builder();
            ImmutableSet.Builder<String> sources = ImmutableSet.builder();
            keyed.questions().forEach(key -> {
                questions.add(key.question().id());
                key.question().source().ifPresent(sources::add);
            });
            return new MeasureQuestions(questions.build(), sources.build());
        }
    }

    InstrumentWording(Instrument instrument) {
        this.bank = instrument.bank();
        this.columns = IntStream.range(0, bank.questions().size())
                .boxed()
                .sorted(Comparator.comparing(
                        column -> bank.questions().get(column).id()))
                .mapToInt(column -> column)
                .toArray();
        this.questionsByMeasure = instrument.measures().stream()
                .collect(ImmutableMap.toImmutableMap(KeyedMeasure::measure, MeasureQuestions::of));
    }

    private MeasureQuestions questionsOf(Measure measure) {
        return questionsByMeasure.getOrDefault(measure, MeasureQuestions.NOTHING);
    }

    /** Returns the rows sorted by their answers, question by question in the order of question ids. */
    int[] order(AnswerBlock answers) {
        return IntStream.range(0, answers.size())
                .boxed()
                .sorted((a, b) -> compare(answers, a, b))
                .mapToInt(row -> row)
                .toArray();
    }

    private int compare(AnswerBlock answers, int a, int b) {
        for (int column : columns) {
            int order = Byte.compare(answers.code(a, column), answers.code(b, column));
            if (order == 0 && answers.answered(a, column)) {
                order = Double.compare(answers.value(a, column), answers.value(b, column));
            }
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Returns the number of questions of a measure. */
    int questions(Measure measure) {
        return questionsOf(measure).questions().size();
    }

    /** Returns the evidence step of a score. */
    EvidenceStep step(TeamScore score) {
        MeasureQuestions found = questionsOf(score.measure());
        return new EvidenceStep(score, found.questions(), found.sources().asList());
    }

    /** Returns the label of a measure for readers. */
    String label(Measure measure) {
        ConstructId id = measure.construct();
        Optional<Construct> known = bank.construct(id).or(() -> Vocabulary.construct(id.value()));
        return known.map(Construct::label).orElse(id.value()) + Measures.qualifier(measure);
    }

    /** Returns a withheld label for measures without data, with the questions of the whole bank that would provide them. */
    Label.Withheld notAsked(List<Measure> measures, Perspective who) {
        ImmutableList<String> questions = bank.whole().orElse(bank).questions().stream()
                .filter(question -> question.asked().contains(who)
                        && measures.stream().anyMatch(measure -> measures(question, measure)))
                .map(Question::id)
                .collect(ImmutableList.toImmutableList());
        return new Label.Withheld(
                Gate.DATA,
                "no data on " + measures.stream().map(this::label).collect(Collectors.joining(", ")) + " from "
                        + who.label()
                        + (questions.isEmpty()
                                ? "; the bank has no question for them on it"
                                : "; these questions would provide it: " + String.join(", ", questions)),
                questions);
    }

    private static boolean measures(Question question, Measure measure) {
        return question.referent() == measure.referent()
                && question.horizon() == measure.horizon()
                && question.keys().stream().anyMatch(key -> key.construct().equals(measure.construct()));
    }
}
