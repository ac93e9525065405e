package org.coppice.cli.simulate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import org.coppice.model.ConstructId;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;

/**
 * The population from which teams and people are drawn, and how its people answer.
 *
 * @param teamSd σ_t, the standard deviation of the effects of teams, 0 to 10
 * @param effects what is added to the effects of all teams on constructs at present, in the unit of the latent answer
 * @param changes what is added to these effects from each wave to the next
 * @param difficulty how much questions and measures differ in how easily they are agreed with
 * @param style how people use a scale, whatever they are asked
 * @param respondents the number of respondents of perspectives other than the leading one, 1 to 100,000; others have that of {@link Roster}
 * @param skipped the share of answers that are left empty, 0 to 1
 */
public record Population(
        double teamSd,
        ImmutableMap<ConstructId, Double> effects,
        ImmutableMap<ConstructId, Double> changes,
        Difficulty difficulty,
        ResponseStyle style,
        ImmutableMap<Perspective, Integer> respondents,
        double skipped) {
    /** The population of the documentation of {@link Simulation}, in which questions are equally difficult and people have no style. */
    public static final Population DEFAULT = new Population(
            Simulation.TEAM_SD,
            ImmutableMap.of(),
            ImmutableMap.of(),
            Difficulty.NONE,
            ResponseStyle.NONE,
            ImmutableMap.of(),
            Simulation.SKIPPED);

    private static final double MOST_SD = 10;
    private static final double MOST_MISSING = 1 - Simulation.DONT_KNOW - Simulation.NOT_APPLICABLE;

    /** Throws if a number is outside its range. */
    public Population {
        sd("the standard deviation of the effects of teams", teamSd);
        Check.valid(
                skipped >= 0 && skipped <= MOST_MISSING,
                "the share of missing answers is %s",
                "give a share from 0 to %2$s",
                skipped,
                MOST_MISSING);
        respondents.forEach((who, number) -> Check.valid(
                number >= 1 && number <= SimulationPlan.MOST,
                "%s respondents of perspective %s cannot be simulated",
                "ask for 1 to %3$s",
                number,
                who.id(),
                SimulationPlan.MOST));
        effects.forEach((construct, effect) -> size("the effect on " + construct, effect));
        changes.forEach((construct, change) -> size("the change of " + construct, change));
    }

    /** Returns σ_t for a share of the variance between the true values of persons that lies between teams: σ_r √(icc/(1 − icc)). */
    public static double teamSd(double icc) {
        Check.valid(icc >= 0 && icc <= 0.9, "the intraclass correlation is %s", "give a share from 0 to 0.9", icc);
        return Simulation.RESPONDENT_SD * Math.sqrt(icc / (1 - icc));
    }

    /** Returns what is added to the effect of a team on a measure in a wave, counted from 0. */
    double shift(Measure measure, int wave) {
        return measure.horizon() == Horizon.NOW
                ? effects.getOrDefault(measure.construct(), 0.0) + wave * changes.getOrDefault(measure.construct(), 0.0)
                : 0;
    }

    /** Returns the same population with another number of respondents of a perspective. */
    public Population with(Perspective who, int number) {
        Map<Perspective, Integer> numbers = new EnumMap<>(Perspective.class);
        numbers.putAll(respondents);
        numbers.put(who, number);
        return new Population(teamSd, effects, changes, difficulty, style, Maps.immutableEnumMap(numbers), skipped);
    }

    static void sd(String what, double sd) {
        Check.valid(sd >= 0 && sd <= MOST_SD, "%s is %s", "give a number from 0 to %3$s", what, sd, MOST_SD);
    }

    static void size(String what, double size) {
        Check.valid(Math.abs(size) <= MOST_SD, "%s is %s", "give a number from -%3$s to %3$s", what, size, MOST_SD);
    }
}
