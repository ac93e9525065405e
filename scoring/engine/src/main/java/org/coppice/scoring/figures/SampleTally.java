package org.coppice.scoring.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.View;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementBand;
import org.coppice.model.score.Moments;
import org.coppice.spi.ScoredTeam;
import org.coppice.statistics.agreement.OneWaySums;
import org.coppice.statistics.reliability.ScaleSums;

/**
 * Accumulates the groups of one perspective, one group of each team, in one column: the scores of the persons and, if requested, their
 * answers and teams.
 */
public final class SampleTally {
    private final Optional<ScaleSums> answers;
    private final Optional<String> unfit; // why there are no figures of answers
    private final Optional<OneWaySums> teams;
    private final Map<AgreementBand, Integer> bands = new EnumMap<>(AgreementBand.class);
    private final List<Agreement> agreements = new ArrayList<>(); // if they were computed
    private Moments moments = Moments.NONE;

    private SampleTally(Optional<ScaleSums> answers, Optional<String> unfit, Optional<OneWaySums> teams) {
        this.answers = answers;
        this.unfit = unfit;
        this.teams = teams;
    }

    /** Returns a tally of scores only. */
    static SampleTally ofScores() {
        return new SampleTally(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns a tally of scores, teams and, if a measure of ratings or numbers is given, the answers to it. */
    static SampleTally of(Optional<KeyedMeasure> measure, View view) {
        Optional<String> unfit = measure.flatMap(questions -> unfit(questions, view));
        return new SampleTally(
                measure.filter(questions -> unfit.isEmpty()).map(ScaleSums::of),
                unfit,
                Optional.of(OneWaySums.empty()));
    }

    /**
     * Returns the reason why a measure has no figures of answers; empty if it has. In the published view, numbers without two ends have
     * none, since a single one can determine them.
     */
    private static Optional<String> unfit(KeyedMeasure measure, View view) {
        return measure.questions().stream()
                .flatMap(question ->
                        unfit(question.scale(), view)
                                .map(why -> "question " + question.question().id() + " " + why)
                                .stream())
                .findFirst();
    }

    private static Optional<String> unfit(ResponseScale scale, View view) {
        if (scale instanceof ResponseScale.Numeric number) {
            return view == View.PUBLISHED && !number.bounded()
                    ? Optional.of(
                            "is answered with a number without two ends, of which it is shown in the research view only")
                    : Optional.empty();
        }
        return scale instanceof ResponseScale.Likert
                ? Optional.empty()
                : Optional.of("is answered with neither a rating nor a number");
    }

    /** Adds the group of a team. */
    void add(ScoredTeam group, Moments scores, Optional<Agreement> agreement) {
        moments = moments.combine(scores);
        if (teams.isPresent()) {
            agreement.ifPresent(agreements::add);
        }
        agreement.flatMap(Agreement::band).ifPresent(band -> bands.merge(band, 1, Integer::sum));
        addAnswers(group);
        teams.ifPresent(oneWay -> oneWay.add(scores));
    }

    /** Adds the answers of a group in which nobody has a score. */
    void addAnswers(ScoredTeam group) {
        answers.ifPresent(sums -> sums.add(group.answers().answers()));
    }

    /** Adds another tally. */
    void combine(SampleTally others) {
        moments = moments.combine(others.moments);
        agreements.addAll(others.agreements);
        others.bands.forEach((band, groups) -> bands.merge(band, groups, Integer::sum));
        answers.ifPresent(sums -> sums.combine(others.answers.orElseThrow()));
        teams.ifPresent(oneWay -> oneWay.combine(others.teams.orElseThrow()));
    }

    /** Returns the moments of the scores. */
    public Moments moments() {
        return moments;
    }

    /** Returns the number of groups in each band of agreement. */
    public ImmutableSortedMap<AgreementBand, Integer> bands() {
        return ImmutableSortedMap.copyOf(bands);
    }

    /** Returns the agreement of each group of which it was computed. */
    public ImmutableList<Agreement> agreements() {
        return ImmutableList.copyOf(agreements);
    }

    public Optional<ScaleSums> answers() {
        return answers;
    }

    /** Returns the reason why there are no figures of answers, in words. */
    Optional<String> unfit() {
        return unfit;
    }

    public Optional<OneWaySums> teams() {
        return teams;
    }
}
