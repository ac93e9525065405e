package org.coppice.gray2010.simulation;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.vocabulary.LearningCulture;
import org.coppice.model.vocabulary.PaperConstruct;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.model.vocabulary.TeamStage;

/**
 * A simulated team with known truth.
 *
 * @param stages what is so of its stages
 * @param cultures what is so of its cultures
 * @param levels what is so of its levels of personalisation
 * @param means the underlying mean of each construct, in [0, 1]: that of the scores of endless many people like those who answer
 * @param level the deepest level of personalisation that is reached
 * @param answers what as many of its members, and of people who use its services, answer
 */
record SimulatedTeams(
        Cases.Stages stages,
        Cases.Cultures cultures,
        Cases.Levels levels,
        Map<PaperConstruct, Double> means,
        int level,
        TeamAnswers answers) {
    private static final double SKIPPED = 0.03;

    static SimulatedTeams team(Random random, Agreement agreement, int persons) {
        Cases.Stages stages = any(random, Cases.Stages.values());
        Cases.Cultures cultures = any(random, Cases.Cultures.values());
        Cases.Levels levels = any(random, Cases.Levels.values());
        int reached = levels == Cases.Levels.AT_THE_CUT ? 1 + random.nextInt(5) : random.nextInt(6);
        List<Double> truth = new ArrayList<>();
        add(truth, cultures.means(random));
        add(truth, stages.means(random));
        add(truth, levels.means(reached));
        Map<PaperConstruct, Double> means = new LinkedHashMap<>();
        for (int k = 0; k < truth.size(); k++) {
            means.put(Scale.ALL.get(k).construct(), truth.get(k));
        }
        return new SimulatedTeams(stages, cultures, levels, means, reached, answers(random, agreement, persons, truth));
    }

    private static TeamAnswers answers(Random random, Agreement agreement, int persons, List<Double> truth) {
        double[] felt = new double[truth.size()];
        Arrays.setAll(felt, k -> Scale.ALL.get(k).felt(truth.get(k), agreement));
        double[] camp = new double[felt.length];
        Arrays.setAll(camp, k -> random.nextBoolean() ? agreement.camps() : -agreement.camps());
        TeamAnswersBuilder team = TeamAnswers.builder(Scale.BANK, "made");
        for (Perspective who : List.of(Perspective.TEAM_MEMBER, Perspective.PERSON_WHO_USES_SERVICES)) {
            for (int person = 0; person < persons; person++) {
                team.respondent(who.id() + person, who);
                double tendency = agreement.tendency() * random.nextGaussian();
                int side = random.nextBoolean() ? 1 : -1;
                for (int k = 0; k < felt.length; k++) {
                    if (Scale.ALL.get(k).asked() == who) {
                        double sees = felt[k] + side * camp[k] + tendency + agreement.view() * random.nextGaussian();
                        answer(random, team, Scale.ALL.get(k), sees, agreement.slip());
                    }
                }
            }
        }
        return team.build();
    }

    private static void answer(Random random, TeamAnswersBuilder team, Scale scale, double sees, double slip) {
        scale.questions().forEach(question -> {
            int answer = Skew.answer(question, sees + slip * random.nextGaussian());
            if (random.nextDouble() >= SKIPPED) {
                team.answer(Scale.id(question), answer);
            }
        });
    }

    /** The stages with the highest underlying mean. */
    ImmutableSet<TeamStage> leadingStages() {
        return leading(TeamStage.values());
    }

    /** The cultures with the highest underlying mean. */
    ImmutableSet<LearningCulture> leadingCultures() {
        return leading(LearningCulture.values());
    }

    /** The level that is reached; where it stands at the cut, that before it is as true. */
    ImmutableSet<PersonalisationLevel> reached() {
        PersonalisationLevel[] all = PersonalisationLevel.values();
        return levels == Cases.Levels.AT_THE_CUT
                ? ImmutableSet.of(all[level - 1], all[level])
                : ImmutableSet.of(all[level]);
    }

    double mean(PaperConstruct construct) {
        return Objects.requireNonNull(means.get(construct));
    }

    @SafeVarargs
    private <C extends PaperConstruct> ImmutableSet<C> leading(C... all) {
        double top = Arrays.stream(all).mapToDouble(this::mean).max().orElseThrow();
        return Arrays.stream(all).filter(one -> mean(one) > top - 1e-12).collect(ImmutableSet.toImmutableSet());
    }

    private static void add(List<Double> all, double[] more) {
        Arrays.stream(more).forEach(all::add);
    }

    private static <E> E any(Random random, E[] all) {
        return all[random.nextInt(all.length)];
    }
}
