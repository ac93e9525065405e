package org.coppice.scoring.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.View;
import org.coppice.scoring.audit.AnalysisAudit;
import org.coppice.scoring.engine.CheckedSample;
import org.coppice.scoring.engine.Engine;
import org.coppice.scoring.engine.OrderedParallel;
import org.coppice.scoring.engine.Plan;
import org.coppice.scoring.engine.TeamGroups;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.scoring.figures.SamplePass;
import org.coppice.scoring.figures.SampleScores;
import org.coppice.scoring.option.AnalysisOptions;
import org.coppice.scoring.result.PersonAnalysis;
import org.coppice.scoring.result.SampleAnalysis;
import org.coppice.scoring.result.ScaleAnalysis;
import org.coppice.spi.ScoredTeam;
import org.coppice.statistics.careless.AnswerJudge;
import org.coppice.statistics.careless.RatingMoments;

/**
 * Analyses a sample in two passes. The first pass computes the figures of the sample and the moments of the answers; the second pass uses
 * them to analyse the single answers.
 */
public final class AnalysisPass {
    /** How often {@link #run} reads the sample. */
    public static final int PASSES = 2;

    private final Plan plan;
    private final Engine engine;
    private final AnalysisOptions options;
    private final Map<WavePerspective, RatingMoments> moments = new TreeMap<>(WavePerspective.ORDER);
    private final Map<WavePerspective, AnswerJudge> judges = new TreeMap<>(WavePerspective.ORDER);

    public AnalysisPass(Plan plan, Engine engine, AnalysisOptions options) {
        this.plan = plan;
        this.engine = engine;
        this.options = options;
    }

    public SampleAnalysis run(CheckedSample sample) {
        OrderedParallel workers = new OrderedParallel(options.execution());
        SamplePass first = new SamplePass(plan, engine, false, Optional.empty());
        workers.each(sample.teams(), team -> first.gather(team, true), gathered -> {
            first.take(gathered);
            moments(gathered.block());
        });
        ImmutableList<SampleScores.Figure> found = first.finish();
        SampleFigures figures = first.figures(found);
        moments.forEach(
                (place, known) -> judges.put(place, new AnswerJudge(plan.instrument(), known, options.rules())));
        ImmutableTable<WavePerspective, Integer, ScaleTally> scales = scales(found, figures);
        PersonAnalyst persons = new PersonAnalyst(scales, plan.recipe().level());
        QualityTally quality = new QualityTally(plan.recipe());
        PlaceCorrelations correlations =
                new PlaceCorrelations(plan.recipe(), options.correlations() ? scales : ImmutableTable.of());
        ImmutableMap<WavePerspective, FigureParts> parts = parts(scales);
        ImmutableList<CumulativeTally> cumulative = plan.cumulativeScales().stream()
                .map(scale -> new CumulativeTally(
                        scale, plan.recipe(), engine.disclosure().overlap(), scales))
                .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<PersonAnalysis> people = ImmutableList.builder();
        workers.each(
                sample.teams(),
                this::judge,
                team -> team.forEach(judged -> {
                    add(judged, scales);
                    Optional.ofNullable(parts.get(judged.place())).ifPresent(here -> here.add(judged));
                    quality.add(judged);
                    correlations.add(judged);
                    cumulative.forEach(tally -> tally.add(judged));
                    if (options.persons()) {
                        people.addAll(persons.of(judged));
                    }
                }));
        ImmutableList<ScaleAnalysis> analyses = new AnalysisAssembler(plan.recipe(), parts)
                .analyses(scales.values().asList());
        return SampleAnalysis.builder(stated(figures, analyses), options.rules())
                .scales(analyses)
                .quality(quality.analyses())
                .correlations(correlations.analyses())
                .invariance(InvarianceTally.analyses(plan.recipe(), options.invariance(), scales))
                .cumulativeScales(cumulative.stream()
                        .flatMap(tally -> tally.analyses().stream())
                        .collect(ImmutableList.toImmutableList()))
                .persons(people.build())
                .build();
    }

    /** Returns the figures with the statement of the analysis, which shows other figures than the profiles of the teams. */
    private SampleFigures stated(SampleFigures figures, ImmutableList<ScaleAnalysis> analyses) {
        return figures.withDisclosure(
                plan.recipe().view() == View.RESEARCH
                        ? Optional.empty()
                        : Optional.of(AnalysisAudit.of(
                                plan.instrument(), plan.recipe(), plan.tables(), figures.constructs(), analyses)));
    }

    private static WavePerspective place(ScoredTeam team, Perspective who) {
        return new WavePerspective(team.answers().key().wave(), who);
    }

    private void moments(ScoredTeam team) {
        QuestionBank bank = team.answers().answers().bank();
        for (Perspective who : team.answers().perspectives()) {
            moments.computeIfAbsent(place(team, who), place -> RatingMoments.of(bank, who))
                    .add(team.answers().answers());
        }
    }

    private ImmutableTable<WavePerspective, Integer, ScaleTally> scales(
            ImmutableList<SampleScores.Figure> found, SampleFigures figures) {
        ImmutableTable.Builder<WavePerspective, Integer, ScaleTally> scales = ImmutableTable.builder();
        for (int f = 0; f < found.size(); f++) {
            SampleScores.Figure figure = found.get(f);
            SampleScore score = figures.constructs().get(f);
            if (figure.hidden().isEmpty() && figure.tally().moments().n() > 0) {
                scales.put(
                        figure.place(),
                        figure.column(),
                        new ScaleTally(plan, options, engine.columns().get(figure.column()), figure, score));
            }
        }
        return scales.buildOrThrow();
    }

    private ImmutableMap<WavePerspective, FigureParts> parts(
            ImmutableTable<WavePerspective, Integer, ScaleTally> scales) {
        return plan.recipe().view() == View.RESEARCH
                ? ImmutableMap.of()
                : scales.rowKeySet().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                place -> place,
                                place -> new FigureParts(
                                        plan.recipe(), engine.disclosure().overlap(), scales.row(place))));
    }

    private ImmutableList<JudgedGroup> judge(TeamAnswers team) {
        ScoredTeam block = engine.score(team);
        TeamGroups groups = engine.groups(block, false);
        ImmutableList.Builder<JudgedGroup> judged = ImmutableList.builder();
        groups.cells().forEach((who, cells) -> {
            ScoredTeam group = groups.rowsOf(who);
            AnswerJudge judge = judges.get(place(block, who));
            if (judge == null) {
                throw new InvalidValueException(
                        "the teams of the sample changed while they were read",
                        "give a source that returns the same teams each time");
            }
            judged.add(new JudgedGroup(
                    who, group, cells, judge.of(who, group.answers().answers())));
        });
        return judged.build();
    }

    private void add(JudgedGroup judged, Table<WavePerspective, Integer, ScaleTally> scales) {
        scales.row(judged.place())
                .forEach((column, scale) -> scale.add(judged, judged.cells().get(column)));
    }
}
