package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.coppice.blueprint.draws.DrawProbabilities;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.JudgementBuilder;
import org.coppice.blueprint.evidence.LabelText;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.score.Moments;
import org.coppice.model.vocabulary.TeamStage;

/** Reads the stage: the highest of four means in each draw. A stage is named if it is probable enough and far enough above the next one. */
public final class Stages {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<TeamStage> ALL = ImmutableList.copyOf(TeamStage.values());

    private final Evidence evidence;
    private final JudgementBuilder judgement;

    private Stages(Evidence evidence) {
        this.evidence = evidence;
        this.judgement = new JudgementBuilder(
                evidence,
                "stage",
                "The stage of the team",
                Source.cited("Tuckman (1965)", "Interagency working and involvement"));
    }

    public static StageReading read(Evidence evidence) {
        return new Stages(evidence).read();
    }

    private StageReading read() {
        if (!judgement.passesGates(WHO, Measures.now(TeamStage.values()))) {
            return nothing();
        }
        ImmutableMap<TeamStage, Double> stages = DrawProbabilities.ofHighest(draws(evidence));
        ImmutableList<TeamStage> ranked = DrawProbabilities.ranked(stages).stream()
                .sorted(Comparator.comparingDouble((Map.Entry<TeamStage, Double> entry) -> -entry.getValue())
                        .thenComparingDouble(entry -> -mean(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
        TeamStage first = ranked.get(0);
        TeamStage second = ranked.get(1);
        if (!judgement.passesSharedView(Measures.now(first, next(first)))) {
            return nothing();
        }
        ImmutableSet<TeamStage> own = new SelfReportedStage(evidence).stages();
        if (!own.isEmpty()) {
            judgement.note("Asked directly, "
                    + (own.size() == 1
                            ? "more members chose " + names(own) + " than any other stage."
                            : "members chose " + names(own) + " most often, equally often."));
        }
        return new StageReading(
                judgement(stages, first, second),
                evidence.shares(stages),
                DrawProbabilities.credibleSet(stages, evidence.level()),
                OptionalDouble.of(evidence.probability(entropy(stages))),
                own);
    }

    /** Returns draws of the stages on a common metric. */
    static ImmutableMap<TeamStage, double[]> draws(Evidence evidence) {
        return evidence.pooled().compared(Maps.toMap(ALL, Measures::now), WHO);
    }

    private StageReading nothing() {
        return new StageReading(
                judgement.withheld(), ImmutableMap.of(), ImmutableSet.of(), OptionalDouble.empty(), ImmutableSet.of());
    }

    private Judgement judgement(ImmutableMap<TeamStage, Double> stages, TeamStage first, TeamStage second) {
        double sure = evidence.cutoffs().of(Cutoffs.STAGE_SURE);
        double top = DrawProbabilities.of(stages, first);
        double two = Math.min(1, top + DrawProbabilities.of(stages, second));
        double gap = mean(first) - mean(next(first));
        if (top >= sure && gap >= evidence.cutoffs().of(Cutoffs.STAGE_GAP) - 1e-12) {
            return judgement.states(
                    LabelText.id(first),
                    "The team is " + name(first) + ": " + LabelText.lower(first.definition()),
                    top);
        }
        boolean neighbours = Math.abs(ALL.indexOf(first) - ALL.indexOf(second)) == 1;
        if (neighbours && two >= sure) {
            TeamStage early = first.compareTo(second) < 0 ? first : second;
            TeamStage late = early == first ? second : first;
            return judgement.states(
                    "between-" + LabelText.id(early) + "-and-" + LabelText.id(late),
                    "The team is between " + name(early) + " and " + name(late) + ".",
                    two);
        }
        judgement.comparesQuestions(Measures.now(TeamStage.values()));
        return judgement.states("mixed", "The team shows signs of several stages; none stands out.");
    }

    /** Returns the stage with the highest mean other than {@code first}. */
    private TeamStage next(TeamStage first) {
        return ALL.stream()
                .filter(stage -> stage != first)
                .max(Comparator.comparingDouble(this::mean))
                .orElseThrow();
    }

    private double mean(TeamStage stage) {
        Measure measure = Measures.now(stage);
        return evidence.suppressed(measure, WHO)
                ? evidence.mean(measure, WHO)
                : Moments.of(Evidence.present(evidence.values(measure, WHO))).mean();
    }

    private static String name(TeamStage stage) {
        return stage.label().toLowerCase(Locale.ROOT);
    }

    private static String names(ImmutableSet<TeamStage> stages) {
        return stages.stream().map(Stages::name).collect(Collectors.joining(" and "));
    }

    /** Shannon's entropy as a share of its maximum. */
    private static double entropy(ImmutableMap<TeamStage, Double> stages) {
        double sum = 0;
        for (double p : stages.values()) {
            sum -= p > 0 ? p * StrictMath.log(p) : 0;
        }
        return Math.max(0, sum / StrictMath.log(stages.size()));
    }
}
