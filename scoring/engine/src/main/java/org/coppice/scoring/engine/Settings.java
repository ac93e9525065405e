package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coppice.model.check.Unknown;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.FaultException;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.fault.Location;
import org.coppice.scoring.discovery.Registry;
import org.coppice.spi.Kind;
import org.coppice.spi.Parameter;
import org.coppice.spi.Strategy;
import org.coppice.spi.StrategyInfo;

/**
 * The values of parameters, by name, by {@code strategy.name}, or by {@code kind.name} such as {@code scoring.missing}. The most specific
 * name wins. A value from the caller overrides a value from the weighting.
 */
public record Settings(ImmutableMap<String, String> caller, ImmutableMap<String, String> weighting) {

    /**
     * Returns the values for a strategy of a kind.
     *
     * @throws FaultException if a value of the weighting that the caller does not replace is not valid for the strategy
     */
    ImmutableMap<String, String> of(Kind<?> kind, StrategyInfo info) {
        ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
        for (Parameter parameter : info.parameters()) {
            ImmutableList<String> names = names(kind, info, parameter.name()).reverse();
            Optional<String> called =
                    names.stream().filter(caller::containsKey).findFirst().map(caller::get);
            Optional<String> weighed =
                    names.stream().filter(weighting::containsKey).findFirst();
            if (called.isEmpty()) {
                weighed.flatMap(name -> fault(name, List.of(parameter))).ifPresent(fault -> {
                    throw new FaultException("weighting", List.of(fault));
                });
            }
            called.or(() -> weighed.map(weighting::get)).ifPresent(value -> values.put(parameter.name(), value));
        }
        return values.buildOrThrow();
    }

    /** Returns the fault of a value of the weighting if it is not valid for any of the parameters to which it can apply. */
    private Optional<Fault> fault(String name, List<Parameter> meant) {
        Optional<Fault> fault = Optional.empty();
        for (Parameter parameter : meant) {
            try {
                parameter.canonical(String.valueOf(weighting.get(name)));
                return Optional.empty();
            } catch (InvalidValueException e) {
                fault = Optional.of(e.fault().at(new Location.Pointer("/parameters/" + name)));
            }
        }
        return fault;
    }

    /** Returns the names of a parameter, the most specific last. */
    private static ImmutableList<String> names(Kind<?> kind, StrategyInfo info, String name) {
        return ImmutableList.of(name, info.id() + "." + name, kind.id() + "." + name);
    }

    /**
     * Throws if the caller sets a parameter that no selected strategy declares, if the caller sets a plain name that two of them declare,
     * or if the weighting sets a parameter that no strategy of the catalogue declares.
     *
     * @param others the strategies of other assessments with the same settings, which can also declare the parameters
     */
    public void check(
            List<? extends SelectedStrategy<?>> chosen,
            List<? extends SelectedStrategy<?>> others,
            Registry catalogue) {
        for (String name : caller.keySet()) {
            List<String> meant = meant(name, chosen);
            if (meant.isEmpty() && meant(name, others).isEmpty()) {
                ImmutableSet<String> strategies = Stream.concat(chosen.stream(), others.stream())
                        .map(one -> one.info().id())
                        .collect(ImmutableSet.toImmutableSet());
                ImmutableSet<String> declared = Stream.concat(chosen.stream(), others.stream())
                        .flatMap(one -> one.info().names().stream())
                        .collect(ImmutableSet.toImmutableSet());
                throw new InvalidValueException(
                        Unknown.what("parameter", name) + " of " + String.join(", ", strategies),
                        Unknown.remedy(name, declared));
            }
            if (meant.size() > 1) {
                throw new InvalidValueException(
                        "parameter \"" + name + "\" is declared by two strategies",
                        "write " + String.join(" or ", meant));
            }
        }
        ImmutableList<Fault> faults = unknown(known(catalogue));
        if (!faults.isEmpty()) {
            throw new FaultException("weighting", faults);
        }
    }

    /** Returns the faults of the settings of the weighting: names that no strategy of a catalogue declares, and invalid values. */
    ImmutableList<Fault> faults(Registry catalogue) {
        ImmutableListMultimap<String, Parameter> known = known(catalogue);
        return Stream.concat(
                        unknown(known).stream(),
                        weighting.keySet().stream().flatMap(name -> fault(name, known.get(name)).stream()))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Fault> unknown(ImmutableListMultimap<String, Parameter> known) {
        return weighting.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .map(name -> new Fault(
                        Location.Pointer.ofName("/parameters/" + name),
                        Unknown.what("parameter", name),
                        Unknown.remedy(name, known.keySet())))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the parameters of the given strategies to which a name can refer. */
    private static List<String> meant(String name, List<? extends SelectedStrategy<?>> strategies) {
        List<String> meant = new ArrayList<>();
        strategies.forEach(one -> one.info().names().stream()
                .filter(declared -> names(one.kind(), one.info(), declared).contains(name))
                .forEach(declared -> meant.add(one.kind().id() + "." + declared)));
        return meant;
    }

    /** Returns the parameters of the strategies of a catalogue, by all their names. */
    private static ImmutableListMultimap<String, Parameter> known(Registry catalogue) {
        ImmutableListMultimap.Builder<String, Parameter> known = ImmutableListMultimap.builder();
        add(known, catalogue, Kind.SCORING);
        add(known, catalogue, Kind.AGGREGATION);
        add(known, catalogue, Kind.BLUEPRINT);
        return known.build();
    }

    private static <T extends Strategy> void add(
            ImmutableListMultimap.Builder<String, Parameter> known, Registry catalogue, Kind<T> kind) {
        catalogue.ids(kind).stream()
                .map(id -> catalogue.info(kind, id))
                .forEach(info -> info.parameters()
                        .forEach(parameter ->
                                names(kind, info, parameter.name()).forEach(name -> known.put(name, parameter))));
    }
}
