package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.coppice.blueprint.draws.Likely;
import org.coppice.blueprint.evidence.Certainty;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Draft;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Figures;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.Outlook;
import org.jspecify.annotations.Nullable;

/** What a team risks from its host: how many of three conditions hold in each draw. None or one is low, two elevated, three high. */
final class HostRisks {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final Measure HUMANISTIC = Measures.now(LearningCulture.HUMANISTIC);
    private static final Measure DEMOCRATIC = Measures.now(LearningCulture.DEMOCRATIC);
    private static final Measure INTERFACE = Measures.now(Outlook.INTERFACE);
    private static final Measure HOST_MANAGED = Measures.host(LearningCulture.MANAGED);
    private static final Measure HOST_HUMANISTIC = Measures.host(LearningCulture.HUMANISTIC);
    private static final Measure HOST_DEMOCRATIC = Measures.host(LearningCulture.DEMOCRATIC);
    private static final ImmutableList<Measure> ALL =
            ImmutableList.of(HUMANISTIC, DEMOCRATIC, INTERFACE, HOST_MANAGED, HOST_HUMANISTIC, HOST_DEMOCRATIC);

    private final Evidence evidence;
    private final List<IntPredicate> conditions = new ArrayList<>();
    private double @Nullable [] counted;

    HostRisks(Evidence evidence) {
        this.evidence = evidence;
        double empowered = evidence.cutoffs().of(Cutoffs.EMPOWERED);
        double managed = evidence.cutoffs().of(Cutoffs.MANAGED_HOST);
        double low = evidence.cutoffs().of(Cutoffs.INTERFACE_LOW);
        condition(ImmutableList.of(HUMANISTIC, DEMOCRATIC), draws -> (draws[0] + draws[1]) / 2 >= empowered);
        condition(
                ImmutableList.of(HOST_MANAGED, HOST_HUMANISTIC, HOST_DEMOCRATIC),
                draws -> draws[0] - (draws[1] + draws[2]) / 2 >= managed);
        condition(ImmutableList.of(INTERFACE), draws -> draws[0] < low);
    }

    private void condition(ImmutableList<Measure> measures, java.util.function.Predicate<double[]> holds) {
        if (!measures.stream().allMatch(measure -> evidence.shows(measure, WHO))) {
            return;
        }
        double[][] draws =
                measures.stream().map(measure -> evidence.draws(measure, WHO)).toArray(double[][]::new);
        double[] one = new double[draws.length];
        conditions.add(d -> {
            for (int k = 0; k < one.length; k++) {
                one[k] = draws[k][d];
            }
            return holds.test(one);
        });
    }

    void rests(Draft draft) {
        draft.rests(WHO, ALL);
    }

    /** What lessens it: the four cultures together, and the interface. */
    ImmutableList<Finding> lessenedBy(SuperordinateReading cultures) {
        ImmutableList.Builder<Finding> related = ImmutableList.builder();
        cultures.index().ifPresent(related::add);
        if (evidence.shows(INTERFACE, WHO)) {
            related.add(new Finding(
                    "interface",
                    evidence.label(INTERFACE).toLowerCase(Locale.ROOT),
                    evidence.rounded(evidence.mean(INTERFACE, WHO)),
                    Figures.shown(evidence, INTERFACE, WHO)));
        }
        return related.build();
    }

    /** How likely the risk is low, elevated and high; empty where a condition is not known. */
    ImmutableMap<String, Double> probabilities() {
        if (conditions.size() < 3) {
            return ImmutableMap.of();
        }
        double[] counts = counts();
        return Likely.shares(
                ImmutableList.of("low", "elevated", "high"),
                new double[] {counts[0] + counts[1], counts[2], counts[3]},
                evidence.drawCount());
    }

    /** The risk in a sentence; a range where a condition is not known, nothing where none is. */
    Optional<String> words() {
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        if (conditions.size() == 3) {
            var top = Likely.ranked(probabilities()).get(0);
            return Optional.of(
                    "The risk from the host is " + top.getKey() + " (" + Certainty.words(top.getValue()) + ").");
        }
        double[] counts = counts();
        int least = 0;
        for (int k = 1; k < counts.length; k++) {
            least = counts[k] > counts[least] ? k : least;
        }
        String from = name(least);
        String to = name(least + 3 - conditions.size());
        return Optional.of("The risk from the host is " + (from.equals(to) ? from : from + " to " + to)
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
