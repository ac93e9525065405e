package org.coppice.testkit.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;

/**
 * Random answers of one respondent to any bank. Each question has a random number from 0 to {@link #MOST}: below {@link #ANSWERED} it is the
 * position on the scale in hundredths; otherwise the answer is missing.
 */
final class RandomAnswers {
    static final int MOST = 113;
    private static final int ANSWERED = 100;
    private static final double WIDE = 100; // range of a number without bounds

    private final QuestionBank bank;
    private final Perspective perspective;
    private final int[] draws;

    RandomAnswers(QuestionBank bank, RandomTeams.Respondent respondent) {
        this.bank = bank;
        this.perspective = respondent.perspective();
        this.draws = new Random(respondent.seed())
                .ints(bank.questions().size(), 0, MOST + 1)
                .toArray();
    }

    void answer(TeamAnswersBuilder team) {
        Map<ResponseScale.Points, List<Integer>> shared = new LinkedHashMap<>();
        Map<String, Integer> chosen = new HashMap<>(); // options, by section
        for (int column = 0; column < draws.length; column++) {
            Question question = bank.questions().get(column);
            if (question.asked().contains(perspective)) {
                int draw = draws[column];
                if (bank.scale(question) instanceof ResponseScale.Points points) {
                    shared.computeIfAbsent(points, p -> new ArrayList<>()).add(column);
                } else if (draw < ANSWERED) {
                    double value = value(bank.scale(question), draw);
                    team.answer(question.id(), value > 0 && isTooMany(question, chosen) ? 0 : value);
                } else {
                    absent(team, question, draw);
                }
            }
        }
        shared.forEach((points, columns) -> share(team, points.total(), columns));
    }

    /** Counts a question that is an option of a list as chosen; returns whether more are chosen than may be. */
    private boolean isTooMany(Question question, Map<String, Integer> chosen) {
        return question.section()
                .flatMap(bank::section)
                .filter(section -> section.choose().isPresent())
                .filter(section -> chosen.merge(section.id(), 1, Integer::sum)
                        > section.choose().getAsInt())
                .isPresent();
    }

    private static double value(ResponseScale scale, int draw) {
        if (scale instanceof ResponseScale.Likert likert) {
            return likert.lowest() + likert.step() * (draw * likert.points() / ANSWERED);
        }
        if (scale instanceof ResponseScale.Choice choice) {
            return 1 + draw * choice.options().size() / ANSWERED;
        }
        ResponseScale.Numeric number = (ResponseScale.Numeric) scale;
        double least = Double.isFinite(number.minimum()) ? number.minimum() : Math.min(0, number.maximum()) - WIDE;
        double most = Double.isFinite(number.maximum()) ? number.maximum() : Math.max(0, least) + WIDE;
        return least + (most - least) * draw / ANSWERED;
    }

    private static void absent(TeamAnswersBuilder team, Question question, int draw) {
        Absence[] reasons = Absence.values();
        team.absent(question.id(), reasons[draw % reasons.length]);
    }

    /** Distributes points in the order of the questions; the last question gets the rest. All are missing if the first draw is a missing answer. */
    private void share(TeamAnswersBuilder team, int total, List<Integer> columns) {
        int left = total;
        for (int i = 0; i < columns.size(); i++) {
            int draw = draws[columns.get(i)];
            Question question = bank.questions().get(columns.get(i));
            if (draws[columns.get(0)] >= ANSWERED) {
                absent(team, question, draw);
            } else {
                int points = i == columns.size() - 1 ? left : left * Math.min(draw, ANSWERED) / ANSWERED;
                team.answer(question.id(), points);
                left -= points;
            }
        }
    }
}
