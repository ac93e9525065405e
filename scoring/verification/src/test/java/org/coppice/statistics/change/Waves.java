package org.coppice.statistics.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.TestBanks;

/** Waves of a team made of the scores that its respondents are to have. */
final class Waves {
    static final Metric POMP = Metric.linear("pomp", "share of the maximum possible", 0, 1);
    static final ScoreColumn TRUST = new ScoreColumn(TestBanks.measure("trust"), POMP);
    private static final QuestionBank BANK =
            TestBanks.ratings("waves", 5, ImmutableMap.of("trust", "q1 q2", "task", "t1"));

    private Waves() {}

    /** A wave by respondents' ids; a respondent without a score answered another measure's question. */
    static ScoredWave wave(int year, Map<String, Optional<Double>> scores) {
        return wave(year, "team", false, Perspective.TEAM_MEMBER, scores);
    }

    static ScoredWave wave(
            int year, String team, boolean numbered, Perspective who, Map<String, Optional<Double>> scores) {
        AnswerBlockBuilder rows = AnswerBlock.builder(BANK);
        scores.values().forEach(score -> rows.row(who).answer(score.isPresent() ? 0 : 2, 3));
        TeamKey key = new TeamKey(team, LocalDate.of(year, 1, 1));
        List<String> ids = new ArrayList<>(scores.keySet());
        TeamAnswers answers = TeamAnswers.of(key, ids, numbered, rows.build());
        ScoreBlock.Builder block = ScoreBlock.builder(ImmutableList.of(TRUST), ids.size());
        for (int row = 0; row < ids.size(); row++) {
            block.set(
                    row,
                    0,
                    scores.get(answers.respondents().get(row))
                            .map(Score::of)
                            .orElse(Score.withheld(WithheldReason.TOO_FEW_ANSWERS, "none")));
        }
        return new ScoredWave(answers, block.build());
    }

    /** Scores of respondents p1, p2 and so on. */
    static Map<String, Optional<Double>> people(int from, double... scores) {
        ImmutableMap.Builder<String, Optional<Double>> people = ImmutableMap.builder();
        for (int i = 0; i < scores.length; i++) {
            people.put("p" + (from + i), Optional.of(scores[i]));
        }
        return people.buildOrThrow();
    }
}
