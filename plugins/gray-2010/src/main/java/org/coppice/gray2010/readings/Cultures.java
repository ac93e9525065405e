package org.coppice.gray2010.readings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coppice.blueprint.draws.DrawProbabilities;
import org.coppice.blueprint.draws.Quickselect;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Intervals;
import org.coppice.blueprint.evidence.JudgementBuilder;
import org.coppice.blueprint.evidence.LabelText;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.score.Hundredths;
import org.coppice.model.score.Interval;
import org.coppice.model.score.WithheldReason;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.spi.BlueprintInput;

/**
 * Reads the super-ordinate culture: the index 100·(P·M·H·D)^(1/4) of four factors, each at least the floor; the leading cultures; and whether
 * practice is mechanistic, Pr(M − mean(H, D) &gt; gap and V &lt; low) ≥ sure.
 */
public final class Cultures {
    private static final Perspective WHO = Perspective.TEAM_MEMBER;
    private static final ImmutableList<LearningCulture> ALL = ImmutableList.copyOf(LearningCulture.values());
    private static final Measure VALUES = Measures.now(Foundation.VALUE_BASE);

    private static final String CONTRAST = "contrast";

    private final Evidence evidence;
    private final Optional<Evidence> before;
    private final JudgementBuilder judgement;

    private Cultures(Evidence evidence, Optional<Evidence> before) {
        this.evidence = evidence;
        this.before = before;
        this.judgement = new JudgementBuilder(
                evidence, "superordinate", "The four learning cultures together", LabelText.CULTURES);
    }

    /**
     * Reads the cultures of a team.
     *
     * @param evidences returns the evidence of an earlier wave
     */
    public static SuperordinateReading read(Evidence evidence, Function<BlueprintInput, Evidence> evidences) {
        ImmutableList<BlueprintInput> earlier = evidence.view().earlier();
        return read(
                evidence,
                earlier.isEmpty() ? Optional.empty() : Optional.of(evidences.apply(Iterables.getLast(earlier))));
    }

    private static SuperordinateReading read(Evidence evidence, Optional<Evidence> before) {
        Cultures cultures = new Cultures(evidence, before);
        return Compositions.read(evidence, cultures.judgement).orElseGet(cultures::read);
    }

    /** Returns the contrast that the reading of an earlier wave shows, if both waves answered the same questions. */
    private Optional<Finding> contrastOf(Evidence earlier) {
        return read(earlier, Optional.empty()).related().stream()
                .filter(one -> one.id().equals(CONTRAST)
                        && ALL.stream()
                                .map(Measures::now)
                                .allMatch(measure -> evidence.sameQuestions(measure, WHO, earlier, WHO)))
                .map(one -> new Finding(
                        CONTRAST + "-before",
                        one.label() + ", on " + earlier.view().profile().team().wave(),
                        one.value(),
                        one.interval()))
                .findFirst();
    }

    private SuperordinateReading read() {
        if (!judgement.passesGates(WHO, Measures.now(LearningCulture.values()))) {
            return nothing();
        }
        ImmutableMap<LearningCulture, double[]> draws = ALL.stream()
                .collect(ImmutableMap.toImmutableMap(
                        one -> one, one -> evidence.pooled().common(Measures.now(one), WHO)));
        ImmutableMap<LearningCulture, double[]> compared =
                evidence.pooled().compared(Maps.toMap(ALL, Measures::now), WHO);
        ImmutableMap<LearningCulture, Double> leads = DrawProbabilities.ofHighest(compared);
        ImmutableSet<LearningCulture> leading = DrawProbabilities.credibleSet(leads, evidence.level());
        ImmutableMap<LearningCulture, Double> lowest = DrawProbabilities.ofLowest(compared);
        Optional<LearningCulture> weakest =
                DrawProbabilities.sure(lowest, evidence.cutoffs().of(Cutoffs.SURE));
        OptionalDouble mechanistic = mechanistic(compared);
        judgement.basedOn(WHO, ImmutableList.of(VALUES));
        boolean certain = mechanistic.orElse(0) >= evidence.cutoffs().of(Cutoffs.SURE);
        ImmutableSet<LearningCulture> named = ImmutableSet.<LearningCulture>builder()
                .addAll(
                        certain
                                ? ImmutableSet.of(
                                        LearningCulture.MANAGED, LearningCulture.HUMANISTIC, LearningCulture.DEMOCRATIC)
                                : leading)
                .addAll(weakest.stream().toList())
                .build();
        if (!judgement.passesSharedView(
                leading.size() == ALL.size() && !certain
                        ? ImmutableList.of() // no culture is named
                        : named.stream().map(Measures::now).toList())) {
            return unnamed(index(draws));
        }
        Finding index = index(draws);
        notes();
        weakest.filter(one -> !certain && leading.size() < ALL.size() && !leading.contains(one))
                .ifPresent(one -> judgement.note(one.label() + " learning is rated lowest ("
                        + evidence.words(DrawProbabilities.of(lowest, one)) + ")."));
        if (leading.size() > 1) {
            judgement.comparesQuestions(Measures.now(LearningCulture.values()));
        }
        double sureness = leading.stream()
                .mapToDouble(one -> leads.getOrDefault(one, 0.0))
                .sum();
        Judgement result = certain
                ? judgement.states(
                        "mechanistic",
                        "Managed learning outweighs humanistic and democratic learning, and the value base is too weak to balance it.",
                        mechanistic.orElse(0))
                : leading.size() == ALL.size()
                        ? judgement.states("balanced", "No culture leads: all four may be the strongest.")
                        : judgement.states(
                                leading.stream()
                                        .map(one -> one.id().replace("culture.", ""))
                                        .sorted()
                                        .collect(Collectors.joining("-")),
                                sentence(leading),
                                sureness);
        return SuperordinateReading.builder(result)
                .index(Optional.of(index))
                .leads(evidence.shares(leads))
                .leading(leading)
                .weakest(weakest)
                .mechanistic(
                        mechanistic.isPresent()
                                ? OptionalDouble.of(evidence.probability(mechanistic.getAsDouble()))
                                : OptionalDouble.empty())
                .related(related(draws))
                .build();
    }

    private SuperordinateReading nothing() {
        return SuperordinateReading.builder(judgement.withheld()).build();
    }

    /**
     * Returns a reading with the index but without a leading culture. Showing the index only for teams that pass the gate would bias it: these
     * are the teams whose scores happen to be close.
     */
    private SuperordinateReading unnamed(Finding index) {
        return SuperordinateReading.builder(judgement.withheld())
                .index(Optional.of(index))
                .build();
    }

    private static String sentence(ImmutableSet<LearningCulture> leading) {
        ImmutableList<String> names =
                leading.stream().map(LearningCulture::label).collect(ImmutableList.toImmutableList());
        String last = names.get(names.size() - 1);
        String others = String.join(", ", names.subList(0, names.size() - 1));
        String all = others.isEmpty() ? last : others + " or " + last;
        return all.substring(0, 1) + all.substring(1).toLowerCase(Locale.ROOT) + " learning leads.";
    }

    private void notes() {
        LearningCulture weakest = ALL.stream()
                .min(Comparator.comparingDouble(one -> evidence.mean(Measures.now(one), WHO)))
                .orElseThrow();
        if (evidence.mean(Measures.now(weakest), WHO) < evidence.cutoffs().of(Cutoffs.CULTURE_FLOOR)) {
            judgement.note(String.format(
                    Locale.ROOT,
                    "%s counts as %.2f in the index: nobody reports any of it.",
                    weakest.label(),
                    evidence.cutoffs().of(Cutoffs.CULTURE_FLOOR)));
        }
        if (!evidence.isReadable(VALUES, WHO)) {
            judgement.note("The value base is not known; therefore mechanistic practice is not assessed.");
        }
    }

    private OptionalDouble mechanistic(ImmutableMap<LearningCulture, double[]> draws) {
        if (!evidence.isReadable(VALUES, WHO)) {
            return OptionalDouble.empty();
        }
        double[] m = draw(draws, LearningCulture.MANAGED);
        double[] h = draw(draws, LearningCulture.HUMANISTIC);
        double[] d = draw(draws, LearningCulture.DEMOCRATIC);
        double[] v = evidence.draws(VALUES, WHO);
        double gap = evidence.cutoffs().of(Cutoffs.MECHANISTIC_GAP);
        double low = evidence.cutoffs().of(Cutoffs.VALUE_BASE_LOW);
        boolean[] holds = new boolean[m.length];
        for (int i = 0; i < holds.length; i++) {
            holds[i] = m[i] - (h[i] + d[i]) / 2 > gap && v[i] < low;
        }
        return OptionalDouble.of(Evidence.share(holds));
    }

    private static double[] draw(ImmutableMap<LearningCulture, double[]> draws, LearningCulture one) {
        return java.util.Objects.requireNonNull(draws.get(one));
    }

    private Finding index(ImmutableMap<LearningCulture, double[]> draws) {
        double floor = evidence.cutoffs().of(Cutoffs.CULTURE_FLOOR);
        double product = 1;
        for (LearningCulture one : ALL) {
            product *= Math.max(floor, evidence.mean(Measures.now(one), WHO));
        }
        double[] index = CompositeDraws.of(evidence, draws.values().asList(), cultures -> index(cultures, floor));
        Interval.Between between = Quickselect.interval(index, evidence.level());
        return new Finding(
                "index",
                "the index of the four together, 0 to 100",
                hundred(root(product)),
                Intervals.allEqual(index)
                        ? Interval.withheld(WithheldReason.ALL_ALIKE)
                        : new Interval.Between(hundred(between.lower()), hundred(between.upper()), between.level()));
    }

    /** Returns the index in [0, 1] for draws of the four cultures. */
    private static double[] index(List<double[]> cultures, double floor) {
        double[] index = new double[cultures.get(0).length];
        Arrays.fill(index, 1);
        for (double[] culture : cultures) {
            for (int i = 0; i < index.length; i++) {
                index[i] *= Math.max(floor, culture[i]);
            }
        }
        for (int i = 0; i < index.length; i++) {
            index[i] = root(index[i]);
        }
        return index;
    }

    private static double root(double product) {
        return Math.sqrt(Math.sqrt(product));
    }

    private double hundred(double index) {
        return evidence.published() ? Math.rint(100 * Hundredths.ofOne(index)) : 100 * index;
    }

    private static double[] contrast(List<double[]> cultures) {
        double[] contrast = new double[cultures.get(0).length];
        for (int k = 0; k < cultures.size(); k++) {
            double sign = sign(ALL.get(k));
            double[] culture = cultures.get(k);
            for (int i = 0; i < contrast.length; i++) {
                contrast[i] += sign * culture[i];
            }
        }
        return contrast;
    }

    private static double sign(LearningCulture one) {
        return one == LearningCulture.PROFESSIONAL || one == LearningCulture.MANAGED ? 0.5 : -0.5;
    }

    private ImmutableList<Finding> related(ImmutableMap<LearningCulture, double[]> draws) {
        ImmutableList.Builder<Finding> related = ImmutableList.builder();
        double mean = ALL.stream()
                .mapToDouble(one -> sign(one) * evidence.mean(Measures.now(one), WHO))
                .sum();
        related.add(new Finding(
                CONTRAST,
                "professional and managed minus humanistic and democratic",
                evidence.rounded(mean),
                Intervals.interval(
                        evidence, CompositeDraws.of(evidence, draws.values().asList(), Cultures::contrast))));
        before.flatMap(this::contrastOf).ifPresent(related::add);
        if (evidence.isReadable(VALUES, WHO)) {
            related.add(Finding.of("value-base", "the value base", evidence.rounded(evidence.mean(VALUES, WHO))));
        }
        related.addAll(RelatedFigures.of(
                evidence, judgement, WHO, Foundation.REFLECTIVE_PRACTICE, Foundation.REFLECTIVE_LEADERSHIP));
        for (LearningCulture one : ALL) {
            Measure preferred = Measures.preferred(one);
            if (evidence.isReadable(preferred, WHO)) {
                judgement.basedOn(WHO, ImmutableList.of(preferred));
                related.add(Finding.of(
                        "wished-" + one.id(),
                        one.label() + ", preferred minus now",
                        evidence.rounded(evidence.mean(preferred, WHO) - evidence.mean(Measures.now(one), WHO))));
                if (!evidence.published()) { // figures of single questions
                    SamePrinciples.difference(evidence, preferred, Measures.now(one), WHO)
                            .ifPresent(difference -> related.add(Finding.of(
                                    "wished-same-" + one.id(),
                                    one.label() + ", preferred minus now, of the same principles",
                                    difference)));
                }
            }
        }
        return related.build();
    }
}
