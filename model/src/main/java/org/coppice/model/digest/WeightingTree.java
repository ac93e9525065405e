package org.coppice.model.digest;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.coppice.model.Perspective;
import org.coppice.model.bank.DisclosureRule;
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
        Trees.unlessEmpty(tree, "disclosure", minimums(weighting.disclosure()));
        return tree.buildOrThrow();
    }

    private static ImmutableMap<String, Double> minimums(DisclosureRule rule) {
        ImmutableMap.Builder<String, Double> minimums = ImmutableMap.builder();
        rule.minimumGroup().ifPresent(people -> minimums.put("minimum-group", (double) people));
        rule.minimumSpread().ifPresent(people -> minimums.put("minimum-spread", (double) people));
        rule.minimumQuestions().ifPresent(people -> minimums.put("minimum-questions", (double) people));
        return minimums.buildOrThrow();
    }

    private static ImmutableMap<String, Double> byId(Map<Perspective, Double> perspectives) {
        return perspectives.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }
}
