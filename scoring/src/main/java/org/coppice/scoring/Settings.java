package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coppice.model.check.Unknown;
import org.coppice.spi.StrategyInfo;

/**
 * Values for parameters, by name, or by {@code strategy.name} where two chosen strategies declare the same. What the caller sets goes
 * before what the weighting sets.
 */
record Settings(ImmutableMap<String, String> caller, ImmutableMap<String, String> weighting) {

    /** The values for a strategy. */
    ImmutableMap<String, String> of(StrategyInfo info) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map<String, String> source : ImmutableList.of(weighting, caller)) {
            for (String name : info.names()) {
                String plain = source.get(name);
                String qualified = source.get(info.id() + "." + name);
                String value = qualified != null ? qualified : plain;
                if (value != null) {
                    values.put(name, value);
                }
            }
        }
        return ImmutableMap.copyOf(values);
    }

    /**
     * Refuses what the caller sets and no chosen strategy declares, and a plain name that two of them declare. A weighting may set
     * what only other strategies declare.
     */
    void check(List<StrategyInfo> chosen) {
        for (String name : caller.keySet()) {
            List<String> meant = new ArrayList<>();
            chosen.forEach(info -> info.names().forEach(declared -> {
                if (name.equals(declared) || name.equals(info.id() + "." + declared)) {
                    meant.add(info.id() + "." + declared);
                }
            }));
            ImmutableSet<String> all =
                    chosen.stream().flatMap(info -> info.names().stream()).collect(ImmutableSet.toImmutableSet());
            if (meant.isEmpty()) {
                String strategies =
                        String.join(", ", chosen.stream().map(StrategyInfo::id).toList());
                throw new IllegalArgumentException(
                        Unknown.what("parameter", name) + " of " + strategies + "; " + Unknown.mend(name, all));
            }
            if (meant.size() > 1) {
                throw new IllegalArgumentException("parameter \"" + name + "\" is declared by two strategies; write "
                        + String.join(" or ", meant));
            }
        }
    }
}
