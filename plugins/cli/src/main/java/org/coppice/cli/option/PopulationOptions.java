package org.coppice.cli.option;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.coppice.cli.simulate.Difficulty;
import org.coppice.cli.simulate.Population;
import org.coppice.cli.simulate.ResponseStyle;
import org.coppice.model.ConstructId;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.fault.InvalidValueException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that describe the population of a simulation. */
public final class PopulationOptions {
    @Option(
            names = "--icc",
            paramLabel = "P",
            description =
                    "Share of the variance between the true values of persons that lies between teams (default: 0.2).")
    private double icc = 0.2;

    @Option(
            names = "--effect",
            paramLabel = "CONSTRUCT=D",
            split = ",",
            description =
                    "Shift of a construct in all teams, in the unit of the latent answer, in which persons of a team differ"
                            + " by 0.8 (standard deviation). May be repeated.")
    private Map<String, Double> effects = new LinkedHashMap<>();

    @Option(
            names = "--change",
            paramLabel = "CONSTRUCT=D",
            split = ",",
            description = "Shift of a construct from each wave to the next, in the same unit. May be repeated.")
    private Map<String, Double> changes = new LinkedHashMap<>();

    @Option(
            names = "--difficulty",
            paramLabel = "SD",
            description = "Standard deviation of the difficulty of the questions of a measure (default: 0).")
    private double difficulty;

    @Option(
            names = "--measure-difficulty",
            paramLabel = "SD",
            description = "Standard deviation of the difficulty of whole measures (default: 0).")
    private double measureDifficulty;

    @Option(
            names = "--acquiescence",
            paramLabel = "MEAN",
            description = "Mean tendency of persons to agree, whatever the question (default: 0).")
    private double acquiescence;

    @Option(
            names = "--acquiescence-sd",
            paramLabel = "SD",
            description = "Standard deviation of this tendency between persons (default: 0).")
    private double acquiescenceSd;

    @Option(
            names = "--extreme",
            paramLabel = "SD",
            description =
                    "Standard deviation, between persons, of the logarithm of how far their answers are spread (default: 0).")
    private double extreme;

    @Option(
            names = "--careless",
            paramLabel = "P",
            description = "Share of persons who answer without reading the questions (default: 0).")
    private double careless;

    @Option(
            names = "--respondents",
            paramLabel = "PERSPECTIVE=N",
            split = ",",
            description =
                    "Number of respondents of a perspective other than the members, such as carer=10 (default: in proportion to the"
                            + " members). May be repeated.")
    private Map<String, Integer> respondents = new LinkedHashMap<>();

    @Option(names = "--missing", paramLabel = "P", description = "Share of answers that are skipped (default: 0.02).")
    private double missing = Population.DEFAULT.skipped();

    /** Returns the population; throws a usage error if a number is outside its range. */
    public Population of(CommandSpec command) {
        try {
            return new Population(
                    Population.teamSd(icc),
                    byConstruct(effects),
                    byConstruct(changes),
                    new Difficulty(difficulty, measureDifficulty),
                    new ResponseStyle(acquiescence, acquiescenceSd, extreme, careless),
                    numbers(),
                    missing);
        } catch (InvalidValueException e) {
            throw Usage.of(command, e);
        }
    }

    /** Returns whether constructs change between waves. */
    public boolean changes() {
        return !changes.isEmpty();
    }

    private ImmutableMap<Perspective, Integer> numbers() {
        ImmutableMap.Builder<Perspective, Integer> numbers = ImmutableMap.builder();
        respondents.forEach((who, number) -> numbers.put(Named.of(Perspective.class, "perspective", who), number));
        return numbers.buildOrThrow();
    }

    private static ImmutableMap<ConstructId, Double> byConstruct(Map<String, Double> shifts) {
        ImmutableMap.Builder<ConstructId, Double> by = ImmutableMap.builder();
        shifts.forEach((construct, shift) -> by.put(ConstructId.of(construct), shift));
        return by.buildOrThrow();
    }
}
