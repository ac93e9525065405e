package org.coppice.cli.check;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.CoppiceException;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;

/** Scores simulated complete answers to a bank with the default strategies, to find what would have no score. */
final class TrialScore {
    private TrialScore() {}

    /** Returns a line for each measure without a score, with the reason; none if complete answers give every score. */
    static ImmutableList<String> notes(QuestionBank bank, Weighting weighting, Catalogue catalogue) {
        if (bank.questions().stream().allMatch(question -> question.keys().isEmpty())) {
            return ImmutableList.of(
                    "no question measures a construct, so that there is nothing to score; add \"measures\" to"
                            + " the questions that measure something");
        }
        try {
            Assessment assessment = Assessment.builder(catalogue)
                    .bankFromFile(bank)
                    .weightingFromFile(weighting)
                    .view(View.RESEARCH)
                    .minimumGroup(1)
                    .build();
            return unscored(
                    assessment.persons(answers(bank)),
                    assessment.recipe().scoring().id());
        } catch (CoppiceException e) {
            return ImmutableList.of("complete answers cannot be scored: " + e.getMessage());
        }
    }

    private static ImmutableList<String> unscored(List<RespondentScores> persons, String scoring) {
        Map<String, String> reasons = new LinkedHashMap<>();
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        Predicate<Integer> scored = column -> persons.stream()
                .anyMatch(person -> person.scores().get(column).figure().isPresent());
        for (int column = 0; column < persons.get(0).columns().size(); column++) {
            if (!scored.test(column) && persons.get(0).scores().get(column) instanceof Score.Withheld withheld) {
                reasons.merge(
                        withheld.detail(),
                        persons.get(0)
                                .columns()
                                .get(column)
                                .measure()
                                .construct()
                                .value(),
                        (one, other) -> one + ", " + other);
            }
        }
        reasons.forEach((reason, constructs) -> notes.add(
                constructs + ": the default scoring, " + scoring + ", gives no score for complete answers; " + reason));
        return notes.build();
    }

    /** Returns complete answers of one respondent of each perspective that is asked. */
    private static TeamAnswers answers(QuestionBank bank) {
        TeamAnswersBuilder team = TeamAnswers.builder(bank, "trial");
        for (Perspective who : Perspective.values()) {
            List<Question> asked = bank.questions().stream()
                    .filter(question -> question.asked().contains(who))
                    .toList();
            if (!asked.isEmpty()) {
                team.respondent(who.id(), who);
                Map<String, Long> ofScale =
                        asked.stream().collect(Collectors.groupingBy(Question::scale, Collectors.counting()));
                Map<String, Integer> before = new LinkedHashMap<>();
                for (Question question : asked) {
                    int index = before.merge(question.scale(), 1, Integer::sum) - 1;
                    team.answer(
                            question.id(),
                            answer(bank.scale(question), index, ofScale.getOrDefault(question.scale(), 1L)));
                }
            }
        }
        return team.build();
    }

    private static double answer(ResponseScale scale, int index, long among) {
        if (scale instanceof ResponseScale.Likert likert) {
            return likert.lowest();
        }
        if (scale instanceof ResponseScale.Points points) {
            long share = points.total() / among;
            return index == 0 ? points.total() - share * (among - 1) : share;
        }
        if (scale instanceof ResponseScale.Numeric number) {
            return Double.isFinite(number.minimum())
                    ? number.minimum()
                    : Double.isFinite(number.maximum()) ? number.maximum() : 0;
        }
        return 1;
    }
}
