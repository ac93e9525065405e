package org.coppice.scoring.figures;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.check.NaturalOrder;
import org.coppice.model.profile.UnansweredQuestion;
import org.coppice.scoring.engine.AnsweredQuestions;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.spi.ScoredTeam;

/** Finds the questions that some teams, waves or perspectives of a sample answered and others did not. */
final class UnevenQuestions {
    private final int minimum;
    private final Map<WavePerspective, Place> places = new TreeMap<>(WavePerspective.ORDER);

    /** One wave and perspective: the questions with an answer, and the teams by theirs. */
    private static final class Place {
        private final BitSet answered = new BitSet();
        private final Map<BitSet, List<String>> teams = new LinkedHashMap<>();
        private int people;
    }

    UnevenQuestions(int minimum) {
        this.minimum = minimum;
    }

    /** Adds the group of a team. */
    void add(WavePerspective at, ScoredTeam group) {
        Place place = places.computeIfAbsent(at, who -> new Place());
        AnsweredQuestions answered = AnsweredQuestions.of(group.answers().answers());
        place.people += answered.people();
        place.answered.or(answered.places());
        if (answered.isConclusive(minimum)) {
            place.teams
                    .computeIfAbsent(answered.places(), questions -> new ArrayList<>())
                    .add(group.answers().key().team());
        }
    }

    /** Returns those questions of a measure that a place lacks, in whole or in some teams. Call it after all groups are added. */
    ImmutableList<UnansweredQuestion> of(WavePerspective at, KeyedMeasure measure) {
        Place place = Objects.requireNonNull(places.get(at));
        return measure.questions().stream()
                .filter(question -> question.question().asked().contains(at.who()))
                .flatMap(question -> of(at, place, question.question().id(), question.column()))
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<UnansweredQuestion> of(WavePerspective at, Place place, String question, int column) {
        if (!place.answered.get(column)) {
            boolean elsewhere = places.values().stream().anyMatch(other -> other.answered.get(column));
            return elsewhere && new AnsweredQuestions(place.answered, place.people).isConclusive(minimum)
                    ? Stream.of(new UnansweredQuestion(at.wave(), at.who(), question, ImmutableList.of(), true))
                    : Stream.empty();
        }
        ImmutableList<String> without = place.teams.entrySet().stream()
                .filter(teams -> !teams.getKey().get(column))
                .flatMap(teams -> teams.getValue().stream())
                .sorted(NaturalOrder.OF_IDS)
                .collect(ImmutableList.toImmutableList());
        return without.isEmpty()
                ? Stream.empty()
                : Stream.of(new UnansweredQuestion(at.wave(), at.who(), question, without, false));
    }
}
