package org.coppice.gray2010.simulation;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.PersonalisationReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.vocabulary.Foundation;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.PaperConstruct;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.TeamStage;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.Catalogue;

/** Makes teams of one size and agreement, has the library read them, and counts how often that is so. The same seed gives the same teams. */
final class Simulation {
    private static final Catalogue CATALOGUE = Catalogue.load(Simulation.class.getClassLoader());

    private static final double CUT = 0.60;

    final Map<Cases.Stages, Labels> stages = new EnumMap<>(Cases.Stages.class);
    final Map<Cases.Cultures, Labels> cultures = new EnumMap<>(Cases.Cultures.class);
    final Map<Cases.Levels, Labels> levels = new EnumMap<>(Cases.Levels.class);
    /** How often a team is called mechanistic, and how often plain means would have it so. */
    final Map<Cases.Cultures, Rate> mechanistic = new EnumMap<>(Cases.Cultures.class);

    final Map<Cases.Cultures, Rate> naiveMechanistic = new EnumMap<>(Cases.Cultures.class);
    /** How often the set of levels holds that which is reached. */
    final Map<Cases.Levels, Rate> levelSets = new EnumMap<>(Cases.Levels.class);
    /** How often the interval of the index holds that of the underlying means. */
    final Rate index = new Rate();
    /** How often the interval of a mean holds the underlying one, of each scale. */
    final Map<Scale, Rate> intervals = new LinkedHashMap<>();
    /** How often a mean has no interval, since all scores are alike or too few are there. */
    final Rate without = new Rate();
    /** How often a stage of that probability, in tenths, is the highest, where the means were drawn at random. */
    final Rate[] calibration = new Rate[10];

    private final Agreement agreement;
    private final int persons;

    private Simulation(Agreement agreement, int persons) {
        this.agreement = agreement;
        this.persons = persons;
        Scale.ALL.forEach(scale -> intervals.put(scale, new Rate()));
        for (Cases.Stages one : Cases.Stages.values()) {
            stages.put(one, new Labels());
        }
        for (Cases.Cultures one : Cases.Cultures.values()) {
            cultures.put(one, new Labels());
            mechanistic.put(one, new Rate());
            naiveMechanistic.put(one, new Rate());
        }
        for (Cases.Levels one : Cases.Levels.values()) {
            levels.put(one, new Labels());
            levelSets.put(one, new Rate());
        }
        Arrays.setAll(calibration, k -> new Rate());
    }

    /** So many teams, each of cases drawn at random. */
    static Simulation of(Agreement agreement, int persons, int teams, UnaryOperator<AssessmentBuilder> settings) {
        Simulation simulation = new Simulation(agreement, persons);
        Assessment assessment = settings.apply(Assessment.builder(CATALOGUE)
                        .bank(Scale.BANK)
                        .blueprint("gray-2010")
                        .view(View.RESEARCH)
                        .reliability(false))
                .build();
        Random random = new Random(1_000L * persons + agreement.ordinal());
        for (int team = 0; team < teams; team++) {
            Made made = Made.team(random, agreement, persons);
            simulation.add(made, assessment.blueprint(made.answers()));
        }
        return simulation;
    }

    Agreement agreement() {
        return agreement;
    }

    int persons() {
        return persons;
    }

    private void add(Made made, Blueprint blueprint) {
        add(made, (StageReading) blueprint.reading("stage").orElseThrow());
        add(made, (SuperordinateReading) blueprint.reading("superordinate").orElseThrow());
        add(made, (PersonalisationReading) blueprint.reading("personalisation").orElseThrow());
    }

    private void add(Made made, StageReading reading) {
        intervals(made, reading);
        get(stages, made.stages())
                .add(made.leadingStages(), named(reading.judgement()), first(reading, TeamStage.values()));
        if (made.stages() == Cases.Stages.DRAWN) {
            reading.stages()
                    .forEach((stage, p) -> calibration[Math.min(9, (int) (p * 10))].add(
                            made.leadingStages().contains(stage), p));
        }
    }

    /** The stages that a label names; all four where it is mixed. */
    private static Optional<ImmutableSet<TeamStage>> named(Judgement judgement) {
        return judgement
                .label()
                .stated()
                .map(label -> Arrays.stream(TeamStage.values())
                        .filter(stage -> label.equals("mixed")
                                || Splitter.on('-')
                                        .splitToList(label)
                                        .contains(stage.id().replace("stage.", "")))
                        .collect(ImmutableSet.toImmutableSet()));
    }

    private void add(Made made, SuperordinateReading reading) {
        intervals(made, reading);
        boolean said = reading.judgement().label().stated().isPresent();
        get(cultures, made.cultures())
                .add(
                        made.leadingCultures(),
                        said ? Optional.of(reading.leading()) : Optional.empty(),
                        first(reading, LearningCulture.values()));
        get(mechanistic, made.cultures()).add(reading.judgement().states("mechanistic"));
        get(naiveMechanistic, made.cultures())
                .add(mean(reading, LearningCulture.MANAGED)
                                        - (mean(reading, LearningCulture.HUMANISTIC)
                                                        + mean(reading, LearningCulture.DEMOCRATIC))
                                                / 2
                                > 0.20
                        && mean(reading, Foundation.VALUE_BASE) < 0.50);
        double product = 1;
        for (LearningCulture culture : LearningCulture.values()) {
            product *= made.mean(culture);
        }
        double underlying = 100 * Math.pow(product, 0.25);
        reading.index().ifPresent(found -> {
            if (found.interval() instanceof Interval.Between between) {
                index.add(between.lower() <= underlying && underlying <= between.upper());
            }
        });
    }

    private void add(Made made, PersonalisationReading reading) {
        intervals(made, reading);
        PersonalisationLevel[] all = PersonalisationLevel.values();
        int plain = 0;
        while (plain < 5 && mean(reading, all[plain + 1]) >= CUT) {
            plain++;
        }
        Optional<ImmutableSet<PersonalisationLevel>> named = reading.likely().isEmpty()
                ? Optional.empty()
                : Optional.of(IntStream.rangeClosed(
                                reading.likely().stream()
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow()
                                        .depth(),
                                reading.likely().stream()
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow()
                                        .depth())
                        .mapToObj(depth -> all[depth])
                        .collect(ImmutableSet.toImmutableSet()));
        get(levels, made.levels()).add(made.reached(), named, all[plain]);
        named.ifPresent(set -> get(levelSets, made.levels()).add(set.contains(all[made.level()])));
    }

    private void intervals(Made made, Reading reading) {
        for (EvidenceStep step : reading.judgement().evidence()) {
            TeamScore score = step.score();
            without.add(score.interval() instanceof Interval.Withheld);
            if (score.interval() instanceof Interval.Between between) {
                Scale scale = Scale.of(score.measure());
                double mean = made.mean(scale.construct());
                get(intervals, scale)
                        .add(score.metric().unit(between.lower()).orElseThrow() <= mean
                                && mean <= score.metric().unit(between.upper()).orElseThrow());
            }
        }
    }

    @SafeVarargs
    private static <C extends PaperConstruct> C first(Reading reading, C... all) {
        return Arrays.stream(all)
                .max(Comparator.comparingDouble(one -> mean(reading, one)))
                .orElseThrow();
    }

    /** The team's plain mean; 0 where it is withheld. */
    private static double mean(Reading reading, PaperConstruct construct) {
        return reading.judgement().evidence().stream()
                .map(EvidenceStep::score)
                .filter(score -> score.measure().construct().equals(construct.constructId()))
                .filter(score -> score.value().figure().isPresent())
                .mapToDouble(score -> score.metric()
                        .unit(score.value().figure().getAsDouble())
                        .orElseThrow())
                .findFirst()
                .orElse(0);
    }

    private static <K, V> V get(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}
