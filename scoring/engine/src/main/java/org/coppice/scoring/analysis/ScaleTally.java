package org.coppice.scoring.analysis;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.Roster;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.disclosure.Dominance;
import org.coppice.scoring.disclosure.HeadCount;
import org.coppice.scoring.engine.AskedMeasures;
import org.coppice.scoring.engine.Plan;
import org.coppice.scoring.engine.TeamGroups;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.scoring.figures.SampleScores;
import org.coppice.scoring.figures.SampleTally;
import org.coppice.scoring.option.AnalysisOptions;
import org.coppice.scoring.result.AcrossTeams;
import org.coppice.scoring.result.FactorAnalysis;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.agreement.OneWaySums;
import org.coppice.statistics.agreement.TeamBootstrap;
import org.coppice.statistics.careless.QualitySums;
import org.coppice.statistics.missing.MissingAudit;
import org.coppice.statistics.missing.MissingCounts;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.AlphaBootstrap;
import org.coppice.statistics.reliability.AlphaResamples;
import org.coppice.statistics.reliability.FactorFit;
import org.coppice.statistics.reliability.MultilevelFactor;
import org.coppice.statistics.reliability.MultilevelSums;
import org.coppice.statistics.reliability.OneFactor;
import org.coppice.statistics.reliability.PatternSums;
import org.coppice.statistics.reliability.ScaleSums;
import org.coppice.statistics.reliability.ScoreSummary;
import org.coppice.statistics.reliability.TeamMeanSums;

/** Accumulates the data for the analysis of one figure of a sample that is shown, after the figure is known. */
final class ScaleTally {
    private final Instrument instrument;
    private final Roster roster;
    private final AnalysisOptions options;
    private final long seed;
    private final HeadCount counts;
    private final int minimum;
    private final int[] rated; // the questions with figures of their answers, if anybody answered them
    private final SampleScores.Figure figure;
    private final SampleScore score;
    private final Optional<MissingCounts> missing;
    private final Optional<PatternSums> patterns;
    private final Optional<TeamMeanSums> means; // of the research view
    private final Optional<MultilevelSums> levels; // of the research view
    private final boolean research;
    private final Set<TeamKey> teams = new HashSet<>();
    private final Set<TeamKey> otherTeams = new HashSet<>(); // that are not in the figure
    private final List<AnswerBlock> rows = new ArrayList<>();
    private QualitySums quality = QualitySums.NONE;
    private Optional<Dominance> dominance; // if the rule applies

    ScaleTally(Plan plan, AnalysisOptions options, ScoreColumn column, SampleScores.Figure figure, SampleScore score) {
        this.instrument = plan.instrument();
        this.roster = plan.roster();
        this.options = options;
        this.seed = plan.recipe().seed();
        this.counts = new HeadCount(plan.recipe());
        this.minimum = plan.recipe().minimums().spread();
        this.dominance = Dominance.applies(plan.instrument(), plan.recipe(), column)
                ? Optional.of(Dominance.NONE)
                : Optional.empty();
        this.rated = figure.tally().answers().stream()
                .flatMap(sums -> sums.columns().stream())
                .mapToInt(Integer::intValue)
                .toArray();
        this.figure = figure;
        this.score = score;
        this.missing = AskedMeasures.of(
                        plan.instrument(), column, figure.place().who())
                .filter(measure -> plan.recipe().view() == View.RESEARCH)
                .map(measure -> MissingCounts.of(measure, figure.place().who()));
        this.patterns = figure.tally()
                .answers()
                .filter(sums -> options.fullInformation() && isRated(sums.measure()))
                .map(ScaleSums::measure)
                .map(PatternSums::of);
        this.research = plan.recipe().view() == View.RESEARCH;
        this.means = figure.tally()
                .answers()
                .filter(sums -> research && isRated(sums.measure()))
                .map(ScaleSums::measure)
                .map(TeamMeanSums::of);
        this.levels = figure.tally()
                .answers()
                .filter(sums -> research && options.multilevel() && isRated(sums.measure()))
                .map(sums -> MultilevelSums.of(sums.ofAnswered().measure()));
    }

    private static boolean isRated(KeyedMeasure measure) {
        return measure.questions().stream().allMatch(question -> question.scale() instanceof ResponseScale.Likert);
    }

    /** Adds a group of the same wave and perspective, if it is in the figure. */
    void add(JudgedGroup judged, TeamGroups.Cell cell) {
        AnswerBlock answers = judged.group().answers().answers();
        if (!holds(cell)) {
            otherTeams.add(judged.group().answers().key());
        } else {
            missing.ifPresent(counts -> counts.add(answers));
            teams.add(judged.group().answers().key());
            quality = quality.combine(
                    QualitySums.of(instrument, answers, judged.group().scores(), figure.column(), judged.quality()));
            patterns.ifPresent(sums -> sums.add(answers));
            means.ifPresent(sums -> sums.add(answers));
            levels.ifPresent(sums -> sums.add(answers));
            dominance =
                    dominance.map(one -> one.combine(Dominance.of(judged.group().scores(), figure.column())));
            if (options.resamples() > 0) {
                rows.add(answers);
            }
        }
    }

    /** Returns true if a respondent answered every question, of a measure with figures of answers, that anybody answered. */
    boolean complete(AnswerBlock answers, int row) {
        for (int question : rated) {
            if (!answers.answered(row, question)) {
                return false;
            }
        }
        return rated.length > 0;
    }

    /** Returns true if a group is included in the figure. */
    boolean holds(TeamGroups.Cell cell) {
        return figure.includes(cell);
    }

    /** Returns the sums on which the figure is based. */
    SampleTally tally() {
        return figure.tally();
    }

    /** Returns the analysis of variance between teams, as far as its figures are shown; undefined if they are withheld. */
    Anova shownTeams() {
        return Anova.of(figure.teams().orElse(OneWaySums.empty()));
    }

    /** Returns the groups on which figures between teams are based; all if these figures are withheld. */
    OneWaySums teams() {
        return figure.teams().or(tally()::teams).orElseThrow();
    }

    /** Returns the figure as it is shown. */
    SampleScore score() {
        return score;
    }

    /** Returns the reason why figures between teams are withheld; empty if they may be shown. */
    Optional<Score.Withheld> spreadHidden() {
        Optional<Score.Withheld> few = figure.teams().isPresent()
                ? Optional.empty()
                : Optional.of(Score.withheld(
                        WithheldReason.MINIMUM_SPREAD,
                        "it would disclose the spread of a group of fewer than " + minimum + " people"));
        return few.or(() -> dominance.flatMap(Dominance::hidden));
    }

    /** Returns true if a number of people may be shown: it does not show that a few of those who answered are not among them. */
    boolean counted(long people) {
        return counts.in(Math.toIntExact(people), figure.people()).isPresent();
    }

    int column() {
        return figure.column();
    }

    /** Returns the reason why the measure has no reliability for any answers: questions without ratings or numbers; empty if there are none. */
    Optional<String> notRated() {
        ImmutableList<String> others = instrument.measure(score.measure()).stream()
                .flatMap(measure -> measure.questions().stream())
                .filter(question -> !(question.scale() instanceof ResponseScale.Likert
                        || question.scale() instanceof ResponseScale.Numeric))
                .map(question -> question.question().id())
                .collect(ImmutableList.toImmutableList());
        return tally().answers().isPresent()
                ? Optional.empty()
                : Optional.of(
                        others.isEmpty()
                                ? "the measure has no question of its own for this perspective"
                                : (others.size() == 1 ? "question " : "questions ")
                                        + String.join(", ", others)
                                        + (others.size() == 1
                                                ? " is neither a rating nor a number"
                                                : " are neither ratings nor numbers"));
    }

    WavePerspective place() {
        return figure.place();
    }

    /** Returns the scores of the flagged and of the other respondents; empty if the quality of the answers is not reported. */
    Optional<QualitySums> quality() {
        return figure.place().who() == Perspective.MANAGER ? Optional.empty() : Optional.of(quality);
    }

    /** Returns alpha of resamples, if requested and if the rows are resampled without a change. */
    Optional<AlphaResamples> resamples(KeyedMeasure measure, MissingTreatment treatment) {
        return options.resamples() == 0 || treatment == MissingTreatment.MEDIAN_IMPUTED
                ? Optional.empty()
                : Optional.of(AlphaBootstrap.of(measure, ImmutableList.copyOf(rows), treatment)
                        .random(options.resamples(), seed));
    }

    /** Returns ICC(1) of resamples of the teams, if requested. */
    Optional<TeamBootstrap> teamSamples() {
        return options.resamples() == 0
                ? Optional.empty()
                : Optional.of(TeamBootstrap.random(teams(), options.resamples(), seed));
    }

    /**
     * Returns the one-factor models of the answers to a measure that consists only of ratings.
     *
     * @param all whether the model of all given answers may be shown
     */
    FactorAnalysis factor(ScaleSums sums, boolean all) {
        ScaleSums answered = sums.ofAnswered();
        OneFactor factor = OneFactor.maximumLikelihood(answered);
        return new FactorAnalysis(
                factor,
                FactorFit.of(answered, factor),
                patterns.filter(given -> all).map(OneFactor::fullInformation));
    }

    /** Returns the factors within and between teams, of the research view, if requested. */
    Optional<MultilevelFactor> multilevel() {
        return levels.map(MultilevelFactor::of);
    }

    /** Returns the figures over teams, of the research view. */
    Optional<AcrossTeams> acrossTeams() {
        if (!research) {
            return Optional.empty();
        }
        ListMultimap<String, Score> indices = ArrayListMultimap.create();
        for (Agreement agreement : tally().agreements()) {
            agreement.rwg().forEach((id, value) -> indices.put("rwg-" + id, Score.of(value)));
            agreement.rwgLindell().forEach((id, value) -> indices.put("rwgLindell-" + id, Score.of(value)));
            agreement.adMean().ifPresent(value -> indices.put("adMean", Score.of(value)));
            agreement.adMedian().ifPresent(value -> indices.put("adMedian", Score.of(value)));
            agreement.awg().ifPresent(value -> indices.put("awg", Score.of(value)));
        }
        return Optional.of(new AcrossTeams(
                means.map(TeamMeanSums::alpha)
                        .orElse(Score.withheld(
                                WithheldReason.NOT_SCORABLE, "not every question of the measure is a rating")),
                indices.asMap().entrySet().stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Comparator.naturalOrder(), Map.Entry::getKey, e -> ScoreSummary.of(e.getValue())))));
    }

    /** Returns the analysis of missing answers, if it may be disclosed. */
    Optional<MissingAudit> missing() {
        return missing.map(counts -> MissingAudit.of(counts, people()));
    }

    /** Returns the number of people who could have answered, over the teams of the roster that are in the figure; empty unless it lists every answering team. */
    private OptionalInt people() {
        Perspective who = figure.place().who();
        Set<TeamKey> all = new HashSet<>(teams);
        roster.people()
                .rowKeySet()
                .forEach(team -> all.add(new TeamKey(team.team(), figure.place().wave())));
        all.removeAll(otherTeams);
        int people = 0;
        for (TeamKey team : all) {
            OptionalInt here = roster.people(team, who);
            if (here.isEmpty() && teams.contains(team)) {
                return OptionalInt.empty();
            }
            people += here.orElse(0);
        }
        return people == 0 ? OptionalInt.empty() : OptionalInt.of(people);
    }
}
