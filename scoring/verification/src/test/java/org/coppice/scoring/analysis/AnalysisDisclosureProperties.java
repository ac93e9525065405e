package org.coppice.scoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coppice.model.Facet;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.coppice.scoring.result.ScaleAnalysis;
import org.junit.jupiter.api.Test;

/** The people of the figures of one team, counted from its answers: no two figures of the same answers differ by a few people. */
class AnalysisDisclosureProperties {
    private static final int MINIMUM = 5;
    private static final List<String> CONSTRUCTS = List.of("a", "b", "c");

    /** Figures of the same answers: the mean of the scores of a measure, or the figures of its questions, and the people they rest on. */
    private record Basis(KeyedMeasure measure, boolean answers, Set<String> people) {
        boolean sharesQuestions(Basis other) {
            return measure.questions().stream()
                    .anyMatch(question -> other.measure.questions().stream()
                            .anyMatch(another -> another.column() == question.column()));
        }
    }

    @Property
    void figuresOfQuestions_restOnThePeopleOfTheOtherFigures_orDifferByTheMinimum(@ForAll long seed) {
        check(seed);
    }

    /** The property would hold of nothing shown; of these seeds something is, with gaps and without. */
    @Test
    void seeds_showFiguresOfQuestions_andHideThem() {
        int shown = 0;
        int hidden = 0;
        for (long seed = 0; seed < 60; seed++) {
            int with = check(seed);
            shown += with;
            hidden += CONSTRUCTS.size() - with;
        }
        assertThat(shown).isGreaterThan(20);
        assertThat(hidden).isGreaterThan(20);
    }

    /** In how many measures figures of questions are shown. */
    private static int check(long seed) {
        Random random = new Random(seed);
        QuestionBank bank = bank(random);
        TeamAnswers team = team(bank, random);
        Assessment published =
                Assessment.builder(TestBanks.catalogue()).bank(bank).build();
        Map<String, RespondentScores> persons = new TreeMap<>();
        Assessment.builder(TestBanks.catalogue())
                .bank(bank)
                .view(View.RESEARCH)
                .build()
                .persons(team)
                .forEach(person -> persons.put(person.respondent(), person));
        List<Basis> bases = new ArrayList<>();
        for (ScaleAnalysis scale : published.analyse(Sample.of(List.of(team))).scales()) {
            KeyedMeasure measure =
                    published.instrument().measure(scale.score().measure()).orElseThrow();
            bases.add(new Basis(measure, false, scored(persons, measure)));
            if (!scale.answers().isEmpty()) {
                Basis complete = new Basis(measure, true, complete(team, measure));
                assertThat(complete.people()).hasSizeGreaterThanOrEqualTo(30);
                bases.add(complete);
            }
        }
        for (Basis one : bases) {
            for (Basis other : bases) {
                boolean own = one.measure().equals(other.measure());
                if (one.answers() && (own || (other.answers() && one.sharesQuestions(other)))) {
                    assertIsPart(Sets.difference(one.people(), other.people()));
                    assertIsPart(Sets.difference(other.people(), one.people()));
                }
            }
        }
        return (int) bases.stream().filter(Basis::answers).count();
    }

    private static void assertIsPart(Set<String> people) {
        assertThat(people.isEmpty() || people.size() >= MINIMUM)
                .as("%s", people)
                .isTrue();
    }

    private static Set<String> scored(Map<String, RespondentScores> persons, KeyedMeasure measure) {
        Set<String> scored = new TreeSet<>();
        persons.forEach((id, person) -> {
            for (int c = 0; c < person.columns().size(); c++) {
                if (person.columns().get(c).measure().equals(measure.measure())
                        && person.scores().get(c) instanceof Score.Measured) {
                    scored.add(id);
                }
            }
        });
        return scored;
    }

    private static Set<String> complete(TeamAnswers team, KeyedMeasure measure) {
        Set<String> complete = new TreeSet<>();
        for (int row = 0; row < team.size(); row++) {
            int at = row;
            if (measure.questions().stream().allMatch(question -> team.answers().answered(at, question.column()))) {
                complete.add(team.respondents().get(row));
            }
        }
        return complete;
    }

    private static QuestionBank bank(Random random) {
        QuestionBank.Builder bank =
                QuestionBank.builder("random", "1.0.0", "random").scale(ResponseScale.Likert.of("s", 5));
        CONSTRUCTS.forEach(id -> bank.construct(Facet.of(id, id, id)));
        for (String construct : CONSTRUCTS) {
            for (int q = 0; q < 2 + random.nextInt(2); q++) {
                Question.Builder question =
                        Question.builder(construct + q, construct + q, "s").measures(construct);
                if (!construct.equals("a") && random.nextBoolean()) {
                    question.measures("a");
                }
                bank.question(question);
            }
        }
        return bank.build();
    }

    /** Some people leave out a question, or all of a construct. */
    private static TeamAnswers team(QuestionBank bank, Random random) {
        TeamAnswersBuilder team = TeamAnswers.builder(bank, "t");
        int gaps = random.nextInt(4);
        for (int p = 0; p < 35 + random.nextInt(20); p++) {
            team.respondent("p" + p);
            String without = random.nextInt(30) < gaps ? CONSTRUCTS.get(random.nextInt(3)) : "none";
            for (String question : bank.questionIds()) {
                if (!question.startsWith(without) && random.nextInt(60) >= gaps) {
                    team.answer(question, 1 + random.nextInt(5));
                }
            }
        }
        return team.build();
    }
}
