package org.coppice.scoring.figures;

import com.google.common.collect.ImmutableSortedMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementBand;
import org.coppice.model.score.Moments;
import org.coppice.spi.ScoredTeam;
import org.coppice.statistics.agreement.OneWaySums;
import org.coppice.statistics.reliability.ScaleSums;

/** What the groups of one perspective, one of each team, add up to in one column: persons' scores, and where it is asked for their answers and teams. */
public final class SampleTally {
    private final Optional<ScaleSums> answers;
    private final Optional<OneWaySums> teams;
    private final Map<AgreementBand, Integer> bands = new EnumMap<>(AgreementBand.class);
    private Moments moments = Moments.NONE;

    private SampleTally(Optional<ScaleSums> answers, Optional<OneWaySums> teams) {
        this.answers = answers;
        this.teams = teams;
    }

    /** Of scores alone. */
    static SampleTally ofScores() {
        return new SampleTally(Optional.empty(), Optional.empty());
    }

    /** Of scores, teams, and the answers to a measure if there is one of ratings. */
    static SampleTally of(Optional<KeyedMeasure> measure) {
        return new SampleTally(
                measure.filter(SampleTally::isRated).map(ScaleSums::of), Optional.of(OneWaySums.empty()));
    }

    private static boolean isRated(KeyedMeasure measure) {
        return measure.questions().stream().allMatch(question -> question.scale() instanceof ResponseScale.Likert);
    }

    /** Adds a team's group. */
    void add(ScoredTeam group, Moments scores, Optional<Agreement> agreement) {
        moments = moments.combine(scores);
        agreement.flatMap(Agreement::band).ifPresent(band -> bands.merge(band, 1, Integer::sum));
        answers.ifPresent(sums -> sums.add(group.answers().answers()));
        teams.ifPresent(oneWay -> oneWay.add(scores));
    }

    /** Takes in what others add up to. */
    void combine(SampleTally others) {
        moments = moments.combine(others.moments);
        others.bands.forEach((band, groups) -> bands.merge(band, groups, Integer::sum));
        answers.ifPresent(sums -> sums.combine(others.answers.orElseThrow()));
        teams.ifPresent(oneWay -> oneWay.combine(others.teams.orElseThrow()));
    }

    Moments moments() {
        return moments;
    }

    /** How many groups agree so much. */
    public ImmutableSortedMap<AgreementBand, Integer> bands() {
        return ImmutableSortedMap.copyOf(bands);
    }

    public Optional<ScaleSums> answers() {
        return answers;
    }

    public Optional<OneWaySums> teams() {
        return teams;
    }
}
