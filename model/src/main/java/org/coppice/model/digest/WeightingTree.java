package org.coppice.model.digest;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Weighting;

/** Builds the tree of values of a weighting's canonical form. */
final class WeightingTree {
    private WeightingTree() {}

    static ImmutableMap<String, Object> of(Weighting weighting) {
        ImmutableMap.Builder<String, Object> tree = ImmutableMap.builder();
        tree.put("weighting", weighting.id());
        tree.put("version", weighting.version());
        tree.put("title", weighting.title());
        weighting.bank().ifPresent(bank -> tree.put("for", bank));
        Trees.ancestors(tree, weighting.extended());
        Trees.unlessEmpty(tree, "questions", weighting.questions());
        Trees.unlessEmpty(tree, "perspectives", byId(weighting.perspectives()));
        Trees.unlessEmpty(tree, "parameters", weighting.parameters());
        return tree.buildOrThrow();
    }

    private static ImmutableMap<String, Double> byId(Map<Perspective, Double> perspectives) {
        return perspectives.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }
}
