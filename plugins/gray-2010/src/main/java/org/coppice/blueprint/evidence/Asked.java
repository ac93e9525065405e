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

/** What an instrument asks: the words for its measures, the questions behind them and their places in the paper. */
final class Asked {
    private final QuestionBank bank;
    private final int[] columns; // in the order of the questions' ids
    private final ImmutableMap<Measure, Behind> behind;

    /** The questions behind a measure, and their places, each once. */
    private record Behind(ImmutableList<String> questions, ImmutableSet<String> places) {
        private static final Behind NOTHING = new Behind(ImmutableList.of(), ImmutableSet.of());

        static Behind of(KeyedMeasure keyed) {
            ImmutableList.Builder<String> questions = ImmutableList.builder();
            ImmutableSet.Builder<String> places = ImmutableSet.builder();
            keyed.questions().forEach(key -> {
                questions.add(key.question().id());
                key.question().source().ifPresent(places::add);
            });
            return new Behind(questions.build(), places.build());
        }
    }

    Asked(Instrument instrument) {
        this.bank = instrument.bank();
        this.columns = IntStream.range(0, bank.questions().size())
                .boxed()
                .sorted(Comparator.comparing(
                        column -> bank.questions().get(column).id()))
                .mapToInt(column -> column)
                .toArray();
        this.behind =
                instrument.measures().stream().collect(ImmutableMap.toImmutableMap(KeyedMeasure::measure, Behind::of));
    }

    private Behind behind(Measure measure) {
        return behind.getOrDefault(measure, Behind.NOTHING);
    }

    /** The rows in the order of what they answered, question by question as their ids come; rows all alike in any. */
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

    /** How many questions a measure has. */
    int questions(Measure measure) {
        return behind(measure).questions().size();
    }

    /** The step of a reason trace that a score is. */
    EvidenceStep step(TeamScore score) {
        Behind found = behind(score.measure());
        return new EvidenceStep(score, found.questions(), found.places().asList());
    }

    /** What a reader sees of a measure. */
    String label(Measure measure) {
        ConstructId id = measure.construct();
        Optional<Construct> known = bank.construct(id).or(() -> Vocabulary.construct(id.value()));
        return known.map(Construct::label).orElse(id.value()) + Measures.beside(measure);
    }

    /** That nothing is known of some measures, and which questions of the whole bank would give them. */
    Label.Withheld lacking(List<Measure> measures, Perspective who) {
        ImmutableList<String> questions = bank.whole().orElse(bank).questions().stream()
                .filter(question -> question.asked().contains(who)
                        && measures.stream().anyMatch(measure -> measures(question, measure)))
                .map(Question::id)
                .collect(ImmutableList.toImmutableList());
        return new Label.Withheld(
                Gate.DATA,
                "nothing is known of " + measures.stream().map(this::label).collect(Collectors.joining(", ")) + " from "
                        + who.label()
                        + (questions.isEmpty()
                                ? "; the bank has no question for them that measures it"
                                : "; these questions would give it: " + String.join(", ", questions)),
                questions);
    }

    private static boolean measures(Question question, Measure measure) {
        return question.referent() == measure.referent()
                && question.horizon() == measure.horizon()
                && question.keys().stream().anyMatch(key -> key.construct().equals(measure.construct()));
    }
}
