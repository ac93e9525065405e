package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coppice.model.Fault;
import org.coppice.model.FaultException;
import org.coppice.model.check.Unknown;
import org.coppice.spi.Kind;
import org.coppice.spi.Strategy;
import org.coppice.spi.StrategyInfo;

/**
 * Values for parameters, by name, by {@code strategy.name}, or by {@code kind.name} such as {@code scoring.missing}; the more exact
 * goes before. What the caller sets goes before what the weighting sets.
 */
record Settings(ImmutableMap<String, String> caller, ImmutableMap<String, String> weighting) {

    /** The values for a strategy of a kind. */
    ImmutableMap<String, String> of(Kind<?> kind, StrategyInfo info) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map<String, String> source : ImmutableList.of(weighting, caller)) {
            for (String name : info.names()) {
                for (String known : names(kind, info, name)) {
                    String value = source.get(known);
                    if (value != null) {
                        values.put(name, value);
                    }
                }
            }
        }
        return ImmutableMap.copyOf(values);
    }

    /** The names that a parameter goes by, the most exact last. */
    private static ImmutableList<String> names(Kind<?> kind, StrategyInfo info, String name) {
        return ImmutableList.of(name, info.id() + "." + name, kind.id() + "." + name);
    }

    /**
     * Refuses what the caller sets and no chosen strategy declares, a plain name that two of them declare, and what the weighting sets
     * and no strategy of the catalogue declares.
     *
     * @param beside strategies chosen for other assessments with the same settings, which may declare them as well
     */
    void check(List<? extends Chosen<?>> chosen, List<? extends Chosen<?>> beside, Catalogue catalogue) {
        for (String name : caller.keySet()) {
            List<String> meant = meant(name, chosen);
            if (meant.isEmpty() && meant(name, beside).isEmpty()) {
                ImmutableSet<String> strategies = Stream.concat(chosen.stream(), beside.stream())
                        .map(one -> one.info().id())
                        .collect(ImmutableSet.toImmutableSet());
                ImmutableSet<String> declared = Stream.concat(chosen.stream(), beside.stream())
                        .flatMap(one -> one.info().names().stream())
                        .collect(ImmutableSet.toImmutableSet());
                throw new IllegalArgumentException(Unknown.what("parameter", name) + " of "
                        + String.join(", ", strategies) + "; " + Unknown.mend(name, declared));
            }
            if (meant.size() > 1) {
                throw new IllegalArgumentException("parameter \"" + name + "\" is declared by two strategies; write "
                        + String.join(" or ", meant));
            }
        }
        ImmutableSet<String> known = known(catalogue);
        for (String name : weighting.keySet()) {
            if (!known.contains(name)) {
                throw new FaultException(
                        "weighting",
                        List.of(new Fault(
                                "/parameters/" + name, Unknown.what("parameter", name), Unknown.mend(name, known))));
            }
        }
    }

    /** The parameters of those strategies that a name can mean. */
    private static List<String> meant(String name, List<? extends Chosen<?>> strategies) {
        List<String> meant = new ArrayList<>();
        strategies.forEach(one -> one.info().names().stream()
                .filter(declared -> names(one.kind(), one.info(), declared).contains(name))
                .forEach(declared -> meant.add(one.kind().id() + "." + declared)));
        return meant;
    }

    /** All names of parameters in a catalogue. */
    private static ImmutableSet<String> known(Catalogue catalogue) {
        ImmutableSet.Builder<String> known = ImmutableSet.builder();
        add(known, catalogue, Kind.SCORING);
        add(known, catalogue, Kind.AGGREGATION);
        add(known, catalogue, Kind.BLUEPRINT);
        return known.build();
    }

    private static <T extends Strategy> void add(
            ImmutableSet.Builder<String> known, Catalogue catalogue, Kind<T> kind) {
        catalogue.ids(kind).stream()
                .map(id -> catalogue.info(kind, id))
                .forEach(info -> info.names().forEach(name -> known.addAll(names(kind, info, name))));
    }
}
