package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.coppice.blueprint.draws.DrawProbabilities;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.HostRisk;
import org.coppice.blueprint.evidence.Intervals;
import org.coppice.blueprint.evidence.JudgementBuilder;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.jspecify.annotations.Nullable;

/** The risk of a team from its organisation: the number of three conditions that hold in each draw; none or one is low, two elevated, three high. */
final class HostRisks {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final Measure HUMANISTIC = Measures.now(LearningCulture.HUMANISTIC);
    private static final Measure DEMOCRATIC = Measures.now(LearningCulture.DEMOCRATIC);
    private static final Measure INTERFACE = Measures.now(Outlook.INTERFACE);
    private static final Measure HOST_MANAGED = Measures.ofOrganisation(LearningCulture.MANAGED);
    private static final Measure HOST_HUMANISTIC = Measures.ofOrganisation(LearningCulture.HUMANISTIC);
    private static final Measure HOST_DEMOCRATIC = Measures.ofOrganisation(LearningCulture.DEMOCRATIC);
    private static final ImmutableList<Measure> ALL =
            ImmutableList.of(HUMANISTIC, DEMOCRATIC, INTERFACE, HOST_MANAGED, HOST_HUMANISTIC, HOST_DEMOCRATIC);

    private static final String UNCLEAR = "It is not clear whether the organisation is a risk for the team.";

    private final Evidence evidence;
    private final List<IntPredicate> conditions = new ArrayList<>();
    private double @Nullable [] counted;

    HostRisks(Evidence evidence) {
        this.evidence = evidence;
        double empowered = evidence.cutoffs().of(Cutoffs.EMPOWERED);
        double managed = evidence.cutoffs().of(Cutoffs.MANAGED_HOST);
        double low = evidence.cutoffs().of(Cutoffs.INTERFACE_LOW);
        condition(
                ImmutableList.of(HUMANISTIC, DEMOCRATIC),
                draws -> (draws[0] + draws[1]) / 2,
                empowered,
                0.5,
                value -> value >= empowered);
        condition(
                ImmutableList.of(HOST_MANAGED, HOST_HUMANISTIC, HOST_DEMOCRATIC),
                draws -> draws[0] - (draws[1] + draws[2]) / 2,
                managed,
                1.5,
                value -> value >= managed);
        condition(ImmutableList.of(INTERFACE), draws -> draws[0], low, 1, value -> value < low);
    }

    /** Adds a condition on a figure of several means, whose draws are shrunk to its cut-off. */
    private void condition(
            ImmutableList<Measure> measures,
            ToDoubleFunction<double[]> figure,
            double cut,
            double spread,
            DoublePredicate holds) {
        if (!measures.stream().allMatch(measure -> evidence.isReadable(measure, WHO))) {
            return;
        }
        double[][] draws = measures.stream()
                .map(measure -> evidence.pooled().common(measure, WHO))
                .toArray(double[][]::new);
        double[] figures = new double[evidence.drawCount()];
        double[] one = new double[draws.length];
        for (int d = 0; d < figures.length; d++) {
            for (int k = 0; k < one.length; k++) {
                one[k] = draws[k][d];
            }
            figures[d] = figure.applyAsDouble(one);
        }
        double[] shrunk = evidence.pooled().towards(cut, figures, spread);
        conditions.add(d -> holds.test(shrunk[d]));
    }

    void evidenceFor(JudgementBuilder judgement) {
        judgement.basedOn(WHO, ALL);
    }

    /** Returns the protective figures: the index of the four cultures, and the interface. */
    ImmutableList<Finding> protectiveFigures(SuperordinateReading cultures) {
        ImmutableList.Builder<Finding> related = ImmutableList.builder();
        cultures.index().ifPresent(related::add);
        if (evidence.isReadable(INTERFACE, WHO)) {
            related.add(new Finding(
                    "interface",
                    evidence.label(INTERFACE).toLowerCase(Locale.ROOT),
                    evidence.rounded(evidence.mean(INTERFACE, WHO)),
                    Intervals.common(evidence, INTERFACE, WHO)));
        }
        return related.build();
    }

    /** Returns the probabilities of low, elevated and high risk; empty if a condition is not known. */
    ImmutableMap<String, Double> probabilities() {
        if (conditions.size() < 3) {
            return ImmutableMap.of();
        }
        double[] counts = counts();
        return DrawProbabilities.shares(
                ImmutableList.of("low", "elevated", "high"),
                new double[] {counts[0] + counts[1], counts[2], counts[3]},
                evidence.drawCount());
    }

    /** Returns the risk in a sentence: a range if a condition is not known; empty if none is. */
    Optional<String> sentence() {
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        if (conditions.size() == 3) {
            // as shown, so that the sentence agrees with the published shares
            return Optional.of(HostRisk.of(evidence.shares(probabilities()), evidence.cutoffs(), evidence.level())
                    .map(risk -> risk.sentence() + " (" + evidence.words(risk.probability()) + ").")
                    .orElse(UNCLEAR));
        }
        double[] counts = counts();
        int least = 0;
        for (int k = 1; k < counts.length; k++) {
            least = counts[k] > counts[least] ? k : least;
        }
        String from = name(least);
        String to = name(least + 3 - conditions.size());
        return Optional.of(
                counts[least] < evidence.cutoffs().of(Cutoffs.SURE) * evidence.drawCount()
                        ? UNCLEAR
                        : "The risk from the organisation is " + (from.equals(to) ? from : from + " to " + to)
                                + ": not all of its conditions are known.");
    }

    private static String name(int conditions) {
        return conditions < 2 ? "low" : conditions == 2 ? "elevated" : "high";
    }

    private double[] counts() {
        double[] known = counted;
        if (known == null) {
            known = counted();
            counted = known;
        }
        return known;
    }

    private double[] counted() {
        double[] counts = new double[4];
        for (int d = 0; d < evidence.drawCount(); d++) {
            int holding = 0;
            for (IntPredicate condition : conditions) {
                holding += condition.test(d) ? 1 : 0;
            }
            counts[holding]++;
        }
        return counts;
    }
}
