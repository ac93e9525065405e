package org.coppice.scoring.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.model.Construct;
import org.coppice.model.ConstructId;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.blueprint.Because;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.vocabulary.Vocabulary;

/** What an instrument asks: the words for its measures, the questions behind them and their places in the paper. */
final class Asked {
    private final QuestionBank bank;
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
        this.behind =
                instrument.measures().stream().collect(ImmutableMap.toImmutableMap(KeyedMeasure::measure, Behind::of));
    }

    private Behind behind(Measure measure) {
        return behind.getOrDefault(measure, Behind.NOTHING);
    }

    /** How many questions a measure has. */
    int questions(Measure measure) {
        return behind(measure).questions().size();
    }

    /** The step of a reason trace that a score is. */
    Because because(TeamScore score) {
        Behind found = behind(score.measure());
        return new Because(score, found.questions(), found.places().asList());
    }

    /** What a reader sees of a measure. */
    String label(Measure measure) {
        ConstructId id = measure.construct();
        Optional<Construct> known = bank.construct(id).or(() -> Vocabulary.construct(id.value()));
        return known.map(Construct::label).orElse(id.value()) + Measures.beside(measure);
    }

    /** That nothing is known of a measure, and which questions of the whole bank would give it. */
    String lacking(Measure measure, Perspective who) {
        String questions = bank.whole().orElse(bank).questions().stream()
                .filter(question ->
                        measures(question, measure) && question.asked().contains(who))
                .map(Question::id)
                .collect(Collectors.joining(", "));
        return "nothing is known of " + label(measure) + " from " + who.label()
                + (questions.isEmpty()
                        ? "; the bank has no question for them that measures it"
                        : "; these questions would give it: " + questions);
    }

    private static boolean measures(Question question, Measure measure) {
        return question.referent() == measure.referent()
                && question.horizon() == measure.horizon()
                && question.keys().stream().anyMatch(key -> key.construct().equals(measure.construct()));
    }
}
