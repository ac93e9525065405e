package org.coppice.scoring.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Table;
import java.util.Map;
import java.util.OptionalDouble;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.ScaleFigures;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.scoring.result.PersonAnalysis;
import org.coppice.statistics.careless.AnswerQuality;
import org.coppice.statistics.reliability.TrueScores;

/** Computes the analysis of persons. */
final class PersonAnalyst {
    private static final Score NO_SD = Score.withheld(WithheldReason.UNDEFINED, "the sample has no standard deviation");

    private final Table<WavePerspective, Integer, ScaleTally> scales;
    private final double level;

    PersonAnalyst(Table<WavePerspective, Integer, ScaleTally> scales, double level) {
        this.scales = scales;
        this.level = level;
    }

    ImmutableList<PersonAnalysis> of(JudgedGroup judged) {
        Map<Integer, ScaleTally> known = scales.row(judged.place());
        ImmutableList.Builder<PersonAnalysis> persons = ImmutableList.builder();
        for (AnswerQuality quality : judged.quality()) {
            ImmutableList.Builder<PersonAnalysis.TrueScore> scores = ImmutableList.builder();
            known.forEach((column, scale) -> scores.add(trueScore(
                    judged.group().scores().columns().get(column),
                    judged.group().scores().score(quality.row(), column),
                    scale.score())));
            persons.add(new PersonAnalysis(
                    judged.group().answers().key(),
                    judged.group().answers().respondents().get(quality.row()),
                    judged.who(),
                    quality,
                    scores.build()));
        }
        return persons.build();
    }

    private PersonAnalysis.TrueScore trueScore(ScoreColumn column, Score score, SampleScore sample) {
        if (score instanceof Score.Withheld withheld) {
            return new PersonAnalysis.TrueScore(
                    column, score, score, Interval.withheld(withheld.reason(), withheld.detail()));
        }
        double figure = score.figure().orElseThrow();
        ScaleFigures scale = sample.scale().orElseThrow();
        OptionalDouble sd = sample.sd();
        return new PersonAnalysis.TrueScore(
                column,
                score,
                TrueScores.regressed(
                        figure, sample.value(), sd.isPresent() ? Score.of(sd.getAsDouble()) : NO_SD, scale.alpha()),
                TrueScores.interval(figure, scale.standardError(), level));
    }
}
